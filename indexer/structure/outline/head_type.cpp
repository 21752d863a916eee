// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline/head_type.hpp"

namespace osce::indexer {

bool is_of_delegation(const Symbol& symbol) { return symbol.kind == "DEL"; }

bool is_by_delegation(const TypeLine& line) {
  return line.type == DocumentType::statement && !line.author.empty();
}

bool makes_document(const Symbol& symbol) {
  return symbol.type || symbol.kind == "DEL" || symbol.kind == "DOC";
}

const Symbol* symbol_in(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end) {
  for (auto i = begin; i < end; ++i) {
    if (const auto* line = std::get_if<SymbolLine>(&lines[i].meaning)) return &line->symbol;
  }
  return nullptr;
}

std::optional<DocumentType> type_in_head(const std::vector<ReadLine>& lines, std::size_t begin,
                                         std::size_t end) {
  const auto* symbol = symbol_in(lines, begin, end);
  if (symbol != nullptr && is_of_delegation(*symbol)) return DocumentType::statement;
  std::optional<DocumentType> first;
  for (auto i = begin; i < end; ++i) {
    const auto* type = std::get_if<TypeLine>(&lines[i].meaning);
    if (type == nullptr) continue;
    if (!first) first = type->type;
    if (first == DocumentType::declaration && is_by_delegation(*type)) return type->type;
  }
  if (first) return first;
  return symbol == nullptr ? std::nullopt : type_by_symbol(*symbol);
}

}  // namespace osce::indexer
