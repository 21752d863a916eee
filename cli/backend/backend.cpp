// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/backend/backend.hpp"

#include "engine/store/index.hpp"

namespace osce::cli {
namespace {

/// An index on this machine.
class LocalBackend : public Backend {
 public:
  /// Throws Error if there is no index, or it is damaged or of another version.
  explicit LocalBackend(const std::filesystem::path& db) : index_(db) {}

  [[nodiscard]] std::string place() const override { return index_.generation().string(); }
  std::string notice() override { return ""; }
  const schema::Identity& identity() override { return index_.catalogue().identity; }
  std::shared_ptr<const store::Catalogue> catalogue() override { return index_.shared_catalogue(); }
  search::OrErrors<search::Response> search(const search::Request& request) override {
    return searcher().search(request);
  }
  search::OrErrors<search::Concordance> concordance(
      const search::ConcordanceRequest& request) override {
    return searcher().concordance(request);
  }
  search::OrErrors<search::Statistics> statistics(
      const search::StatisticsRequest& request) override {
    return searcher().statistics(request);
  }
  search::OrErrors<search::Explanation> explain(const search::Request& request) override {
    return searcher().explain(request);
  }
  std::vector<search::Completion> complete(const std::string& typed) override {
    return search::complete(typed, search::max_completions, searcher(), index_);
  }
  search::Named resolve(const std::string& reference) override {
    return search::resolve(reference, searcher(), index_);
  }
  std::optional<search::DocumentText> document(const std::string& id) override {
    const auto number = index_.catalogue().find(id);
    if (!number) return std::nullopt;
    return search::read_document(index_, *number);
  }
  std::optional<search::ParagraphText> paragraph(const std::string& id,
                                                 std::uint32_t neighbours) override {
    const auto number = index_.find(id);
    if (!number) return std::nullopt;
    return search::read_paragraph(index_, *number, neighbours);
  }

 private:
  /// Created on first use: showing a text needs no searcher.
  search::Searcher& searcher() {
    if (!searcher_) searcher_.emplace(index_);
    return *searcher_;
  }

  store::Index index_;
  std::optional<search::Searcher> searcher_;
};

}  // namespace

std::unique_ptr<Backend> open_backend(const Invocation& invocation) {
  if (invocation.server.empty()) return std::make_unique<LocalBackend>(invocation.db);
  return remote_backend(invocation.server);
}

}  // namespace osce::cli
