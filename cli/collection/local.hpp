// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "cli/collection/collection.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

/// An index on this machine.
class Local : public Collection {
 public:
  /// Throws Error: no index there, damaged, of another version.
  explicit Local(const std::filesystem::path& db);

  [[nodiscard]] std::string place() const override;
  std::string notice() override;
  const schema::Identity& identity() override;
  std::shared_ptr<const store::Catalogue> catalogue() override;
  Answer<search::Response> search(const search::Request& request) override;
  Answer<search::Concordance> concordance(const search::ConcordanceRequest& request) override;
  Answer<search::Statistics> statistics(const search::StatisticsRequest& request) override;
  Answer<search::Explanation> explain(const search::Request& request) override;
  std::vector<search::Completion> complete(const std::string& typed) override;
  search::Named resolve(const std::string& reference) override;
  std::optional<search::DocumentText> document(const std::string& id) override;
  std::optional<search::ParagraphText> paragraph(const std::string& id,
                                                 std::uint32_t neighbours) override;

 private:
  /// Made when it is first wanted: reading a text needs none.
  search::Searcher& searcher();

  store::Index index_;
  std::optional<search::Searcher> searcher_;
};

}  // namespace osce::cli
