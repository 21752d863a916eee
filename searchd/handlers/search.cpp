// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/search.hpp"

#include <fmt/format.h>

#include "engine/present/json.hpp"
#include "engine/present/table.hpp"
#include "searchd/format.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"
#include "searchd/web/feed.hpp"
#include "searchd/web/links.hpp"

namespace osce::searchd {
namespace {

const std::vector<Format> formats = {Format::json, Format::jsonl, Format::csv, Format::tsv,
                                     Format::atom};

std::string body_in(Format format, const search::Request& request, const search::Response& response,
                    const Site& site) {
  switch (format) {
    case Format::jsonl: {
      std::string lines;
      for (const auto& result : response.results)
        lines += present::json(result, present::Layout::line) + "\n";
      return lines;
    }
    case Format::csv:
      return present::table(response, present::TableForm::csv);
    case Format::tsv:
      return present::table(response, present::TableForm::tsv);
    case Format::atom:
      return web::feed(request, response, site);
    default:
      return present::json(response, present::Layout::line) + "\n";
  }
}

HttpResponse search_in(Format format, const Call& call) {
  const auto wanted = read_search(call.request, "format");
  if (const auto* mistakes = std::get_if<Mistakes>(&wanted))
    return problem(call.request, *mistakes);
  const auto& request = std::get<search::Request>(wanted);
  const auto found = call.reader.searcher.search(request);
  if (const auto* mistakes = std::get_if<Mistakes>(&found)) return problem(call.request, *mistakes);
  const auto& answer = std::get<search::Response>(found);
  auto response = response_in(format, body_in(format, request, answer, call.site));
  if (answer.next) {
    auto next = request;
    next.offset = 0;
    next.cursor = answer.next;
    response.headers.emplace_back("Link", fmt::format("<{}&format={}>; rel=\"next\"",
                                                      web::api_link(next), row_of(format).name));
  }
  return response;
}

}  // namespace

HttpResponse run_search(const Call& call) {
  const auto format = format_of(call.request, formats);
  return format ? search_in(*format, call) : no_such_format(call.request, formats);
}

HttpResponse run_feed(const Call& call) {
  return search_in(Format::atom, call);
}

}  // namespace osce::searchd
