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

/// What `make` makes, in the format that the client wants.
template <typename Make>
HttpResponse study(const Call& call, const Make& make) {
  const auto format = format_of(call.request, study_formats);
  if (!format) return no_such_format(call.request, study_formats);
  return response_in(*format, body_in(*format, valid(make())));
}

}  // namespace

HttpResponse count_hits(const Call& call) {
  return study(call,
               [&] { return call.reader.searcher.statistics(read_statistics(call.request)); });
}

HttpResponse list_contexts(const Call& call) {
  return study(call,
               [&] { return call.reader.searcher.concordance(read_concordance(call.request)); });
}

}  // namespace osce::searchd
