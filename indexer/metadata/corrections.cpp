// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/corrections.hpp"

#include <map>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "engine/model/correction.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

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

std::vector<Notice> link_corrections(std::vector<ReadDocument>& documents) {
  const SymbolTable table(documents);
  std::vector<Notice> notices;
  for (auto& [document, paragraphs] : documents) {
    if (document.corrects || !document.symbol) continue;
    const auto correction = correction_in(*document.symbol);
    if (!correction) continue;
    document.corrects = table.find(document.language, correction->symbol);
    if (!document.corrects) {
      notices.push_back({document.source_file,
                         {0, "corrected-missing", Severity::note,
                          fmt::format("{} {} {}, which is not in the collection", *document.symbol,
                                      correction->words.does, correction->symbol)}});
      continue;
    }
    const auto evidence = document.evidence.find("symbol");
    if (evidence != document.evidence.end()) {
      const auto copy = evidence->second;
      document.evidence.insert_or_assign("corrects", copy);
    }
  }
  return notices;
}

}  // namespace osce::indexer
