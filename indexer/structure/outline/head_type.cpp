// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline/head_type.hpp"

namespace osce::indexer {

std::optional<DocumentType> type_by_symbol(const Symbol& symbol) {
  if (symbol.type) return symbol.type;
  if (symbol.kind == "DEL") return DocumentType::statement;
  if (symbol.kind == "DEC") return DocumentType::decision;
  if (symbol.kind == "DOC") return DocumentType::declaration;
  const bool draft = symbol.kind.empty() && !symbol.whole_session;  // of a committee
  return draft ? std::optional(DocumentType::draft_resolution) : std::nullopt;
}

bool is_of_delegation(const Symbol& symbol) { return symbol.kind == "DEL"; }

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
  for (auto i = begin; i < end; ++i) {
    if (const auto* type = std::get_if<TypeLine>(&lines[i].meaning)) return type->type;
  }
  return symbol == nullptr ? std::nullopt : type_by_symbol(*symbol);
}

}  // namespace osce::indexer
