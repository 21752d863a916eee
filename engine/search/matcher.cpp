// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/matcher.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <xapian.h>

#include "engine/query/xapian_query.hpp"
#include "engine/search/facet_counter.hpp"
#include "engine/search/filters.hpp"
#include "engine/search/paragraph_set.hpp"
#include "engine/search/word_places.hpp"
#include "engine/search/word_weights.hpp"
#include "engine/search/xapian_extensions.hpp"

namespace osce::search {
namespace {

using query::Match;
using query::Required;
using query::Sort;

/// A description by Xapian, with 0.3 for 0.2999999999999999889.
std::string with_short_numbers(const std::string& description) {
  constexpr std::string_view digits = "0123456789";
  constexpr std::size_t most_decimals = 3;
  std::string text;
  std::size_t done = 0;
  for (auto point = description.find('.'); point != std::string::npos;
       point = description.find('.', point + 1)) {
    const auto end = std::min(description.find_first_not_of(digits, point + 1), description.size());
    if (point < done || end - point <= 1 + most_decimals) continue;
    const auto before = description.find_last_not_of(digits, point - 1);
    const auto begin = point == 0 ? 0 : before + 1;  // npos + 1 is 0
    text.append(description, done, begin - done);
    text += fmt::format("{:.3g}", std::strtod(description.c_str() + begin, nullptr));
    done = end;
  }
  return text.append(description, done);
}

/// Which paragraphs a search accepts besides those that match its query.
struct Cutoff {
  const WordWeights* weights = nullptr;  ///< null: all
  double lowest = 0;                     ///< weight
  bool lacks_some = false;               ///< only paragraphs that lack a part of the query
};

/// Accepts the paragraphs that pass all filters.
class PassingFilters : public Xapian::MatchDecider {
 public:
  PassingFilters(const Filters& filters, Deadline deadline)
      : filters_(filters), deadline_(deadline) {}

  bool operator()(const Xapian::Document& document) const override {
    constexpr std::uint32_t between = 1024;
    if (seen_++ % between == 0) require_time(deadline_);
    return filters_.failed(document.get_docid()) == 0;
  }

 private:
  const Filters& filters_;
  Deadline deadline_;
  mutable std::uint32_t seen_ = 0;
};

using Paragraphs = std::vector<store::ParagraphNumber>;

/// Sums of weights may differ by this.
constexpr double rounding = 1e-9;

class MatchRun {
 public:
  MatchRun(const query::Planned& planned, const Request& request, std::uint32_t offset,
           Deadline deadline, const store::Index& index)
      : plan_(planned.plan),
        settings_(planned.settings),
        request_(request),
        offset_(offset),
        deadline_(deadline),
        index_(index),
        catalogue_(index.catalogue()),
        values_(values_for(planned.settings)),
        filters_(planned.plan.conditions, catalogue_, values_) {}

  Matches run() {
    counts_all_ = true;
    const auto match = used(settings_.match);
    auto matches = match == Match::any ? any_word() : every_word(match);
    if (request_.explain) explain(matches);
    matches.undated_left_out = filters_.undated_left_out();
    return matches;
  }

  /// Stops at the first match: without weights and in the order of paragraphs, none after it can be
  /// better.
  [[nodiscard]] bool has_match() const {
    const PassingFilters passing(filters_, deadline_);
    Xapian::Enquire enquire(index_.database());
    enquire.set_query(text_query(Required::all));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    return !enquire.get_mset(0, 1, nullptr, &passing).empty();
  }

  [[nodiscard]] std::string describe() const {
    return with_short_numbers(text_query(Required::all).get_description());
  }

 private:
  struct Pass {
    Matches matches;
    bool found_any;          ///< whether it passes the filters or not
    double greatest_weight;  ///< of those that match the query, heavy enough or not
  };
  /// The paragraphs that pass a query, the cutoff and the filters: all in order, and by weight, the
  /// heaviest first. Without weights they all weigh the same.
  struct Candidates {
    Paragraphs all;
    std::map<double, Paragraphs, std::greater<>> by_weight;
    bool found_any = false;  ///< see Pass
    double greatest_weight = 0;
  };
  /// The part of the ranked matches that is wanted.
  struct Page {
    std::uint32_t offset;
    std::uint32_t limit;
  };

  Matches any_word() {
    auto matches = pass(text_query(Required::any), {}, page()).matches;
    if (auto parts = counted_parts(); parts.size() > 1)
      say_missing(weights_of(parts), matches.page);
    return matches;
  }

  Matches every_word(Match match) {
    auto [matches, found_any, greatest] = pass(text_query(Required::all), {}, page());
    if (match == Match::all) return matches;
    const auto parts = counted_parts();
    if (!found_any && can_drop_words(parts)) matches = relaxed(weights_of(parts));
    if (offset_ == 0 && related_limit() > 0 && matches.groups < request_.limit)
      matches.related = related(matches);
    return std::move(matches);
  }

