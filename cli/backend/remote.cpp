// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/backend/remote.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>

#include "cli/backend/http_module.hpp"
#include "engine/model/error.hpp"
#include "engine/present/address.hpp"
#include "engine/version.hpp"

namespace osce::cli {
namespace {

/// The members of results that are read; their documents are in the catalogue.
constexpr std::string_view wanted_members =
    "paragraph,text,marks,score,source,snippet,duplicates,more_in_document";

/// Thrown when an answer comes from another index than the first one.
struct OtherIndex {};

constexpr int status_ok = 200;
constexpr int status_choices = 300;
constexpr int status_see_other = 303;
constexpr int status_bad_request = 400;
constexpr int status_not_found = 404;
constexpr int status_too_many = 429;
constexpr int status_server_fails = 500;

/// How often, and how soon, a request is repeated after "429 Too Many Requests".
constexpr int tries = 10;
constexpr std::chrono::milliseconds pause{500};

/// The longest possible identifier, limited by the length of a Xapian term.
constexpr std::size_t longest_id = 245;

/// How many documents are kept: enough for `cite`, which needs several paragraphs of the same few.
constexpr std::size_t most_documents = 64;

/// True if the JSON is nested more deeply than any answer of a daemon. The parser recurses, so such
/// input would exhaust the stack.
bool is_deep(std::string_view json) {
  constexpr int deepest = 100;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') quoted = !quoted;
    if (quoted && c == '\\') ++i;
    if (quoted) continue;
    depth += c == '[' || c == '{' ? 1 : 0;
    depth -= c == ']' || c == '}' ? 1 : 0;
    if (depth > deepest) return true;
  }
  return false;
}

ErrorKind kind_of(int status) {
  switch (status) {
    case status_bad_request:
      return ErrorKind::usage;
    case status_not_found:
      return ErrorKind::not_found;
    default:
      return ErrorKind::system;
  }
}

}  // namespace

RemoteBackend::RemoteBackend(std::string url) : origin_(std::move(url)) {
  const auto host = origin_.find("://");
  const auto slash = host == std::string::npos ? host : origin_.find('/', host + 3);
  if (slash == std::string::npos) return;
  path_ = origin_.substr(slash);
  while (path_.ends_with('/')) path_.pop_back();
  origin_.resize(slash);
}

std::string RemoteBackend::place() const {
  return origin_ + path_;
}

void RemoteBackend::refuse_answer() const {
  const auto version = status_ ? status_->value("version", "") : "";
  const auto hint = version.empty() || version == program_version
                        ? std::string("check the address")
                        : fmt::format("it runs version {}, this is {}; use the same version",
                                      version, program_version);
  throw Error(ErrorKind::system, fmt::format("{} does not respond like an osce-searchd", place()),
              hint);
}

HttpReply RemoteBackend::get(const std::string& target) {
  if (!client_) client_ = make_http_client(origin_);
  auto reply = client_->get(path_ + target);
  for (int i = 0; reply.failure.empty() && reply.status == status_too_many && i < tries; ++i) {
    std::this_thread::sleep_for(pause);
    reply = client_->get(path_ + target);
  }
  if (reply.failure.empty()) return reply;
  throw Error(ErrorKind::system, fmt::format("cannot query {}: {}", place(), reply.failure),
              "check the address, and that osce-searchd is running there");
}

RemoteBackend::Read RemoteBackend::read(const std::string& target, const std::string& query) {
  const auto reply = get(target);
  const auto json = is_deep(reply.body) ? Json() : Json::parse(reply.body, nullptr, false);
  const bool fails = reply.status >= status_server_fails || reply.status == status_too_many;
  if (!json.is_object() && fails) {
    throw Error(ErrorKind::system,
                fmt::format("cannot query {}: HTTP status {}", place(), reply.status),
                "try again later");
  }
  if (!json.is_object() && !reply.location.empty()) {
    throw Error(ErrorKind::system, fmt::format("{} redirects to {}", place(), reply.location),
                "use that address");
  }
  if (!json.is_object()) refuse_answer();
  if (reply.status == status_ok || reply.status == status_choices) {
    if (identity_ && json.contains("index") && json["index"].at("id") != identity_->id)
      throw OtherIndex();
    return json;
  }
  if (json.contains("errors")) return errors_from_json(json["errors"], query);
  if (!json.contains("detail")) refuse_answer();
  if (reply.status == status_not_found) return std::monostate{};
  throw Error(kind_of(reply.status), json["detail"].get<std::string>());
}

