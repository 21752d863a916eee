// SPDX-License-Identifier: GPL-2.0-or-later
//
// The pages, and what they load.
#include "engine/search/search.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/pages.hpp"
#include "web_files.hpp"

namespace osce::searchd {
namespace {

/// Pages load and ask nothing but this site.
const NamedValues page_headers = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for "
     "'script'"}};

HttpResponse html(int status, const std::string& body) {
  return {status, "text/html; charset=utf-8", body, page_headers};
}

/// How many paragraphs would be found without each limit of a search that found none.
std::vector<std::uint32_t> found_without(const search::Request& request,
                                         const search::Response& response, Reader& reader) {
  constexpr std::size_t most = 6;
  std::vector<std::uint32_t> counts;
  const auto& filters = response.understood.filters;
  if (response.total > 0 || filters.size() > most) return counts;
  for (const auto& filter : filters) {
    auto other = request;
    other.limit = 0;
    other.facets.clear();
    other.query = filter.without;
    std::erase_if(other.filters,
                  [&](const auto& given) { return filter.given && given.name == filter.field; });
    const auto found = reader.searcher.search(other);
    const auto* answer = std::get_if<search::Response>(&found);
    counts.push_back(answer == nullptr ? 0 : answer->total);
  }
  return counts;
}

}  // namespace

HttpResponse show_page(const Call& call) {
  const auto context = web::page_context(call.request, call.site);
  const auto wanted = read_search(without_unknown(call.request));
  if (const auto* mistakes = std::get_if<Mistakes>(&wanted))
    return html(400, web::query_error_page(*mistakes, context));
  auto request = std::get<search::Request>(wanted);
  const bool usual = parameter_text(call.request, "facets").empty();
  if (usual) request.facets = {"year", "venue", "body", "type", "part", "verb"};
  const auto found = call.reader.searcher.search(request);
  if (const auto* mistakes = std::get_if<Mistakes>(&found))
    return html(400, web::query_error_page(*mistakes, context));
  const auto& response = std::get<search::Response>(found);
  if (usual) request.facets = search::Request{}.facets;  // links need not say so
  return html(200, web::results_page(request, response,
                                     found_without(request, response, call.reader), context));
}

HttpResponse show_statistics_page(const Call& call) {
  const auto context = web::page_context(call.request, call.site);
  const auto wanted = read_statistics(without_unknown(call.request, "by"));
  if (const auto* mistakes = std::get_if<Mistakes>(&wanted))
    return html(400, web::query_error_page(*mistakes, context));
  const auto& request = std::get<search::StatisticsRequest>(wanted);
  const auto counted = call.reader.searcher.statistics(request);
  if (const auto* mistakes = std::get_if<Mistakes>(&counted))
    return html(400, web::query_error_page(*mistakes, context));
  return html(200, web::statistics_page(request, std::get<search::Statistics>(counted), context));
}

HttpResponse show_document_page(const Call& call) {
  return html(200, web::document_page(call.reader.index, named_document(call),
                                      web::page_context(call.request, call.site)));
}

HttpResponse show_paragraph_page(const Call& call) {
  return html(200, web::paragraph_page(call.reader.index, named_paragraph(call),
                                       web::page_context(call.request, call.site)));
}

HttpResponse page_of_error(const HttpRequest& request, const Error& error) {
  static const Site plain;
  const auto failure = failure_of(error);
  return html(failure.status,
              web::error_page(failure.what, failure.hint, web::page_context(request, plain)));
}

HttpResponse show_style(const Call& /*call*/) {
  return {200, "text/css; charset=utf-8", std::string(web_files::style_css), {}};
}

HttpResponse show_icon(const Call& /*call*/) {
  return {200, "image/svg+xml", std::string(web_files::favicon_svg), {}};
}

HttpResponse show_script(const Call& /*call*/) {
  return {200, "text/javascript; charset=utf-8", std::string(web_files::page_js), {}};
}

HttpResponse show_demo(const Call& call) {
  if (call.site.demo) return html(200, std::string(web_files::demo_html));
  throw Error(ErrorKind::not_found, "there is no demonstration here",
              "start the daemon with --demo to have one");
}

HttpResponse show_demo_style(const Call& call) {
  if (!call.site.demo) return show_demo(call);  // which refuses
  return {200, "text/css; charset=utf-8", std::string(web_files::demo_css), {}};
}

HttpResponse show_widget(const Call& /*call*/) {
  return {200, "text/javascript; charset=utf-8", std::string(web_files::widget_js), {}};
}

}  // namespace osce::searchd