  [[nodiscard]] query::SourceQueries sources() const {
    const auto of_condition = [this](const query::Condition& condition) {
      auto source = std::make_unique<ConditionSource>(condition, catalogue_, values_);
      return Xapian::Query(source.release()->release());
    };
    const auto of_proximity = [this](const query::PlanNode& node) {
      auto known = proximity_matches_.find(&node);
      if (known == proximity_matches_.end()) {
        auto found = paragraphs_with(node, index_, deadline_);
        known = proximity_matches_.emplace(&node, std::move(found)).first;
      }
      auto source = std::make_unique<ListSource>(known->second);
      return Xapian::Query(source.release()->release());
    };
    const auto of_phrase = [this](const std::vector<std::string>& words) { return phrase(words); };
    const auto of_neighbours = [this](const query::Stem& one, const query::Stem& other) {
      return neighbours(one, other);
    };
    return {of_condition, of_proximity, of_phrase, of_neighbours};
  }

  /// To count the matches, a phrase is looked for in all paragraphs, so their ranking need not do
  /// it again. Where one match is enough, or nothing but its description, paragraphs are looked at
  /// one by one.
  [[nodiscard]] Xapian::Query phrase(const std::vector<std::string>& words) const {
    if (words.size() == 1) return {words.front()};
    const Xapian::Query all(Xapian::Query::OP_AND, words.begin(), words.end());
    if (!counts_all_) return filtered(all, phrase_source(words, index_, deadline_));
    auto known = phrase_matches_.find(words);
    if (known == phrase_matches_.end()) {
      auto found = paragraphs_with_phrase(words, index_, deadline_);
      known = phrase_matches_.emplace(words, std::move(found)).first;
    }
    return within(known->second, all);
  }

  /// Words with these stems, near each other.
  [[nodiscard]] Xapian::Query neighbours(const query::Stem& one, const query::Stem& other) const {
    constexpr Position window = 4;  // words; measured: tests/bench/relevance/README.md
    const auto term = [](const query::Stem& stem) {
      return Xapian::Query(schema::stem_term(schema::term::stem, stem.language, stem.text));
    };
    return filtered(term(one) & term(other),
                    neighbour_source(one, other, window, index_, deadline_));
  }

  [[nodiscard]] Xapian::Query text_query(Required required) const {
    return query::text_query(plan_, required, sources());
  }
  [[nodiscard]] std::vector<query::CountedPart> counted_parts() const {
    return query::counted_parts(plan_, Required::most, sources());
  }
  [[nodiscard]] WordWeights weights_of(const std::vector<query::CountedPart>& parts) const {
    return {parts, index_.database(), deadline_};
  }

  /// A single word may be missing only beside a phrase or the like.
  [[nodiscard]] bool can_drop_words(const std::vector<query::CountedPart>& parts) const {
    return parts.size() > 1 || (parts.size() == 1 && has_exact_part(plan_));
  }

  /// What a paragraph must weigh in a relaxed search: half of the query; of two words, either is
  /// enough.
  [[nodiscard]] static double lowest_weight(const WordWeights& weights) {
    if (weights.part_count() == 1) return 0;
    return weights.part_count() == 2 ? rounding : weights.total() / 2 - rounding;
  }

  /// The paragraphs that contain at least half of the query's weight; if there are none, those that
  /// contain most. Filters do not affect whether a search is relaxed: otherwise selecting a facet
  /// value could change this and make the facet's counts wrong.
  Matches relaxed(const WordWeights& weights) {
    const auto query = text_query(Required::most);
    auto found = pass(query, {&weights, lowest_weight(weights)}, page());
    if (!found.found_any) found = pass(query, {&weights, found.greatest_weight}, page());
    auto& matches = found.matches;
    say_missing(weights, matches.page);
    matches.relaxed = found.found_any;
    return std::move(matches);
  }

  /// The results, which are all on one page; of "pasport revocation", too, although they lack
  /// "revocation", which no text has.
  [[nodiscard]] Xapian::Query shown(const Matches& matches) const {
    if (!matches.relaxed) return text_query(Required::all);
    Paragraphs paragraphs;
    for (const auto& found : matches.page) paragraphs.push_back(found.paragraph);
    std::sort(paragraphs.begin(), paragraphs.end());
    auto source = std::make_unique<ListSource>(std::move(paragraphs));
    return Xapian::Query(source.release()->release());
  }