Json RemoteBackend::json_of(const std::string& target) {
  auto answer = read(target, "");
  if (auto* json = std::get_if<Json>(&answer)) return std::move(*json);
  refuse_answer();
}

std::optional<std::vector<query::QueryError>> RemoteBackend::ask(const std::string& target,
                                                                 const std::string& query,
                                                                 Json& json) {
  auto answer = read(target, query);
  if (auto* errors = std::get_if<std::vector<query::QueryError>>(&answer))
    return std::move(*errors);
  if (!std::holds_alternative<Json>(answer)) refuse_answer();
  json = std::get<Json>(std::move(answer));
  return std::nullopt;
}

template <typename Work>
auto RemoteBackend::with_one_index(const Work& work) {
  constexpr int most_indexes = 3;
  for (int i = 0; i < most_indexes; ++i) {
    try {
      return work();
    } catch (const OtherIndex&) {
      status_.reset();
      identity_.reset();
      catalogue_.reset();
      documents_.clear();
    } catch (const Json::exception&) {
      refuse_answer();
    } catch (const std::out_of_range&) {
      refuse_answer();
    }
  }
  throw Error(ErrorKind::system, fmt::format("the index at {} keeps changing", place()),
              "try again");
}

const Json& RemoteBackend::status() {
  if (!status_) status_ = json_of("/v1/status");
  return *status_;
}

const schema::Identity& RemoteBackend::identity() {
  if (!identity_) identity_ = with_one_index([&] { return identity_from_status(status()); });
  return *identity_;
}

std::string RemoteBackend::notice() {
  const auto version = with_one_index([&] { return status().at("version").get<std::string>(); });
  if (version == program_version) return "";
  return fmt::format("{} runs version {}, this is {}; answers may differ", place(), version,
                     program_version);
}

std::shared_ptr<const store::Catalogue> RemoteBackend::catalogue() {
  if (!catalogue_) {
    catalogue_ = with_one_index([&] {
      identity();
      return catalogue_from_json(json_of("/v1/documents"), status());
    });
  }
  return catalogue_;
}

Backend::Answer<search::Response> RemoteBackend::search(const search::Request& request) {
  return with_one_index([&]() -> Answer<search::Response> {
    const auto known = catalogue();
    std::optional<search::Response> all;
    auto page = request;
    auto left = request.limit;
    do {
      page.limit = std::min(left, present::max_limit);
      auto address = present::address_of("/v1/search", page);
      address.add("fields", wanted_members);
      Json json;
      if (auto errors = ask(address.text(), request.query, json)) return std::move(*errors);
      auto response = response_from_json(json, known);
      left -= std::min(left, static_cast<std::uint32_t>(response.results.size()));
      page.cursor = response.next;
      page.offset = 0;
      page.facets.clear();
      if (!all) {
        all = std::move(response);
        continue;
      }
      for (auto& result : response.results) all->results.push_back(std::move(result));
      all->next = std::move(response.next);
    } while (left > 0 && page.cursor);
    return std::move(*all);
  });
}

