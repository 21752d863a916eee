// SPDX-License-Identifier: GPL-2.0-or-later
//
// Concordances and statistics.
#include "engine/present/json.hpp"
#include "engine/present/table.hpp"
#include "searchd/content_negotiation.hpp"
#include "searchd/handlers/handlers.hpp"
#include "searchd/parameters.hpp"
#include "searchd/problem.hpp"

namespace osce::searchd {
namespace {

const std::vector<ResponseFormat> study_formats = {ResponseFormat::json, ResponseFormat::jsonl,
                                                   ResponseFormat::csv, ResponseFormat::tsv};

template <typename Study>
std::string body_in(ResponseFormat format, const Study& study) {
  switch (format) {
    case ResponseFormat::jsonl: {
      std::string lines;
      for (const auto& line : present::lines_of(study)) lines += line + "\n";
      return lines;
    }
    case ResponseFormat::csv:
      return present::table(study, present::TableForm::csv);
    case ResponseFormat::tsv:
      return present::table(study, present::TableForm::tsv);
    default:
      return present::json(study, present::Layout::line) + "\n";
  }
}

/// What `make` makes of a request, in the format that the client wants.
template <typename Wanted, typename Make>
HttpResponse study(const Call& call, const Wanted& wanted, const Make& make) {
  const auto format = format_of(call.request, study_formats);
  if (!format) return no_such_format(call.request, study_formats);
  if (const auto* errors = std::get_if<QueryErrors>(&wanted)) return problem(call.request, *errors);
  const auto made = make(std::get<0>(wanted));
  if (const auto* errors = std::get_if<QueryErrors>(&made)) return problem(call.request, *errors);
  return response_in(*format, body_in(*format, std::get<0>(made)));
}

}  // namespace

HttpResponse count_hits(const Call& call) {
  return study(call, read_statistics(call.request),
               [&](const auto& wanted) { return call.reader.searcher.statistics(wanted); });
}

HttpResponse list_contexts(const Call& call) {
  return study(call, read_concordance(call.request),
               [&](const auto& wanted) { return call.reader.searcher.concordance(wanted); });
}

}  // namespace osce::searchd
