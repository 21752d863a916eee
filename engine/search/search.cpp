// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/search.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/error.hpp"
#include "engine/query/parser.hpp"
#include "engine/search/cursor.hpp"
#include "engine/search/limits.hpp"
#include "engine/search/marks.hpp"
#include "engine/search/matcher.hpp"

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

std::string in_words(std::uint32_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// The years of a collection's oldest and newest document.
std::optional<std::pair<int, int>> years_covered(const store::Catalogue& catalogue) {
  std::optional<std::pair<int, int>> covered;
  for (const auto& document : catalogue.documents) {
    if (!document.year) continue;
    if (!covered) covered = {*document.year, *document.year};
    covered->first = std::min(covered->first, *document.year);
    covered->second = std::max(covered->second, *document.year);
  }
  return covered;
}

/// Notices about the answer as a whole.
class Remarks {
 public:
  Remarks(const query::Plan& plan, const Matches& matches, const store::Index& index)
      : plan_(plan), matches_(matches), index_(index) {}

  void add_to(std::vector<Notice>& notices) const {
    name_unknown_words(notices);
    if (matches_.relaxed) {
      notices.push_back({"relaxed",
                         matches_.total > 0
                             ? "no paragraph has all the words; these have most of them"
                             : "no paragraph has all the words; those that have most of them are "
                               "outside the limits",
                         std::nullopt, std::nullopt});
    }
    if (matches_.undated_left_out > 0) {
      notices.push_back(
          {"undated-left-out",
           in_words(matches_.undated_left_out, "undated document", "undated documents") +
               " not searched",
           std::nullopt, matches_.undated_left_out});
    }
    if (matches_.total == 0) say_years_covered(notices);
  }

 private:
  void name_unknown_words(std::vector<Notice>& notices) const {
    std::vector<std::vector<query::Stem>> named;
    for (const auto& word : query::wanted_words(plan_)) {
      if (is_known(word, index_)) continue;
      if (std::find(named.begin(), named.end(), word.stems) != named.end()) continue;
      named.push_back(word.stems);
      notices.push_back({"unknown-word", fmt::format("not in the collection: {}", word.folded),
                         word.span, std::nullopt});
    }
  }

  /// A limit of time that no document at all passes is most likely a mistake.
  void say_years_covered(std::vector<Notice>& notices) const {
    const auto& catalogue = index_.catalogue();
    const auto covered = years_covered(catalogue);
    std::vector<query::Condition> times;
    for (const auto& condition : plan_.conditions) {
      if (condition.field->kind == schema::Kind::time) times.push_back(condition);
    }
    if (times.empty() || !covered) return;
    const Limits limits(times, catalogue);
    for (store::DocumentNumber d = 0; d < catalogue.documents.size(); ++d) {
      if (limits.failed_by_document(d) == 0) return;
    }
    notices.push_back(
        {"outside-years",
         fmt::format("no document passes the limits of time; the collection covers {} to {}",
                     covered->first, covered->second),
         times.front().given ? std::nullopt : std::optional(times.front().spans.front()),
         std::nullopt});
  }

  const query::Plan& plan_;
  const Matches& matches_;
  const store::Index& index_;
};

void append(std::vector<Notice>& notices, std::vector<Notice> more) {
  notices.insert(notices.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace

Searcher::Searcher(const store::Index& index) : index_(index) {}

std::variant<Response, std::vector<Mistake>> Searcher::search(const Request& request) {
  require_facets(request.facets);
  const auto& catalogue = index_.catalogue();
  auto parsed = query::parse(request.query);
  auto planned = query::plan(parsed.root, request.filters, catalogue, analyser_);
  auto mistakes = std::move(parsed.mistakes);
  mistakes.insert(mistakes.end(), planned.mistakes.begin(), planned.mistakes.end());
  if (!mistakes.empty()) return mistakes;

  const auto offset =
      request.cursor ? cursor_offset(*request.cursor, catalogue.identity) : request.offset;
  const auto matches = find_matches(planned.plan, request, offset, index_);
  auto notices = std::move(parsed.notices);
  append(notices, std::move(planned.notices));
  Remarks(planned.plan, matches, index_).add_to(notices);

  Response response{
      .query = request.query,
      .understood = query::understand(request.query, parsed.root, planned.plan, std::move(notices)),
      .total = matches.total,
      .relaxed = matches.relaxed,
      .results = {},
      .facets = matches.facets,
      .next = std::nullopt,
      .catalogue = index_.shared_catalogue()};
  const Marker marker(planned.plan);
  const bool ranked = request.sort == Sort::relevance && planned.plan.text.has_value();
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
