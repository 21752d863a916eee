// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <thread>

#include <dlfcn.h>
#include <fmt/format.h>

#include "cli/backend/answer_json.hpp"
#include "cli/backend/backend.hpp"
#include "cli/http/client.hpp"
#include "engine/model/error.hpp"
#include "engine/present/address.hpp"
#include "engine/version.hpp"

namespace osce::cli {
namespace {

/// The members of results that are read; their documents are in the catalogue.
constexpr std::string_view wanted_members =
    "paragraph,text,marks,score,source,snippet,duplicates,more_in_document,missing,explanation";

/// The API relaxes every search; whoever must not be relaxed asks for all words. If the query
/// itself says how many words must match, that stands.
search::Request as_asked(search::Request request) {
  const bool says_match = request.query.find("match:") != std::string::npos;
  if (!request.may_relax && !request.settings.match && !says_match)
    request.settings.match = query::Match::all;
  return request;
}

/// Thrown when an answer comes from another index than the first one.
struct OtherIndex {};

constexpr int status_ok = 200;
constexpr int status_choices = 300;
constexpr int status_see_other = 303;
constexpr int status_not_found = 404;
constexpr int status_address_too_long = 414;
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

/// A path in percent-encoding. The HTTP library decodes "Location", depending on its version.
std::string encoded(const std::string& path) {
  std::string beside_escapes;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool is_escape = path[i] == '%' && i + 2 < path.size() &&
                           path.find_first_not_of("0123456789ABCDEF", i + 1) > i + 2;
    if (is_escape) i += 2;
    if (!is_escape) beside_escapes += path[i];
  }
  return present::path_of(beside_escapes) == beside_escapes ? path : present::path_of(path);
}

/// Relative to the program's folder (CMakeLists.txt).
constexpr const char* module_from_program = OSCE_HTTP_MODULE;

std::string module_path() {
  const auto program = std::filesystem::read_symlink("/proc/self/exe");
  return (program.parent_path() / module_from_program).lexically_normal().string();
}

HttpClientMaker load() {
  const auto path = module_path();
  // Never closed: the client may live until the process ends.
  void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const maker = module == nullptr ? nullptr : dlsym(module, http_client_maker);
  if (maker == nullptr) {
    const std::string reason = dlerror();  // usually begins with the path
    const auto place = reason.starts_with(path) ? "" : path + ": ";
    throw Error(ErrorKind::system,
                fmt::format("the HTTP client cannot be loaded: {}{}", place, reason),
                "reinstall osce-search");
  }
  return reinterpret_cast<HttpClientMaker>(maker);  // NOLINT(*-reinterpret-cast): POSIX's dlsym
}

/// The HTTP client's module is installed with the program.
std::unique_ptr<HttpClient> make_http_client(const std::string& origin) {
  return std::unique_ptr<HttpClient>(load()(origin.c_str(), HttpLimits{}));
}

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
  explicit RemoteBackend(std::string url) : origin_(std::move(url)) {
    const auto host = origin_.find("://");
    const auto slash = host == std::string::npos ? host : origin_.find('/', host + 3);
    if (slash == std::string::npos) return;
    path_ = origin_.substr(slash);
    while (path_.ends_with('/')) path_.pop_back();
    origin_.resize(slash);
  }

  [[nodiscard]] std::string place() const override { return origin_ + path_; }

  std::string notice() override {
    const auto version = with_one_index([&] { return status().at("version").get<std::string>(); });
    if (version == program_version) return "";
    return fmt::format("{} runs version {}, this is {}; answers may differ", place(), version,
                       program_version);
  }

  const schema::Identity& identity() override {
    if (!identity_) identity_ = with_one_index([&] { return identity_from_status(status()); });
    return *identity_;
  }

  std::shared_ptr<const store::Catalogue> catalogue() override {
    if (!catalogue_) {
      catalogue_ = with_one_index([&] {
        identity();
        return catalogue_from_json(json_of("/v1/documents"), status());
      });
    }
    return catalogue_;
  }

