// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/search.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/error.hpp"
#include "engine/query/terms/asked_languages.hpp"
#include "engine/search/marks.hpp"
#include "engine/search/notices.hpp"
#include "engine/store/checksum.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/message_english.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::search {
namespace {

using query::Notice;

void require_facets(const std::vector<std::string>& names) {
  for (const auto& name : names) {
    const auto* field = schema::find_field(name);
    if (field != nullptr && field->facet) continue;
    throw Error(ErrorKind::usage, fmt::format("Unknown facet \"{}\"", name),
                fmt::format("Choose from: {}", fmt::join(schema::facet_names(), ", ")));
  }
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

/// What decides which results a search has, and their order, as eight digits.
std::string fingerprint(const query::Planned& planned) {
  constexpr std::size_t length = 8;
  const auto& settings = planned.settings;
  store::Checksum checksum;
  checksum.add(to_string(planned.plan));
  for (const auto setting :
       {static_cast<int>(used(settings.sort)), static_cast<int>(used(settings.group)),
        static_cast<int>(used(settings.inferred)), static_cast<int>(used(settings.undated)),
        static_cast<int>(used(settings.match) == query::Match::any)})
    checksum.add(fmt::format(" {}", setting));
  return checksum.hexadecimal().substr(0, length);
}

/// The cursor for the results of a search from `offset` on: "20.SEARCH.INDEX".
std::string make_cursor(std::uint32_t offset, const query::Planned& planned,
                        const schema::Identity& identity) {
  return fmt::format("{}.{}.{}", offset, fingerprint(planned), identity.id);
}

/// The offset of a cursor. Throws Error: bad_cursor, also if it is for another search, or
/// stale_cursor if it is for another index.
std::uint32_t cursor_offset(std::string_view cursor, const query::Planned& planned,
                            const schema::Identity& identity) {
  std::uint32_t offset = 0;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), offset);
  const auto rest = cursor.substr(static_cast<std::size_t>(end - cursor.data()));
  const auto search = fmt::format(".{}.", fingerprint(planned));
  if (error != std::errc{} || !rest.starts_with('.') ||
      rest.size() != search.size() + identity.id.size()) {
    throw Error(ErrorKind::bad_cursor, "Invalid cursor",
                "Use the `next` value of an earlier answer, unchanged");
  }
  if (!rest.ends_with(identity.id)) {
    throw Error(ErrorKind::stale_cursor, "The collection was updated",
                "Search again without the cursor");
  }
  if (!rest.starts_with(search)) {
    throw Error(ErrorKind::bad_cursor, "The cursor is from another search",
                "Repeat the search that it is from, or search without a cursor");
  }
  return offset;
}

/// `typed` from its first letter or digit to its last: "role" of `role,`.
std::string_view without_punctuation(std::string_view typed) {
  auto begin = typed.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < typed.size();) {
    const auto from = at;
    if (!text::is_letter_or_digit(text::next_code_point(typed, at))) continue;
    begin = std::min(begin, from);
    end = at;
  }
  return end > begin ? typed.substr(begin, end - begin) : typed;
}

/// The words at these places of the query.
std::vector<std::string> words_at(std::string_view query, const std::vector<query::Span>& spans) {
  std::vector<std::string> words;
  words.reserve(spans.size());
  for (const auto& span : spans)
    words.emplace_back(without_punctuation(query::typed_at(query, span)));
  return words;
}

/// What an identifier means as a query, or nothing: "mc-dec-7-17/pre.8", as results show it. The
/// text need not have the paragraph.
std::optional<query::Node> identifier_in(std::string_view query, const store::Index& index) {
  const auto begin = std::min(query.find_first_not_of(" \t\r\n"), query.size());
  const std::string id(query.substr(begin, query.find_last_not_of(" \t\r\n") + 1 - begin));
  const bool document = index.catalogue().find(id).has_value();
  const auto slash = document ? id.size() : std::min(id.rfind('/'), id.size());
  const bool paragraph = slash + 1 < id.size() && id.find(' ') == id.npos;
  if (!document && !(paragraph && index.catalogue().find(id.substr(0, slash)))) return std::nullopt;
  const auto filter = [&](std::string_view field, std::size_t from, std::size_t to) {
    const query::Span span{begin + from, begin + to};
    return query::Node{
        query::Filter{std::string(field), {{id.substr(from, to - from), false, span}}, true}, span};
  };
  query::And all{{filter("document", 0, slash)}};
  if (paragraph) all.children.push_back(filter("para", slash + 1, id.size()));
  return query::Node{std::move(all), {begin, begin + id.size()}};
}

