// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/corrections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

/// The symbol of what the document with `symbol` corrects, or nothing.
std::optional<std::string> corrected_symbol(const std::string& symbol) {
  constexpr std::array<std::string_view, 3> kinds = {"corr.", "rev.", "add."};
  const auto slash = symbol.rfind('/');
  if (slash == std::string::npos) return std::nullopt;
  const auto ending = text::fold_case(std::string_view(symbol).substr(slash + 1));
  const bool corrects =
      std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return ending.starts_with(kind); });
  return corrects ? std::optional(symbol.substr(0, slash)) : std::nullopt;
}

/// The identifiers of documents by language and symbol; of several the first by name.
class SymbolTable {
 public:
  explicit SymbolTable(const std::vector<ReadDocument>& documents) {
    for (const auto& [document, paragraphs] : documents) {
      if (!document.symbol) continue;
      auto& id = ids_[key(document.language, *document.symbol)];
      if (id.empty() || document.id < id) id = document.id;
    }
  }

  [[nodiscard]] std::optional<std::string> find(const std::string& language,
                                                const std::string& symbol) const {
    const auto found = ids_.find(key(language, symbol));
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static std::string key(const std::string& language, const std::string& symbol) {
    return language + " " + text::value_key(symbol);
  }
  std::map<std::string, std::string> ids_;
};

}  // namespace

std::vector<Remark> link_corrections(std::vector<ReadDocument>& documents) {
  const SymbolTable table(documents);
  std::vector<Remark> remarks;
  for (auto& [document, paragraphs] : documents) {
    if (document.corrects || !document.symbol) continue;
    const auto symbol = corrected_symbol(*document.symbol);
    if (!symbol) continue;
    document.corrects = table.find(document.language, *symbol);
    if (!document.corrects) {
      remarks.push_back({document.source_file,
                         {0, "corrected-missing", Severity::note,
                          fmt::format("{} corrects {}, which is not in the collection",
                                      *document.symbol, *symbol)}});
      continue;
    }
    const auto evidence = document.evidence.find("symbol");
    if (evidence != document.evidence.end()) {
      const auto copy = evidence->second;
      document.evidence.insert_or_assign("corrects", copy);
    }
  }
  return remarks;
}

}  // namespace osce::indexer
