// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/search.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/error.hpp"
#include "engine/search/marks.hpp"
#include "engine/search/matcher.hpp"
#include "engine/search/notices.hpp"

namespace osce::search {
namespace {

using query::Notice;
using query::QueryError;

void require_facets(const std::vector<std::string>& names) {
  for (const auto& name : names) {
    const auto* field = schema::find_field(name);
    if (field != nullptr && field->facet) continue;
    throw Error(ErrorKind::usage, fmt::format("Unknown facet \"{}\"", name),
                fmt::format("Choose from: {}", fmt::join(schema::facet_names(), ", ")));
  }
}

void append(std::vector<Notice>& notices, std::vector<Notice> more) {
  notices.insert(notices.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

std::vector<std::string> duplicates_of(const store::Index& index, store::ParagraphNumber number) {
  std::vector<std::string> ids;
  for (const auto duplicate : index.duplicates(number)) {
    const auto result = result_of(index, duplicate);
    ids.push_back(paragraph_id(result.document->id, result.paragraph.label));
  }
  return ids;
}

/// Four decimals are enough to compare scores, and the same on every machine and in every format.
double rounded(double score) {
  constexpr double decimals = 10000;
  return std::round(score * decimals) / decimals;
}

/// The cursor for the results from `offset` on: "20.INDEX".
std::string make_cursor(std::uint32_t offset, const schema::Identity& identity) {
  return fmt::format("{}.{}", offset, identity.id);
}

/// The offset of a cursor. Throws Error (usage) if it is not valid, and (stale_cursor) if it is for
/// another index.
std::uint32_t cursor_offset(std::string_view cursor, const schema::Identity& identity) {
  std::uint32_t offset = 0;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), offset);
  const auto rest = cursor.substr(static_cast<std::size_t>(end - cursor.data()));
  if (error != std::errc{} || !rest.starts_with('.') || rest.size() != identity.id.size() + 1) {
    throw Error(ErrorKind::usage, "Invalid cursor", "Use the `next` value of a response unchanged");
  }
  if (rest.substr(1) != identity.id) {
    throw Error(ErrorKind::stale_cursor, "The collection was updated", "Please search again");
  }
  return offset;
}

}  // namespace

Searcher::Searcher(const store::Index& index)
    : index_(index), analyser_(index.catalogue().tables.spellings) {}

Searcher::Read Searcher::read(const Request& request) {
  const auto& names = index_.catalogue().names;
  Read read;
  read.parsed = used(request.settings.reading) == query::Reading::literal
                    ? query::parse_literal(request.query)
                    : query::parse(request.query, names);
  read.planned = query::plan({request.query, read.parsed.root, request.filters, request.settings},
                             index_.catalogue(), {analyser_, index_.vocabulary()});
  read.errors = read.parsed.mistakes;
  read.errors.insert(read.errors.end(), read.planned.mistakes.begin(), read.planned.mistakes.end());
  return read;
}

OrErrors<Explanation> Searcher::explain(const Request& request) {
  auto [parsed, planned, errors] = read(request);
  if (!errors.empty()) return errors;
  auto notices = std::move(parsed.notices);
  append(notices, planned.notices);
  return Explanation{.query = request.query,
                     .tokens = query::lex(request.query).tokens,
                     .tree = to_string(parsed.root),
                     .plan = to_string(planned.plan),
                     .xapian = describe_query(planned, index_),
                     .understood = query::understand(request.query, parsed.root, planned,
                                                     std::move(notices), index_.catalogue().names)};
}

OrErrors<Response> Searcher::search(const Request& request) {
  std::vector<Result> results;
  auto found = run(request, [&](Result&& result, store::ParagraphNumber /*number*/) {
    results.push_back(std::move(result));
  });
  if (auto* response = std::get_if<Response>(&found)) response->results = std::move(results);
  return found;
}

OrErrors<Response> Searcher::each_result(
    const Request& request,
    const std::function<void(const Result&, store::ParagraphNumber)>& visit) {
  auto all = request;
  all.limit = index_.catalogue().paragraph_count();
  all.offset = 0;
  all.cursor.reset();
  return run(all, visit);
}

OrErrors<Response> Searcher::run(const Request& request, const Visitor& visit) {
  require_facets(request.facets);
  const auto& catalogue = index_.catalogue();
  auto [parsed, planned, errors] = read(request);
  if (!errors.empty()) return errors;

  const auto offset =
      request.cursor ? cursor_offset(*request.cursor, catalogue.identity) : request.offset;
  const auto deadline =
      longest_.count() > 0 ? std::chrono::steady_clock::now() + longest_ : no_deadline;
  const auto matches = find_matches(planned, request, offset, deadline, index_);
  auto notices = std::move(parsed.notices);
  append(notices, std::move(planned.notices));
  append(notices, notices_about(matches, planned.plan, values_for(planned.settings), index_));

  Response response{.query = request.query,
                    .understood = query::understand(request.query, parsed.root, planned,
                                                    std::move(notices), index_.catalogue().names),
                    .settings = planned.settings,
                    .total = matches.total,
                    .relaxed = matches.relaxed,
                    .results = {},
                    .facets = matches.facets,
                    .next = std::nullopt,
                    .catalogue = index_.shared_catalogue()};
  const Marker marker(planned.plan);
  const auto grouping = used(planned.settings.group);
  if (grouping != query::Grouping::none) response.groups = matches.groups;
  const bool ranked =
      used(planned.settings.sort) == query::Sort::relevance && planned.plan.text.has_value();
  for (const auto& found : matches.page) {
    auto result = result_of(index_, found.paragraph);
    result.marks = marker.marks(result.paragraph.text, result.document->language, analyser_);
    if (ranked) result.score = rounded(found.score);
    if (request.snippet > 0)
      result.snippet = snippet_of(result.paragraph.text, result.marks, request.snippet);
    if (grouping == query::Grouping::duplicates)
      result.duplicates = duplicates_of(index_, found.paragraph);
    if (grouping == query::Grouping::document) result.more_in_document = found.in_document - 1;
    visit(std::move(result), found.paragraph);
  }
  const auto reached = offset + static_cast<std::uint32_t>(matches.page.size());
  if (!matches.page.empty() && reached < matches.groups) {
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