/// `No text matches all of "resolutions adopted in Vienna"; also searching for the word
/// "resolutions"`
Notice names_both_ways(std::string_view query, const query::Node& root) {
  std::vector<std::string> words;
  const auto add = [&](const query::Node& node) {
    const auto* name = std::get_if<query::Either>(&node.kind);
    if (name != nullptr && name->prefers_filter)
      words.push_back(fmt::format("\"{}\"", query::canonical(name->words)));
  };
  add(root);
  if (const auto* list = std::get_if<query::And>(&root.kind))
    std::for_each(list->children.begin(), list->children.end(), add);
  return {"names-both-ways",
          fmt::format("No text matches all of \"{}\"; also searching for the word{} {}", query,
                      words.size() == 1 ? "" : "s", text::enumeration(words, "and")),
          std::nullopt, std::nullopt};
}

/// Makes results of matches: their texts, marks and snippets.
class ResultMaker {
 public:
  ResultMaker(const Request& request, const query::Planned& planned, const store::Index& index,
              text::Analyser& analyser, Marker::Families families)
      : request_(request),
        planned_(planned),
        index_(index),
        analyser_(analyser),
        marker_(planned.plan, families) {}

  Result operator()(const RankedParagraph& found) const {
    const auto& settings = planned_.settings;
    auto result = result_of(index_, found.paragraph);
    result.marks = marker_.marks(result.paragraph.text, result.document->language, analyser_);
    result.missing = words_at(request_.query, found.missing);
    if (used(settings.sort) == query::Sort::relevance && planned_.plan.text)
      result.score = rounded(found.score);
    if (request_.snippet > 0)
      result.snippet = snippet_of(result.paragraph.text, result.marks, request_.snippet);
    if (request_.explain) result.explanation = explanation(found, result);
    const auto grouping = used(settings.group);
    if (grouping == query::Grouping::duplicates)
      result.duplicates = duplicates_of(index_, found.paragraph);
    if (grouping == query::Grouping::document) result.more_in_document = found.in_document - 1;
    return result;
  }

 private:
  [[nodiscard]] ResultExplanation explanation(const RankedParagraph& found,
                                              const Result& result) const {
    ResultExplanation explanation;
    for (const auto& [span, weight, is_found] : found.parts) {
      explanation.words.push_back(
          {words_at(request_.query, {span}).front(), rounded(weight), is_found});
    }
    for (const auto& [name, weight] : found.rank)
      explanation.rank.push_back({name, rounded(weight)});
    const auto& text = result.paragraph.text;
    std::set<std::string> said;
    for (const auto& mark : result.marks) {
      auto form = std::string(text::code_point_range(text, mark.begin, mark.end));
      if (said.insert(form).second) explanation.forms.push_back({std::move(form), mark.reason});
    }
    return explanation;
  }

  const Request& request_;
  const query::Planned& planned_;
  const store::Index& index_;
  text::Analyser& analyser_;
  Marker marker_;
};

}  // namespace

Searcher::Searcher(const store::Index& index)
    : index_(index),
      analyser_(index.catalogue().tables.spellings),
      lexicon_{analyser_, index.vocabulary(), index.catalogue().identity.languages},
      nearest_(query::nearest_words_in(lexicon_)) {}

query::Parsed Searcher::parse(const Request& request) const {
  if (used(request.settings.reading) == query::Reading::literal)
    return query::parse_literal(request.query);
  if (auto named = identifier_in(request.query, index_)) return {std::move(*named), {}};
  return query::parse(request.query, index_.catalogue().names, nearest_);
}

