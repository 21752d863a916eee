// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/collection/local.hpp"

namespace osce::cli {

Local::Local(const std::filesystem::path& db) : index_(db) {}

search::Searcher& Local::searcher() {
  if (!searcher_) searcher_.emplace(index_);
  return *searcher_;
}

std::string Local::place() const {
  return index_.generation().string();
}

std::string Local::notice() {
  return "";
}

const schema::Identity& Local::identity() {
  return index_.catalogue().identity;
}

std::shared_ptr<const store::Catalogue> Local::catalogue() {
  return index_.shared_catalogue();
}

Collection::Answer<search::Response> Local::search(const search::Request& request) {
  return searcher().search(request);
}

Collection::Answer<search::Concordance> Local::concordance(
    const search::ConcordanceRequest& request) {
  return searcher().concordance(request);
}

Collection::Answer<search::Statistics> Local::statistics(const search::StatisticsRequest& request) {
  return searcher().statistics(request);
}

Collection::Answer<search::Explanation> Local::explain(const search::Request& request) {
  return searcher().explain(request);
}

std::vector<search::Completion> Local::complete(const std::string& typed) {
  return search::complete(typed, search::max_completions, index_);
}

search::Named Local::resolve(const std::string& reference) {
  return search::resolve(reference, searcher(), index_);
}

std::optional<search::DocumentText> Local::document(const std::string& id) {
  const auto number = index_.catalogue().find(id);
  if (!number) return std::nullopt;
  return search::read_document(index_, *number);
}

std::optional<search::ParagraphText> Local::paragraph(const std::string& id,
                                                      std::uint32_t neighbours) {
  const auto number = index_.find(id);
  if (!number) return std::nullopt;
  return search::read_paragraph(index_, *number, neighbours);
}

}  // namespace osce::cli