Backend::Answer<search::Concordance> RemoteBackend::concordance(
    const search::ConcordanceRequest& request) {
  return with_one_index([&]() -> Answer<search::Concordance> {
    const auto known = catalogue();
    std::optional<search::Concordance> all;
    auto left = request.limit;
    auto offset = request.offset;
    bool more = true;
    while (more) {
      const auto limit = std::min(left, present::max_lines);
      // In a concordance, limit and offset count lines.
      auto search = request.search;
      search.limit = limit;
      search.offset = offset;
      search.facets = search::Request{}.facets;
      auto address = present::address_of("/v1/kwic", search);
      address.add("width", std::to_string(request.width));
      address.add("sort", search::line_order_names.at(static_cast<std::size_t>(request.order)));
      Json json;
      if (auto errors = ask(address.text(), request.search.query, json)) return std::move(*errors);
      auto lines = concordance_from_json(json, known);
      const auto given = static_cast<std::uint32_t>(lines.lines.size());
      left -= std::min(left, given);
      offset += given;
      more = left > 0 && given > 0 && offset < lines.total;
      if (!all) {
        all = std::move(lines);
        continue;
      }
      for (auto& line : lines.lines) all->lines.push_back(std::move(line));
    }
    return std::move(*all);
  });
}

Backend::Answer<search::Statistics> RemoteBackend::statistics(
    const search::StatisticsRequest& request) {
  return with_one_index([&]() -> Answer<search::Statistics> {
    const auto known = catalogue();
    auto address = present::address_of("/v1/stats", request.search);
    address.add("by", request.by);
    Json json;
    if (auto errors = ask(address.text(), request.search.query, json)) return std::move(*errors);
    return statistics_from_json(json, known);
  });
}

Backend::Answer<search::Explanation> RemoteBackend::explain(const search::Request& request) {
  return with_one_index([&]() -> Answer<search::Explanation> {
    identity();
    Json json;
    const auto address = present::address_of("/v1/parse", request);
    if (auto errors = ask(address.text(), request.query, json)) return std::move(*errors);
    return explanation_from_json(json);
  });
}

std::vector<search::Completion> RemoteBackend::complete(const std::string& typed) {
  return with_one_index([&] {
    identity();
    present::Url address("/v1/suggest");
    address.add("q", typed);
    const auto answer = read(address.text(), typed);
    // Input that is too long has no completions.
    if (!std::holds_alternative<Json>(answer)) return std::vector<search::Completion>();
    return completions_from_json(std::get<Json>(answer));
  });
}

search::Named RemoteBackend::resolve(const std::string& reference) {
  return with_one_index([&]() -> search::Named {
    identity();
    present::Url address("/v1/resolve");
    address.add("ref", reference);
    const auto reply = get(address.text());
    if (reply.status == status_see_other) {
      const bool paragraph = reply.location.starts_with("/v1/paragraphs/");
      const auto json = json_of(present::path_of(reply.location));  // decoded by the client
      return {paragraph, {paragraph ? json.at("id") : json.at("document").at("id")}};
    }
    const auto answer = read(address.text(), reference);
    if (!std::holds_alternative<Json>(answer)) return {};
    search::Named named;
    for (const auto& choice : std::get<Json>(answer).at("choices")) {
      named.ids.push_back(choice.at("id"));
      named.paragraphs |= choice.at("link").get<std::string>().starts_with("/v1/paragraphs/");
    }
    return named;
  });
}

std::optional<search::DocumentText> RemoteBackend::document(const std::string& id) {
  return with_one_index([&]() -> std::optional<search::DocumentText> {
    if (const auto read = documents_.find(id); read != documents_.end()) return read->second;
    if (id.empty() || id.size() > longest_id || id.find('/') != std::string::npos)
      return std::nullopt;
    const auto known = catalogue();
    const auto answer = read("/v1/documents/" + present::path_of(id), "");
    if (!std::holds_alternative<Json>(answer)) return std::nullopt;
    if (documents_.size() == most_documents) documents_.clear();
    return documents_.emplace(id, document_from_answer(std::get<Json>(answer), known))
        .first->second;
  });
}

std::optional<search::ParagraphText> RemoteBackend::paragraph(const std::string& id,
                                                              std::uint32_t neighbours) {
  const auto slash = id.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const auto text = document(id.substr(0, slash));
  return text ? search::paragraph_in(*text, id.substr(slash + 1), neighbours) : std::nullopt;
}

}  // namespace osce::cli
