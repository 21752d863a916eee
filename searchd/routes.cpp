// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/routes.hpp"

#include <array>
#include <optional>

#include "searchd/handlers/handlers.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

constexpr std::array route_table = {
    // the search page, and its style sheet
    Route{"/", show_page, true},
    Route{"/style.css", show_style},
    // search paragraphs
    Route{"/v1/search", run_search, true},
    // how a query is read; what may complete it
    Route{"/v1/parse", parse_query, true},
    Route{"/v1/suggest", suggest, true},
    // all documents; one, with evidence and paragraphs; one paragraph
    Route{"/v1/documents", list_documents},
    Route{"/v1/documents/{document}", show_document},
    Route{"/v1/paragraphs/{document}/{label}", show_paragraph},
    // 200 while searches are answered
    Route{"/healthz", show_health},
};

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> parts;
  std::size_t at = 1;
  while (at <= path.size()) {
    const auto slash = std::min(path.find('/', at), path.size());
    parts.push_back(path.substr(at, slash - at));
    at = slash + 1;
  }
  return parts;
}

/// The open parts of a path that the pattern matches, or nothing.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  const auto wanted = segments(pattern);
  const auto given = segments(path);
  if (wanted.size() != given.size()) return std::nullopt;
  std::vector<std::string> values;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool open = wanted[i].starts_with('{');
    if (open ? given[i].empty() : wanted[i] != given[i]) return std::nullopt;
    if (open) values.emplace_back(given[i]);
  }
  return values;
}

HttpResponse call(const Route& route, const HttpRequest& request, std::vector<std::string> values,
                  IndexPool& pool) {
  if (!route.searches) {
    if (const auto mistakes = unwanted_parameters(request); !mistakes.empty())
      return problem(request, mistakes);
  }
  try {
    return route.handler({request, std::move(values), pool});
  } catch (const Error& error) {
    return problem(request, error);
  } catch (const std::exception&) {  // its text is for us, not for a client
    return problem(request, 500, "internal", "something went wrong in here");
  }
}

}  // namespace

std::span<const Route> routes() {
  return route_table;
}

HttpResponse answer(const HttpRequest& request, IndexPool& pool) {
  if (request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS") {
    auto refusal = problem(request, 405, "method-not-allowed", "this service is read-only");
    refusal.headers.emplace_back("Allow", "GET, HEAD, OPTIONS");
    return refusal;
  }
  if (request.path.starts_with('/')) {
    for (const auto& route : route_table) {
      auto values = match(route.pattern, request.path);
      if (!values) continue;
      if (request.method == "OPTIONS") return {204, "", "", {{"Allow", "GET, HEAD, OPTIONS"}}};
      return call(route, request, std::move(*values), pool);
    }
  }
  return problem(request, 404, "not-found", "there is nothing at this address");
}

}  // namespace osce::searchd
