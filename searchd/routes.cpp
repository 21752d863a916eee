// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/routes.hpp"

#include <algorithm>
#include <array>

#include "engine/version.hpp"
#include "searchd/handlers/handlers.hpp"
#include "web_files.hpp"

namespace osce::searchd {
namespace {

constexpr std::string_view versioned_widget = "/widget-" OSCE_VERSION ".js";

constexpr std::string_view css_type = "text/css; charset=utf-8";
constexpr std::string_view javascript_type = "text/javascript; charset=utf-8";
constexpr std::string_view plain_text_type = "text/plain; charset=utf-8";
constexpr std::string_view svg_type = "image/svg+xml";
constexpr std::string_view json_type = "application/json";

/// Robots may read texts. Searches would keep them busy: every choice of facets is another page.
constexpr std::string_view robots_text = "User-agent: *\nDisallow: /*?\nDisallow: /v1/\n";

// clang-format off
constexpr std::array route_table = {
    // pages, and what they load
    Route{.pattern = "/", .handler = show_page, .parameters = "*", .page = true},
    Route{.pattern = "/stats", .handler = show_statistics_page, .parameters = "*", .page = true},
    Route{.pattern = "/help", .handler = show_help_page, .parameters = "lang", .page = true},
    Route{.pattern = "/p/{document}", .handler = show_document_page, .parameters = "lang", .page = true},
    Route{.pattern = "/p/{document}/{label}", .handler = show_paragraph_page, .parameters = "lang", .page = true},
    Route{.pattern = "/style.css", .handler = show_file<css_type, web_files::style_css>, .parameters = "*"},
    Route{.pattern = "/favicon.svg", .handler = show_file<svg_type, web_files::favicon_svg>},
    Route{.pattern = "/page.js", .handler = show_file<javascript_type, web_files::page_js>},
    // the search box: the current version, and this version for a year
    Route{.pattern = "/widget.js", .handler = show_file<javascript_type, web_files::widget_js>, .for_all = true},
    Route{.pattern = versioned_widget, .handler = show_file<javascript_type, web_files::widget_js>, .keeping = Keeping::for_ever, .for_all = true},
    Route{.pattern = "/robots.txt", .handler = show_file<plain_text_type, robots_text>},
    Route{.pattern = "/opensearch.xml", .handler = show_opensearch},
    // a made-up site that embeds the box (--demo)
    Route{.pattern = "/demo", .handler = show_demo, .parameters = "*", .page = true},
    Route{.pattern = "/demo.css", .handler = show_demo_style},
    // identifiers, as links
    Route{.pattern = "/id/{document}", .handler = redirect_document},
    Route{.pattern = "/id/{document}/{label}", .handler = redirect_paragraph},
    // the API
    Route{.pattern = "/v1/", .handler = show_links},
    Route{.pattern = "/v1/search", .handler = run_search, .parameters = "*"},
    Route{.pattern = "/v1/feed", .handler = run_feed, .parameters = "*"},
    Route{.pattern = "/v1/parse", .handler = parse_query, .parameters = "*"},
    Route{.pattern = "/v1/suggest", .handler = suggest, .parameters = "q,limit"},
    Route{.pattern = "/v1/stats", .handler = count_hits, .parameters = "*"},
    Route{.pattern = "/v1/kwic", .handler = list_contexts, .parameters = "*"},
    Route{.pattern = "/v1/facets/{name}", .handler = list_facet, .parameters = "*"},
    Route{.pattern = "/v1/documents", .handler = list_documents},
    Route{.pattern = "/v1/documents/{document}", .handler = show_document},
    Route{.pattern = "/v1/documents/{document}/paragraphs", .handler = list_paragraphs},
    Route{.pattern = "/v1/paragraphs/{document}/{label}", .handler = show_paragraph, .parameters = "context"},
    Route{.pattern = "/v1/resolve", .handler = resolve, .parameters = "ref"},
    Route{.pattern = "/v1/cite/{document}", .handler = cite_document, .parameters = "format"},
    Route{.pattern = "/v1/cite/{document}/{label}", .handler = cite_paragraph, .parameters = "format"},
    Route{.pattern = "/v1/status", .handler = show_status},
    Route{.pattern = "/openapi.json", .handler = show_file<json_type, web_files::openapi_json>},
    // the process runs; searches are answered
    Route{.pattern = "/livez", .handler = nullptr, .keeping = Keeping::never, .at_once = true},
    Route{.pattern = "/healthz", .handler = show_health, .keeping = Keeping::never},
    // counters (--metrics)
    Route{.pattern = "/metrics", .handler = show_metrics, .keeping = Keeping::never},
};
// clang-format on

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

/// Browsers resolve "." and ".." themselves: no link contains them.
bool is_name(std::string_view segment) {
  return !segment.empty() && segment != "." && segment != "..";
}

/// The open segments of a path that the pattern matches, or nothing.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  const auto wanted = segments(pattern);
  const auto given = segments(path);
  if (wanted.size() != given.size()) return std::nullopt;
  std::vector<std::string> values;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const bool open = wanted[i].starts_with('{');
    if (open ? !is_name(given[i]) : wanted[i] != given[i]) return std::nullopt;
    if (open) values.emplace_back(given[i]);
  }
  return values;
}

}  // namespace

std::span<const Route> routes() { return route_table; }

std::optional<Routed> route_of(std::string_view path) {
  if (!path.starts_with('/')) return std::nullopt;
  for (const auto& route : route_table) {
    if (auto values = match(route.pattern, path)) return Routed{&route, std::move(*values)};
  }
  return std::nullopt;
}

const Route* route_at_once(std::string_view path) {
  const auto* const found =
      std::find_if(route_table.begin(), route_table.end(),
                   [&](const Route& route) { return route.at_once && route.pattern == path; });
  return found == route_table.end() ? nullptr : found;
}

std::optional<std::string> path_with_other_end(std::string_view path) {
  const bool slash = path.ends_with('/');
  const auto other = slash ? std::string(path.substr(0, path.size() - 1)) : std::string(path) + "/";
  return other.size() > 1 && route_of(other) ? std::optional(other) : std::nullopt;
}

}  // namespace osce::searchd