Searcher::Read Searcher::read(const Request& request) {
  const auto& catalogue = index_.catalogue();
  auto [root, diagnostics] = parse(request);
  const auto before = diagnostics;
  query::Asked asked{request.query, root, request.filters, request.settings};
  auto planned = query::plan(asked, catalogue, lexicon_, diagnostics);
  if (planned.names_are_filters && finds_nothing(planned)) {
    auto with_inferred = planned;
    with_inferred.settings.inferred = query::Inferred::yes;
    if (!planned.settings.inferred && !finds_nothing(with_inferred)) {
      planned = std::move(with_inferred);
      diagnostics.notices.push_back({"inferred-counts",
                                     "None of these texts states its year or venue; both were "
                                     "inferred from an adopted text with the same wording",
                                     std::nullopt, std::nullopt});
    } else {
      asked.names_are_either = true;
      diagnostics = before;
      planned = query::plan(asked, catalogue, lexicon_, diagnostics);
      diagnostics.notices.push_back(names_both_ways(request.query, root));
    }
  }
  if (!request.may_relax && !planned.settings.match) planned.settings.match = query::Match::all;
  return {std::move(root), std::move(planned), std::move(diagnostics)};
}

/// True if no paragraph passes the query, whatever filters were given beside it.
bool Searcher::finds_nothing(const query::Planned& planned) const {
  auto alone = planned;
  std::erase_if(alone.plan.conditions, [](const query::Condition& one) { return one.given; });
  return !has_match(alone, deadline_, index_);
}

OrErrors<Explanation> Searcher::explain(const Request& request) {
  auto [root, planned, diagnostics] = read(request);
  if (!diagnostics.errors.empty()) return diagnostics.errors;
  return Explanation{
      .query = request.query,
      .tokens = query::lex(request.query).tokens,
      .tree = to_string(root),
      .plan = to_string(planned.plan),
      .xapian = describe_query(planned, deadline_, index_),
      .understood = query::understand(request.query, root, planned, std::move(diagnostics))};
}

OrErrors<Response> Searcher::search(const Request& request) {
  std::vector<Result> results;
  auto found = run(request, [&](const query::Planned& planned) -> Visitor {
    auto make =
        std::make_shared<ResultMaker>(request, planned, index_, analyser_, Marker::Families::no);
    return [&results, make = std::move(make)](const RankedParagraph& match) {
      results.push_back((*make)(match));
    };
  });
  if (auto* response = std::get_if<Response>(&found)) response->results = std::move(results);
  return found;
}

/// Calls the visitor that `make_visitor` makes with all matches, in order. The response has no
/// results.
OrErrors<Response> Searcher::each_match(const Request& request, const MakeVisitor& make_visitor) {
  auto all = request;
  all.limit = index_.catalogue().paragraph_count();
  all.offset = 0;
  all.cursor.reset();
  all.related = 0;
  return run(all, make_visitor);
}

void Searcher::limit_time(std::chrono::nanoseconds longest) {
  deadline_ = longest.count() > 0 ? std::chrono::steady_clock::now() + longest : no_deadline;
}

std::optional<OtherMatches> Searcher::matches_of(const Request& request) {
  const auto [root, planned, diagnostics] = read(request);
  if (!diagnostics.errors.empty()) return std::nullopt;
  OtherMatches found{find_matches(planned, request, 0, deadline_, index_), {}};
  for (const auto& word : query::wanted_words(planned.plan)) {
    if (!word.counts && !text::is_stop_word(word.folded, index_.catalogue().identity.languages))
      found.unknown.push_back(word.folded);
  }
  return found;
}

/// In an order that takes no time to find: not by relevance.
Counted Searcher::count(const std::string& query) {
  const Request request{.query = query,
                        .settings = {.sort = query::Sort::newest},
                        .limit = 0,
                        .facets = {},
                        .related = 0};
  const auto [root, planned, diagnostics] = read(request);
  if (!diagnostics.errors.empty()) return {};
  const auto matches = find_matches(planned, request, 0, deadline_, index_);
  return {matches.relaxed ? 0 : matches.total, to_string(planned.plan)};
}

std::vector<query::Correction> Searcher::corrections(const std::string& query,
                                                     const std::string& folded) {
  const auto languages = query::asked_languages(query::parse(query).root, {}, lexicon_.languages);
  if (query::is_known_in(languages, folded, lexicon_)) return {};
  return query::corrections_of(folded, languages, lexicon_);
}

/// True if the request finds a paragraph. If that cannot be found out in time, the answer is given
/// without the offer.
bool Searcher::finds_something(const Request& request) {
  try {
    const auto [root, planned, diagnostics] = read(request);
    if (!diagnostics.errors.empty()) return false;
    if (has_match(planned, deadline_, index_)) return true;
    if (used(planned.settings.match) == query::Match::all) return false;
    return find_matches(planned, {.limit = 0, .facets = {}}, 0, deadline_, index_).total > 0;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::out_of_time) throw;
    return false;
  }
}