  /// Other paragraphs within the filters that lack some of the words, or have others of their
  /// families.
  std::vector<RankedParagraph> related(const Matches& matches) {
    const auto parts = query::counted_parts(plan_, Required::related, sources());
    const bool has_family = std::any_of(parts.begin(), parts.end(),
                                        [](const auto& part) { return !part.family.empty(); });
    if (!has_family && !can_drop_words(parts)) return {};
    const auto weights = weights_of(parts);
    const bool none_needed = parts.size() == 1 && has_exact_part(plan_);
    const auto lowest = none_needed ? 0 : rounding;  // any word is enough
    const Cutoff cutoff{&weights, lowest, true};
    const Xapian::Query others(Xapian::Query::OP_AND_NOT, text_query(Required::related),
                               shown(matches));
    auto found = pass(others, cutoff, {0, related_limit()});
    say_missing(weights, found.matches.page);
    return std::move(found.matches.page);
  }

  /// Adds why each paragraph has its rank.
  void explain(Matches& matches) const {
    const auto weights = weights_of(counted_parts());
    const bool any = used(settings_.match) == Match::any;
    const auto all = any ? Required::any : Required::all;
    for (auto& found : matches.page)
      explain(found, weights, matches.relaxed ? Required::most : all);
    for (auto& found : matches.related) explain(found, weights, Required::related);
  }

  void explain(RankedParagraph& found, const WordWeights& weights, Required required) const {
    found.parts = weights.parts_in(found.paragraph);
    for (const auto& [name, query] : query::rank_components(plan_, required, sources())) {
      auto alone = std::make_unique<ListSource>(std::vector<Xapian::docid>{found.paragraph});
      Xapian::Enquire enquire(index_.database());
      enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query,
                                      Xapian::Query(alone.release()->release())));
      const auto set = enquire.get_mset(0, 1);
      found.rank.emplace_back(name, set.empty() ? 0 : set.begin().get_weight());
    }
  }

  static void say_missing(const WordWeights& weights, std::vector<RankedParagraph>& page) {
    for (auto& found : page) found.missing = weights.missing(found.paragraph);
  }

  [[nodiscard]] Page page() const { return {offset_, request_.limit}; }
  [[nodiscard]] std::uint32_t related_limit() const {
    return std::min(request_.limit, request_.related.value_or(request_.limit));
  }

  /// Counts all matches and their facets, and ranks only what the page shows.
  [[nodiscard]] Pass pass(const Xapian::Query& query, const Cutoff& cutoff, Page page) const {
    static const std::vector<std::string> no_facets;
    FacetCounter facets(cutoff.lacks_some ? no_facets : request_.facets, catalogue_, filters_);
    const auto candidates = count(query, cutoff, facets);
    Matches matches;
    matches.total = facets.total();
    matches.groups = facets.total();
    if (used(settings_.group) != query::Grouping::none) {
      rank_grouped(query, candidates, cutoff, page, matches);
    } else if (ranks_by_relevance()) {
      rank(query, candidates, page, matches.page);
    } else {
      put_in_order(candidates, page, matches.page);
    }
    for (auto& found : matches.page)
      found.in_document = facets.found_in(catalogue_.document_of[found.paragraph - 1]);
    matches.facets = facets.facets(request_.facet_order, request_.facet_limit);
    return {std::move(matches), candidates.found_any, candidates.greatest_weight};
  }

  [[nodiscard]] bool ranks_by_relevance() const {
    return used(settings_.sort) == Sort::relevance && plan_.text;
  }

  Candidates count(const Xapian::Query& query, const Cutoff& cutoff, FacetCounter& facets) const {
    const auto* weights = cutoff.weights;
    Candidates candidates;
    paragraphs_matching(query, index_.database(), deadline_)
        .for_each([&](store::ParagraphNumber paragraph) {
          double weight = 0;
          if (weights != nullptr) {
            weight = weights->of(paragraph);
            candidates.greatest_weight = std::max(candidates.greatest_weight, weight);
            if (weight < cutoff.lowest) return;
            if (cutoff.lacks_some && weights->contains_all(paragraph)) return;
          }
          candidates.found_any = true;
          const auto failed = filters_.failed(paragraph);
          facets.count(paragraph, failed);
          if (failed != 0) return;
          candidates.all.push_back(paragraph);
          if (weights != nullptr) candidates.by_weight[weight].push_back(paragraph);
        });
    if (weights == nullptr) candidates.by_weight.emplace(0, candidates.all);
    return candidates;
  }

