// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/backend/backend.hpp"

#include "cli/backend/remote.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {
namespace {

/// An index on this machine.
class LocalBackend : public Backend {
 public:
  /// Throws Error if there is no index, or it is damaged or of another version.
  explicit LocalBackend(const std::filesystem::path& db);

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
  /// Created on first use: showing a text needs no searcher.
  search::Searcher& searcher();

  store::Index index_;
  std::optional<search::Searcher> searcher_;
};

LocalBackend::LocalBackend(const std::filesystem::path& db) : index_(db) {}

search::Searcher& LocalBackend::searcher() {
  if (!searcher_) searcher_.emplace(index_);
  return *searcher_;
}

std::string LocalBackend::place() const {
  return index_.generation().string();
}

std::string LocalBackend::notice() {
  return "";
}

const schema::Identity& LocalBackend::identity() {
  return index_.catalogue().identity;
}

std::shared_ptr<const store::Catalogue> LocalBackend::catalogue() {
  return index_.shared_catalogue();
}

Backend::Answer<search::Response> LocalBackend::search(const search::Request& request) {
  return searcher().search(request);
}

Backend::Answer<search::Concordance> LocalBackend::concordance(
    const search::ConcordanceRequest& request) {
  return searcher().concordance(request);
}

Backend::Answer<search::Statistics> LocalBackend::statistics(
    const search::StatisticsRequest& request) {
  return searcher().statistics(request);
}

Backend::Answer<search::Explanation> LocalBackend::explain(const search::Request& request) {
  return searcher().explain(request);
}

std::vector<search::Completion> LocalBackend::complete(const std::string& typed) {
  return search::complete(typed, search::max_completions, index_);
}

search::Named LocalBackend::resolve(const std::string& reference) {
  return search::resolve(reference, searcher(), index_);
}

std::optional<search::DocumentText> LocalBackend::document(const std::string& id) {
  const auto number = index_.catalogue().find(id);
  if (!number) return std::nullopt;
  return search::read_document(index_, *number);
}

std::optional<search::ParagraphText> LocalBackend::paragraph(const std::string& id,
                                                             std::uint32_t neighbours) {
  const auto number = index_.find(id);
  if (!number) return std::nullopt;
  return search::read_paragraph(index_, *number, neighbours);
}

}  // namespace

std::unique_ptr<Backend> open_backend(const Invocation& invocation) {
  if (invocation.server.empty()) return std::make_unique<LocalBackend>(invocation.db);
  return std::make_unique<RemoteBackend>(invocation.server);
}

}  // namespace osce::cli
