// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "cli/backend/answer_json.hpp"
#include "cli/backend/backend.hpp"
#include "cli/http/client.hpp"

namespace osce::cli {

/// A running osce-searchd, used through its API:
///
///     search()  =>  GET /v1/status       (first call only) version, index, names of bodies
///                   GET /v1/documents    (first call only) the documents of the results
///                   GET /v1/search?q=…   200 results per request
///
/// If the server switches to another index between two requests, all of them are repeated, so that
/// an answer never mixes two indexes.
class RemoteBackend : public Backend {
 public:
  /// `url`: "http://host:port" or "https://host", possibly with a path. Sends no request yet.
  explicit RemoteBackend(std::string url);

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
  /// The JSON of an answer, nothing for "not found", or the errors in the query.
  using Read = std::variant<Json, std::monostate, std::vector<query::QueryError>>;

  /// Throws Error if the server cannot be reached, or does not answer as an osce-searchd does.
  HttpReply get(const std::string& target);
  Read read(const std::string& target, const std::string& query);
  /// The JSON of a resource that every osce-searchd has.
  Json json_of(const std::string& target);
  /// Puts the answer into `json`; returns the errors in the query, if any.
  std::optional<std::vector<query::QueryError>> ask(const std::string& target,
                                                    const std::string& query, Json& json);
  const Json& status();
  /// Runs `work`, and again from a clean state if the server switched to another index meanwhile.
  template <typename Work>
  auto with_one_index(const Work& work);
  [[noreturn]] void refuse_answer() const;

  std::string origin_;  ///< "http://localhost:8080"
  std::string path_;    ///< the path in the URL: "" or "/texts"
  std::unique_ptr<HttpClient> client_;
  std::optional<Json> status_;
  std::optional<schema::Identity> identity_;
  SharedCatalogue catalogue_;
  /// Recently requested documents by identifier. Paragraphs are taken from their document.
  std::map<std::string, search::DocumentText, std::less<>> documents_;
};

}  // namespace osce::cli
