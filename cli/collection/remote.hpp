// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "cli/collection/answer_json.hpp"
#include "cli/collection/collection.hpp"
#include "cli/http/client.hpp"

namespace osce::cli {

/// The collection of a running osce-searchd, asked through its API:
///
///     search()  =>  GET /v1/status, once        what runs there, its index, the names of bodies
///                   GET /v1/documents, once     what results speak of
///                   GET /v1/search?q=…          200 results at a time
///
/// An answer of another index than the first is never mixed in: everything is asked anew.
class Remote : public Collection {
 public:
  /// `url`: "http://host:port" or "https://host", with a path where the daemon is served below one. Nothing is asked
  /// yet.
  explicit Remote(std::string url);

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
  /// What was read of an answer; nothing where the server has no such thing; mistakes.
  using Read = std::variant<Json, std::monostate, std::vector<query::QueryError>>;

  /// Throws Error where the server cannot be reached, or answers what no osce-searchd does.
  HttpReply get(const std::string& target);
  Read read(const std::string& target, const std::string& query);
  /// An answer that must be there.
  Json json_of(const std::string& target);
  /// What is wrong with the query, else nothing; the answer goes to `json`.
  std::optional<std::vector<query::QueryError>> ask(const std::string& target,
                                                    const std::string& query, Json& json);
  const Json& status();
  /// Runs `work`; once more, with nothing known, where the server took up another index meanwhile.
  template <typename Work>
  auto with_one_index(const Work& work);
  [[noreturn]] void refuse_answer() const;

  std::string origin_;  ///< "http://localhost:8080"
  std::string path_;    ///< what the daemon is served below, "" or "/texts"
  std::unique_ptr<HttpClient> client_;
  std::optional<Json> status_;
  std::optional<schema::Identity> identity_;
  SharedCatalogue catalogue_;
  /// The last that were asked for, by their identifiers: paragraphs come by document.
  std::map<std::string, search::DocumentText, std::less<>> documents_;
};

}  // namespace osce::cli