  static Xapian::Query filtered(const Xapian::Query& query,
                                std::unique_ptr<Xapian::PostingSource> source) {
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(source.release()->release())};
  }

  /// A query that only these paragraphs match, with the same ranks.
  static Xapian::Query within(const Paragraphs& paragraphs, const Xapian::Query& query) {
    return filtered(query, std::make_unique<ListSource>(paragraphs));
  }

  /// Of equally heavy paragraphs only those are ranked that can be on the page.
  void rank(const Xapian::Query& query, const Candidates& candidates, Page page,
            std::vector<RankedParagraph>& ranked) const {
    auto skipped = page.offset;
    for (const auto& [weight, paragraphs] : candidates.by_weight) {
      const auto count = static_cast<std::uint32_t>(paragraphs.size());
      const auto room = page.limit - static_cast<std::uint32_t>(ranked.size());
      if (room == 0) return;
      if (skipped >= count) {
        skipped -= count;
        continue;
      }
      Xapian::Enquire enquire(index_.database());
      enquire.set_query(within(paragraphs, query));
      enquire.set_docid_order(Xapian::Enquire::ASCENDING);
      add_page(enquire.get_mset(skipped, room), ranked);
      skipped = 0;
    }
  }

  static void add_page(const Xapian::MSet& set, std::vector<RankedParagraph>& page) {
    for (auto it = set.begin(); it != set.end(); ++it) page.push_back({*it, it.get_weight()});
  }

  /// Paragraph numbers are already in the order "newest" by printed dates, and paragraphs of one
  /// document keep their order.
  void put_in_order(const Candidates& candidates, Page page,
                    std::vector<RankedParagraph>& ordered) const {
    auto paragraphs = candidates.all;
    if (const auto order = order_of_documents()) {
      std::stable_sort(paragraphs.begin(), paragraphs.end(),
                       [&](auto one, auto other) { return order->rank(one) < order->rank(other); });
    }
    const auto end =
        std::min<std::size_t>(paragraphs.size(), std::size_t{page.offset} + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) ordered.push_back({paragraphs[i]});
  }

  /// The order of documents that was asked for, unless it is that of the paragraph numbers.
  [[nodiscard]] std::unique_ptr<DocumentOrder> order_of_documents() const {
    const auto wanted = used(settings_.sort);
    const bool newest = wanted == Sort::relevance || wanted == Sort::newest;
    if (newest && values_ != store::Values::with_inferred) return nullptr;
    return std::make_unique<DocumentOrder>(catalogue_, wanted, values_);
  }

  /// One result for each document, or for each group of duplicates: its first.
  void rank_grouped(const Xapian::Query& query, const Candidates& candidates, const Cutoff& cutoff,
                    Page page, Matches& matches) const {
    const bool by_document = used(settings_.group) == query::Grouping::document;
    Xapian::Enquire enquire(index_.database());
    enquire.set_query(within(candidates.all, query));
    enquire.set_collapse_key(by_document ? schema::document_slot : schema::dedup_slot);
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    std::optional<WeightOrder> by_weight;
    const auto by_date = order_of_documents();
    if (ranks_by_relevance() && cutoff.weights != nullptr) {
      enquire.set_sort_by_key_then_relevance(&by_weight.emplace(*cutoff.weights), true);
    } else if (!ranks_by_relevance()) {
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      if (by_date) enquire.set_sort_by_key(by_date.get(), false);
    }
    const auto all = catalogue_.paragraph_count();
    const PassingFilters in_time(filters_, deadline_);
    const auto set = enquire.get_mset(page.offset, page.limit, all, nullptr, &in_time);
    add_page(set, matches.page);
    matches.groups = set.get_matches_estimated();  // exact: all were looked at
  }

  const query::Plan& plan_;
  const query::Settings& settings_;
  const Request& request_;
  std::uint32_t offset_;
  Deadline deadline_;
  const store::Index& index_;
  const store::Catalogue& catalogue_;
  store::Values values_;
  Filters filters_;
  bool counts_all_ = false;  ///< all matches are wanted, not just one
  /// The paragraphs that match the proximities and phrases of the plan, as far as they are known.
  mutable std::map<const query::PlanNode*, Paragraphs> proximity_matches_;
  mutable std::map<std::vector<std::string>, Paragraphs> phrase_matches_;  ///< by words
};

}  // namespace

Matches find_matches(const query::Planned& planned, const Request& request, std::uint32_t offset,
                     Deadline deadline, const store::Index& index) {
  Matches matches;
  store::guard_xapian([&] { matches = MatchRun(planned, request, offset, deadline, index).run(); });
  return matches;
}

bool has_match(const query::Planned& planned, Deadline deadline, const store::Index& index) {
  bool found = false;
  store::guard_xapian([&] { found = MatchRun(planned, {}, 0, deadline, index).has_match(); });
  return found;
}

std::string describe_query(const query::Planned& planned, Deadline deadline,
                           const store::Index& index) {
  std::string description;
  store::guard_xapian([&] { description = MatchRun(planned, {}, 0, deadline, index).describe(); });
  return description;
}

store::Values values_for(const query::Settings& settings) {
  return used(settings.inferred) == query::Inferred::yes ? store::Values::with_inferred
                                                         : store::Values::printed;
}

}  // namespace osce::search
