// SPDX-License-Identifier: GPL-2.0-or-later
//
// The pages, and the files they load.
#include <algorithm>

#include "engine/present/address.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/search.hpp"
#include "engine/text/code_point.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/pages.hpp"
#include "web_files.hpp"

namespace osce::searchd {
namespace {

/// Pages load from this site only, and connect to nothing else.
const NamedValues page_headers = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for "
     "'script'"}};

/// `text` with U+FFFD for bytes that are not UTF-8: a page repeats the query, whatever it is.
std::string valid_utf8(std::string text) {
  if (text::is_utf8(text)) return text;
  std::string valid;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const bool invalid = text::next_code_point(text, at) == text::invalid_code_point;
    valid += invalid ? std::string("\uFFFD") : text.substr(begin, at - begin);
  }
  return valid;
}

HttpResponse html(int status, std::string body) {
  return {status, "text/html; charset=utf-8", valid_utf8(std::move(body)), page_headers};
}

/// For a search without results: what it would find without each of its filters, by the values of
/// the filter's facet, unless other filters select in it as well.
std::vector<web::FoundWithout> found_without(const search::Request& request,
                                             const search::Response& response, Reader& reader) {
  constexpr std::size_t most = 6;
  std::vector<web::FoundWithout> counts;
  const auto& filters = response.understood.filters;
  if (response.total > 0 || filters.size() > most) return counts;
  for (const auto& filter : filters) {
    auto other = request;
    other.limit = 0;
    other.facets.clear();
    const auto facet = schema::facet_of(schema::field_named(filter.field));
    const auto selecting = std::count_if(filters.begin(), filters.end(), [&](const auto& one) {
      return schema::facet_of(schema::field_named(one.field)) == facet;
    });
    if (!facet.empty() && selecting == 1) other.facets.emplace_back(facet);
    other.query = filter.without;
    std::erase_if(other.filters,
                  [&](const auto& given) { return filter.given && given.name == filter.field; });
    const auto found = reader.searcher.search(other);
    const auto* answer = std::get_if<search::Response>(&found);
    counts.push_back(answer == nullptr ? web::FoundWithout{}
                                       : web::FoundWithout{answer->total, answer->facets});
  }
  return counts;
}

}  // namespace

HttpResponse show_page(const Call& call) {
  auto request = read_search(without_unknown(call.request));
  const bool usual = parameter_text(call.request, "facets").empty();
  if (usual) request.facets = {"year", "venue", "body", "type", "part", "verb"};
  const auto response = valid(call.reader.searcher.search(request));
  if (usual) request.facets = search::Request{}.facets;  // the default, so that links leave it out
  return html(200,
              web::results_page(request, response, found_without(request, response, call.reader),
                                web::page_context(call.request, call.site)));
}

HttpResponse show_statistics_page(const Call& call) {
  const auto request = read_statistics(without_unknown(call.request, "by"));
  const auto counted = valid(call.reader.searcher.statistics(request));
  return html(200,
              web::statistics_page(request, counted, web::page_context(call.request, call.site)));
}

HttpResponse show_help_page(const Call& call) {
  std::vector<web::ReadExample> examples;
  examples.reserve(web::example_queries.size());
  for (const auto query : web::example_queries) {
    const auto read = valid(call.reader.searcher.explain({.query = std::string(query)}));
    examples.push_back({query, read.understood.text});
  }
  return html(200, web::help_page(examples, web::page_context(call.request, call.site)));
}

HttpResponse show_document_page(const Call& call) {
  return html(200, web::document_page(call.reader.index, named_document(call),
                                      web::page_context(call.request, call.site)));
}

HttpResponse show_paragraph_page(const Call& call) {
  const auto context = web::page_context(call.request, call.site);
  if (const auto paragraph = find_paragraph(call))
    return html(200, web::paragraph_page(call.reader.index, *paragraph, context));
  return html(404, web::error_page(no_such_paragraph(call), "", context,
                                   "/p/" + present::path_of(call.path_values.at(0))));
}

HttpResponse page_of_error(const HttpRequest& request, const Error& error, const Site& site) {
  auto failure = failure_of(error);
  if (error.kind() == ErrorKind::bad_cursor) {  // readers follow links; they see no cursors
    failure.what = "This link no longer works";
    failure.hint = "Please search again.";
  }
  if (error.kind() == ErrorKind::stale_cursor) failure.hint = "Please search again.";
  return html(failure.status,
              web::error_page(failure.what, failure.hint, web::page_context(request, site)));
}

HttpResponse page_of_errors(const HttpRequest& request, const QueryErrors& errors,
                            const Site& site) {
  return html(400, web::query_error_page(first_errors(errors), web::page_context(request, site)));
}

HttpResponse show_demo(const Call& call) {
  if (call.site.demo) return html(200, std::string(web_files::demo_html));
  throw Error(ErrorKind::not_found, "The demo is off", "Start the daemon with --demo");
}

HttpResponse show_demo_style(const Call& call) {
  if (!call.site.demo) return show_demo(call);  // which refuses
  return {200, "text/css; charset=utf-8", std::string(web_files::demo_css), {}};
}

}  // namespace osce::searchd
