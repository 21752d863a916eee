// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/search.hpp"

#include <fmt/format.h>

#include "engine/present/json.hpp"
#include "engine/present/table.hpp"
#include "searchd/content_negotiation.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/handlers/named.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/links.hpp"
#include "searchd/web/pages.hpp"

namespace osce::searchd {
namespace {

const std::vector<ResponseFormat> formats = {
    ResponseFormat::json, ResponseFormat::jsonl, ResponseFormat::csv,    ResponseFormat::tsv,
    ResponseFormat::atom, ResponseFormat::ris,   ResponseFormat::bibtex, ResponseFormat::csl_json};

/// Parameters that shape the response, not the search.
constexpr std::string_view beside_search = "format,fields,highlight";

std::string references(const search::Response& response, const Site& site,
                       present::ReferenceForm form) {
  std::vector<present::Cited> cited;
  for (const auto& result : response.results)
    cited.push_back({*result.document, &result.paragraph});
  return present::references(cited, *response.catalogue, site.public_url, form);
}

std::string body_in(ResponseFormat format, const search::Request& request,
                    const search::Response& response, const present::ResultShape& shape,
                    const Site& site) {
  switch (format) {
    case ResponseFormat::jsonl: {
      std::string lines;
      for (const auto& result : response.results)
        lines += present::json(result, *response.catalogue, present::Layout::line, shape) + "\n";
      return lines;
    }
    case ResponseFormat::csv:
      return present::table(response, present::TableForm::csv);
    case ResponseFormat::tsv:
      return present::table(response, present::TableForm::tsv);
    case ResponseFormat::atom:
      return web::feed(request, response, site);
    default:
      if (const auto form = reference_form(format)) return references(response, site, *form);
      return present::json(response, present::Layout::line, shape) + "\n";
  }
}

/// The value of Link: the next results in the same format and shape.
std::string next_link(const HttpRequest& request, ResponseFormat format, search::Request next,
                      const std::string& cursor) {
  next.offset = 0;
  next.cursor = cursor;
  if (format == ResponseFormat::atom)
    return fmt::format("<{}>; rel=\"next\"", web::feed_link(next));
  auto link = fmt::format("{}&format={}", web::api_link(next), row_of(format).name);
  for (const auto& name : {"fields", "highlight"}) {
    if (const auto value = parameter_text(request, name); !value.empty())
      link += fmt::format("&{}={}", name, value);
  }
  return fmt::format("<{}>; rel=\"next\"", link);
}

HttpResponse search_in(ResponseFormat format, std::string_view beside, const Call& call) {
  const bool for_readers = format == ResponseFormat::json || format == ResponseFormat::atom;
  auto request =
      read_search(call.request, beside, for_readers ? present::max_limit : present::max_exported);
  const bool answers = format == ResponseFormat::json || format == ResponseFormat::jsonl;
  request.may_relax =
      answers;  // a table, a feed or a list of references has only what was asked for
  if (format != ResponseFormat::json) request.related = 0;
  const auto shape = read_shape(call.request);
  const auto answer = valid(call.reader.searcher.search(request));
  auto response = response_in(format, body_in(format, request, answer, shape, call.site));
  if (answer.next)
    response.headers.emplace_back("Link", next_link(call.request, format, request, *answer.next));
  return response;
}

}  // namespace

HttpResponse run_search(const Call& call) {
  const auto format = format_of(call.request, formats);
  return format ? search_in(*format, beside_search, call) : no_such_format(call.request, formats);
}

HttpResponse run_feed(const Call& call) {
  // A feed shows what is new.
  auto request = call.request;
  if (parameter_text(request, "sort").empty()) request.parameters.emplace_back("sort", "newest");
  return search_in(ResponseFormat::atom, "",
                   {request, call.path_values, call.reader, call.site, call.metrics});
}

}  // namespace osce::searchd