/// Finds out which readings of names find something, and offers to choose between them only if both
/// do.
void Searcher::check_readings(std::vector<query::AmbiguousName>& names, const Request& request) {
  Request other{.filters = request.filters, .settings = request.settings, .may_relax = false};
  for (auto& name : names) {
    std::vector<bool> finds;
    for (const auto& reading : name.alternatives) {
      other.query = reading.query;
      finds.push_back(finds_something(other));
    }
    if (std::find(finds.begin(), finds.end(), false) == finds.end()) continue;
    name.alternatives.clear();
    name.results_say = finds.front() || !finds.back();
  }
}

/// Takes back what is offered but would find nothing, except an operator that may be meant. Another
/// reading of a filter must find paragraphs that contain all the words.
void Searcher::check_offers(query::Understood& understood, const Request& request) {
  Request other{.filters = request.filters, .settings = request.settings};
  const auto leads_nowhere = [&](const std::string& query) {
    other.query = query;
    return !finds_something(other);
  };
  const auto is_vain = [&](const query::Alternatively& offer) {
    return leads_nowhere(offer.query);
  };
  std::erase_if(understood.suggestions, is_vain);
  for (auto& notice : understood.notices) {
    if (notice.query && notice.code != "operator" && leads_nowhere(*notice.query))
      notice.query.reset();
  }
  other.may_relax = false;
  for (auto& span : understood.spans) {
    if (span.kind == "filter") std::erase_if(span.alternatives, is_vain);
  }
}

/// "MC.DEC/15/06 is not in this collection; 1 paragraph cites it"
void Searcher::count_citing(std::vector<Notice>& notices) {
  for (auto& notice : notices) {
    if (notice.code != "no-such-symbol") continue;
    const auto [root, planned, diagnostics] = read({.query = *notice.query});
    if (!diagnostics.errors.empty()) continue;
    notice.count = find_matches(planned, {.limit = 0, .facets = {}}, 0, deadline_, index_).total;
    notice.message += *notice.count == 0   ? "; no paragraph cites it"
                      : *notice.count == 1 ? "; 1 paragraph cites it"
                                           : fmt::format("; {} paragraphs cite it", *notice.count);
  }
}

/// Calls the visitor that `make_visitor` makes with the matches on the page, in order.
OrErrors<Response> Searcher::run(const Request& request, const MakeVisitor& make_visitor) {
  require_facets(request.facets);
  const auto& catalogue = index_.catalogue();
  auto [root, planned, diagnostics] = read(request);
  if (!diagnostics.errors.empty()) return diagnostics.errors;

  const auto offset =
      request.cursor ? cursor_offset(*request.cursor, planned, catalogue.identity) : request.offset;
  const auto matches = find_matches(planned, request, offset, deadline_, index_);
  count_citing(diagnostics.notices);
  check_readings(planned.ambiguous_names, request);
  add_notices(matches, planned, index_, diagnostics);

  Response response{
      .query = request.query,
      .understood = query::understand(request.query, root, planned, std::move(diagnostics)),
      .settings = planned.settings,
      .total = matches.total,
      .relaxed = matches.relaxed,
      .results = {},
      .facets = matches.facets,
      .next = std::nullopt,
      .catalogue = index_.shared_catalogue()};
  check_offers(response.understood, request);
  const auto visit = make_visitor(planned);
  if (used(planned.settings.group) != query::Grouping::none) response.groups = matches.groups;
  for (const auto& found : matches.page) {
    require_time(deadline_);
    visit(found);
  }
  const ResultMaker make_related(request, planned, index_, analyser_, Marker::Families::yes);
  for (const auto& found : matches.related) response.related.push_back(make_related(found));
  if (response.total == 0) {
    explain_empty_answer(
        request, planned.plan, index_.vocabulary(),
        [&](const Request& other) { return matches_of(other); }, response);
  }
  const auto reached = offset + static_cast<std::uint32_t>(matches.page.size());
  if (!matches.page.empty() && reached < matches.groups) {
    response.next = make_cursor(reached, planned, catalogue.identity);
  }
  return response;
}

Result result_of(const store::Index& index, store::ParagraphNumber number) {
  return {&index.catalogue().document_with(number), index.paragraph(number), {}, std::nullopt};
}

}  // namespace osce::search