  search::OrErrors<search::Response> search(const search::Request& request) override {
    return with_one_index([&]() -> search::OrErrors<search::Response> {
      const auto known = catalogue();
      std::optional<search::Response> all;
      auto page = as_asked(request);
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

  search::OrErrors<search::Concordance> concordance(
      const search::ConcordanceRequest& request) override {
    return with_one_index([&]() -> search::OrErrors<search::Concordance> {
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
        if (auto errors = ask(address.text(), request.search.query, json))
          return std::move(*errors);
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

  search::OrErrors<search::Statistics> statistics(
      const search::StatisticsRequest& request) override {
    return with_one_index([&]() -> search::OrErrors<search::Statistics> {
      const auto known = catalogue();
      auto address = present::address_of("/v1/stats", request.search);
      address.add("by", request.by);
      Json json;
      if (auto errors = ask(address.text(), request.search.query, json)) return std::move(*errors);
      return statistics_from_json(json, known);
    });
  }

  search::OrErrors<search::Explanation> explain(const search::Request& request) override {
    return with_one_index([&]() -> search::OrErrors<search::Explanation> {
      identity();
      Json json;
      const auto address = present::address_of("/v1/parse", request);
      if (auto errors = ask(address.text(), request.query, json)) return std::move(*errors);
      return explanation_from_json(json);
    });
  }

  std::vector<search::Completion> complete(const std::string& typed) override {
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

  search::Named resolve(const std::string& reference) override {
    return with_one_index([&]() -> search::Named {
      identity();
      present::Url address("/v1/resolve");
      address.add("ref", reference);
      const auto reply = get(address.text());
      if (reply.status == status_see_other) {
        const bool paragraph = reply.location.starts_with("/v1/paragraphs/");
        const auto json = json_of(encoded(reply.location));
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

  std::optional<search::DocumentText> document(const std::string& id) override {
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

  std::optional<search::ParagraphText> paragraph(const std::string& id,
                                                 std::uint32_t neighbours) override {
    const auto slash = id.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const auto text = document(id.substr(0, slash));
    return text ? search::paragraph_in(*text, id.substr(slash + 1), neighbours) : std::nullopt;
  }

 private:
  /// The JSON of an answer, nothing for "not found", or the errors in the query.
  using Read = std::variant<Json, std::monostate, search::QueryErrors>;

  [[noreturn]] void refuse_answer() const {
    const auto given = status_ && status_->contains("version") ? (*status_)["version"] : Json();
    const auto version = given.is_string() ? given.get<std::string>() : "";
    const auto hint = version.empty() || version == program_version
                          ? std::string("check the address")
                          : fmt::format("it runs version {}, this is {}; use the same version",
                                        version, program_version);
    throw Error(ErrorKind::system, fmt::format("{} does not respond like an osce-searchd", place()),
                hint);
  }

  /// Throws Error if the server cannot be reached, or does not answer as an osce-searchd does.
  HttpReply get(const std::string& target) {
    if (!client_) client_ = make_http_client(origin_);
    auto reply = client_->get(path_ + target);
    for (int i = 0; reply.failure.empty() && reply.status == status_too_many && i < tries; ++i) {
      std::this_thread::sleep_for(pause);
      reply = client_->get(path_ + target);
    }
    if (reply.failure.empty()) return reply;
    throw Error(ErrorKind::system, reply.failure, reply.hint);
  }

  Read read(const std::string& target, const std::string& query) {
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
    if (reply.status == status_address_too_long) return query::parse(query).diagnostics.errors;
    if (json.contains("errors")) return errors_from_json(json["errors"], query);
    if (!json.contains("detail")) refuse_answer();
    if (reply.status == status_not_found) return std::monostate{};
    throw Error(ErrorKind::system, json["detail"].get<std::string>());
  }

  /// The JSON of a resource that every osce-searchd has.
  Json json_of(const std::string& target) {
    auto answer = read(target, "");
    if (auto* json = std::get_if<Json>(&answer)) return std::move(*json);
    refuse_answer();
  }

  /// Puts the answer into `json`; returns the errors in the query, if any.
  std::optional<search::QueryErrors> ask(const std::string& target, const std::string& query,
                                         Json& json) {
    auto answer = read(target, query);
    if (auto* errors = std::get_if<search::QueryErrors>(&answer)) return std::move(*errors);
    if (!std::holds_alternative<Json>(answer)) refuse_answer();
    json = std::get<Json>(std::move(answer));
    return std::nullopt;
  }

  /// Runs `work`, and again from a clean state if the server switched to another index meanwhile.
  template <typename Work>
  std::invoke_result_t<Work> with_one_index(const Work& work) {
    constexpr int most_indexes = 3;
    for (int i = 0; i < most_indexes; ++i) {
      try {
        return work();
      } catch (const OtherIndex&) {
        status_.reset();
        identity_.reset();
        catalogue_.reset();
        documents_.clear();
      } catch (const Error&) {
        throw;
      } catch (const std::exception&) {  // JSON of another shape, or a value that makes no sense
        refuse_answer();
      }
    }
    throw Error(ErrorKind::system, fmt::format("the index at {} keeps changing", place()),
                "try again");
  }

  const Json& status() {
    if (!status_) status_ = json_of("/v1/status");
    return *status_;
  }

  std::string origin_;  ///< "http://localhost:8080"
  std::string path_;    ///< the path in the URL: "" or "/texts"
  std::unique_ptr<HttpClient> client_;
  std::optional<Json> status_;
  std::optional<schema::Identity> identity_;
  SharedCatalogue catalogue_;
  /// Recently requested documents by identifier. Paragraphs are taken from their document.
  std::map<std::string, search::DocumentText, std::less<>> documents_;
};

}  // namespace

std::unique_ptr<Backend> remote_backend(std::string url) {
  return std::make_unique<RemoteBackend>(std::move(url));
}

}  // namespace osce::cli
