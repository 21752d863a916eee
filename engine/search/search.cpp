// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/search.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/error.hpp"
#include "engine/query/parser.hpp"
#include "engine/search/cursor.hpp"
#include "engine/search/marks.hpp"
#include "engine/search/matcher.hpp"
#include "engine/search/remarks.hpp"

namespace osce::search {
namespace {

using query::Mistake;
using query::Notice;

void require_facets(const std::vector<std::string>& names) {
  for (const auto& name : names) {
    const auto* field = schema::find_field(name);
    if (field != nullptr && field->facet) continue;
    throw Error(ErrorKind::usage, fmt::format("there is no facet \"{}\"", name),
                fmt::format("the facets are {}", fmt::join(schema::facet_names(), ", ")));
  }
}

void append(std::vector<Notice>& notices, std::vector<Notice> more) {
  notices.insert(notices.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace

Searcher::Searcher(const store::Index& index)
    : index_(index),
      analyser_(spellings_in(index.catalogue().tables.thesaurus)),
      thesaurus_(index.catalogue().tables.thesaurus, analyser_) {}

std::variant<Response, std::vector<Mistake>> Searcher::search(const Request& request) {
  require_facets(request.facets);
  const auto& catalogue = index_.catalogue();
  auto parsed = used(request.settings.reading) == query::Reading::literal
                    ? query::parse_literal(request.query)
                    : query::parse(request.query, catalogue.names);
  auto planned = query::plan({request.query, parsed.root, request.filters, request.settings},
                             catalogue, {analyser_, thesaurus_, index_.vocabulary()});
  auto mistakes = std::move(parsed.mistakes);
  mistakes.insert(mistakes.end(), planned.mistakes.begin(), planned.mistakes.end());
  if (!mistakes.empty()) return mistakes;

  const auto offset =
      request.cursor ? cursor_offset(*request.cursor, catalogue.identity) : request.offset;
  const auto matches = find_matches(planned, request, offset, index_);
  auto notices = std::move(parsed.notices);
  append(notices, std::move(planned.notices));
  append(notices, remarks_on(matches, planned.plan, values_for(planned.settings), index_));

  Response response{
      .query = request.query,
      .understood = query::understand(request.query, parsed.root, planned, std::move(notices)),
      .settings = planned.settings,
      .total = matches.total,
      .relaxed = matches.relaxed,
      .results = {},
      .facets = matches.facets,
      .next = std::nullopt,
      .catalogue = index_.shared_catalogue()};
  const Marker marker(planned.plan);
  const bool ranked =
      used(planned.settings.sort) == query::Sort::relevance && planned.plan.text.has_value();
  for (const auto& found : matches.page) {
    auto result = result_of(index_, found.paragraph);
    result.marks = marker.marks(result.paragraph.text, result.document->language, analyser_);
    if (ranked) result.score = found.score;
    response.results.push_back(std::move(result));
  }
  const auto reached = offset + static_cast<std::uint32_t>(matches.page.size());
  if (!matches.page.empty() && reached < matches.total) {
    response.next = make_cursor(reached, catalogue.identity);
  }
  return response;
}

Result result_of(const store::Index& index, store::ParagraphNumber number) {
  const auto& catalogue = index.catalogue();
  const auto& document = catalogue.documents.at(catalogue.document_of.at(number - 1));
  return {&document, index.paragraph(number), {}, std::nullopt};
}

}  // namespace osce::search
