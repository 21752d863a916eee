// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/matcher.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>

#include <fmt/format.h>
#include <xapian.h>

#include "engine/query/xapian_query.hpp"
#include "engine/search/facet_counter.hpp"
#include "engine/search/filters.hpp"
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

/// Accepts the paragraphs that pass all filters and the cutoff, and counts facets.
class Counter : public Xapian::MatchDecider {
 public:
  Counter(FacetCounter& facets, const Filters& filters, const Cutoff& cutoff, Deadline deadline)
      : facets_(facets), filters_(filters), cutoff_(cutoff), deadline_(deadline) {}

  bool operator()(const Xapian::Document& document) const override {
    const auto paragraph = document.get_docid();
    look_at_clock();
    if (cutoff_.weights != nullptr && !is_heavy_enough(paragraph)) return false;
    found_any_ = true;
    const auto failed = filters_.failed(paragraph);
    facets_.count(paragraph, failed);
    return failed == 0;
  }

  /// True once a paragraph is heavy enough, whether it passes the filters or not.
  [[nodiscard]] bool found_any() const { return found_any_; }
  /// The greatest weight of a paragraph.
  [[nodiscard]] double greatest_weight() const { return greatest_weight_; }

 private:
  [[nodiscard]] bool is_heavy_enough(store::ParagraphNumber paragraph) const {
    const auto weight = cutoff_.weights->of(paragraph);
    greatest_weight_ = std::max(greatest_weight_, weight);
    return weight >= cutoff_.lowest &&
           !(cutoff_.lacks_some && cutoff_.weights->contains_all(paragraph));
  }

  /// Xapian has no way to stop a match except an exception.
  void look_at_clock() const {
    constexpr std::uint32_t between = 1024;
    if (seen_++ % between == 0) require_time(deadline_);
  }

  FacetCounter& facets_;
  const Filters& filters_;
  const Cutoff& cutoff_;
  Deadline deadline_;
  mutable std::uint32_t seen_ = 0;
  mutable bool found_any_ = false;
  mutable double greatest_weight_ = 0;
};

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
    const auto match = used(settings_.match);
    auto matches = match == Match::any ? any_word() : every_word(match);
    if (request_.explain) explain(matches);
    matches.undated_left_out = filters_.undated_left_out();
    return matches;
  }

  /// Stops at the first match: without weights and in the order of paragraphs, none after it can be
  /// better.
  [[nodiscard]] bool has_match() const {
    FacetCounter facets({}, catalogue_, filters_);
    const Cutoff cutoff;
    Counter counter(facets, filters_, cutoff, deadline_);
    Xapian::Enquire enquire(index_.database());
    enquire.set_query(text_query(Required::all));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    return !enquire.get_mset(0, 1, nullptr, &counter).empty();
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
        auto found = paragraphs_with(node, index_.database(), deadline_);
        known = proximity_matches_.emplace(&node, std::move(found)).first;
      }
      auto source = std::make_unique<ListSource>(known->second);
      return Xapian::Query(source.release()->release());
    };
    return {of_condition, of_proximity};
  }

  [[nodiscard]] Xapian::Query text_query(Required required) const {
    return query::text_query(plan_, required, sources());
  }
  [[nodiscard]] std::vector<query::CountedPart> counted_parts() const {
    return query::counted_parts(plan_, Required::most, sources());
  }
  [[nodiscard]] WordWeights weights_of(const std::vector<query::CountedPart>& parts) const {
    return {parts, index_.database(), catalogue_.paragraph_count()};
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
    std::vector<Xapian::docid> paragraphs;
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

  [[nodiscard]] Pass pass(const Xapian::Query& query, const Cutoff& cutoff, Page page) const {
    static const std::vector<std::string> no_facets;
    FacetCounter facets(cutoff.lacks_some ? no_facets : request_.facets, catalogue_, filters_);
    Counter counter(facets, filters_, cutoff, deadline_);
    Xapian::Enquire enquire(index_.database());
    enquire.set_query(query);
    const auto grouping = used(settings_.group);
    if (grouping == query::Grouping::duplicates) enquire.set_collapse_key(schema::dedup_slot);
    if (grouping == query::Grouping::document) enquire.set_collapse_key(schema::document_slot);
    const auto order = sort(enquire, cutoff.weights);
    const auto all = catalogue_.paragraph_count();
    const auto set = enquire.get_mset(page.offset, page.limit, all, nullptr, &counter);
    Matches matches;
    for (auto it = set.begin(); it != set.end(); ++it) {
      matches.page.push_back(
          {*it, it.get_weight(), facets.found_in(catalogue_.document_of[*it - 1])});
    }
    matches.total = facets.total();
    matches.groups = set.get_matches_estimated();  // exact: all were looked at
    matches.facets = facets.facets(request_.facet_order, request_.facet_limit);
    return {std::move(matches), counter.found_any(), counter.greatest_weight()};
  }

  /// Sets the order of the matches; the returned object must outlive the match. Paragraph numbers
  /// are already in the order "newest" by printed dates, and matches of equal rank keep it.
  std::unique_ptr<Xapian::KeyMaker> sort(Xapian::Enquire& enquire,
                                         const WordWeights* weights) const {
    std::unique_ptr<Xapian::KeyMaker> order;
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const auto wanted = used(settings_.sort);
    if (wanted == Sort::relevance && plan_.text) {
      if (weights == nullptr) return order;
      order = std::make_unique<WeightOrder>(*weights);
      enquire.set_sort_by_key_then_relevance(order.get(), true);
      return order;
    }
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const bool newest = wanted == Sort::relevance || wanted == Sort::newest;
    if (!newest || values_ == store::Values::with_inferred) {
      order = std::make_unique<DocumentOrder>(catalogue_, wanted, values_);
      enquire.set_sort_by_key(order.get(), false);
    }
    return order;
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
  /// The paragraphs that match the proximities of the plan, as far as they are known.
  mutable std::map<const query::PlanNode*, std::vector<Xapian::docid>> proximity_matches_;
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
