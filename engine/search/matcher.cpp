// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/matcher.hpp"

#include <algorithm>
#include <memory>

#include <xapian.h>

#include "engine/model/error.hpp"
#include "engine/query/xapian_query.hpp"
#include "engine/search/facet_counter.hpp"
#include "engine/search/filters.hpp"
#include "engine/search/xapian_extensions.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::search {
namespace {

using query::Match;
using query::Required;
using query::Sort;

/// Accepts the paragraphs that pass all filters, and counts facets. With `words_in`, accepts only
/// paragraphs with at least `fewest` of the words.
class Counter : public Xapian::MatchDecider {
 public:
  Counter(FacetCounter& facets, const Filters& filters, Deadline deadline)
      : facets_(facets), filters_(filters), deadline_(deadline) {}

  void require_words(const std::vector<std::uint8_t>* words_in, unsigned fewest) {
    words_in_ = words_in;
    fewest_ = fewest;
  }

  bool operator()(const Xapian::Document& document) const override {
    const auto paragraph = document.get_docid();
    look_at_clock();
    if (words_in_ != nullptr && (*words_in_)[paragraph] < fewest_) return false;
    found_any_ = true;
    const auto failed = filters_.failed(paragraph);
    facets_.count(paragraph, failed);
    return failed == 0;
  }

  /// True once a paragraph matches the words, whether it passes the filters or not.
  [[nodiscard]] bool found_any() const { return found_any_; }

 private:
  /// Xapian has no way to stop a match except an exception.
  void look_at_clock() const {
    constexpr std::uint32_t between = 1024;
    if (seen_++ % between != 0 || std::chrono::steady_clock::now() < deadline_) return;
    throw Error(ErrorKind::out_of_time, "Timed out", "Try more specific words");
  }

  FacetCounter& facets_;
  const Filters& filters_;
  const std::vector<std::uint8_t>* words_in_ = nullptr;
  unsigned fewest_ = 0;
  Deadline deadline_;
  mutable std::uint32_t seen_ = 0;
  mutable bool found_any_ = false;
};

/// A content word of a plan, with its synonyms.
struct ContentWord {
  query::WordLeaf word;
  std::vector<query::Added> added;
};

/// The content words of a plan, without repeated stems.
std::vector<ContentWord> content_words(const query::Plan& plan,
                                       const std::vector<std::string>& languages) {
  std::vector<ContentWord> words;
  const auto find = [&](const query::WordLeaf& word) {
    return std::find_if(words.begin(), words.end(),
                        [&](const ContentWord& other) { return other.word.stems == word.stems; });
  };
  for (auto& word : query::wanted_words(plan)) {
    if (find(word) == words.end() && !text::is_stop_word(word.folded, languages))
      words.push_back({word, {}});
  }
  for (const auto& widened : query::wanted_widened(plan)) {
    for (const auto& own : query::own_words(widened)) {
      const auto word = find(own);
      if (word != words.end()) word->added = widened.added;
    }
  }
  return words;
}

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
    const auto required = match == Match::any ? Required::any : Required::all;
    auto [matches, found_any] = pass(text_query(required), {});
    if (!found_any && match == Match::automatic) try_relaxed(matches);
    matches.undated_left_out = filters_.undated_left_out();
    return matches;
  }

  [[nodiscard]] std::string describe() const { return text_query(Required::all).get_description(); }

 private:
  struct Pass {
    Matches matches;
    bool found_any;  ///< whether it passes the filters or not
  };
  /// How many words a relaxed match needs, and how many each paragraph contains.
  struct Relaxation {
    std::vector<std::uint8_t> words_in;  ///< by paragraph number
    unsigned fewest = 0;
  };

  [[nodiscard]] Xapian::Query text_query(Required required) const {
    const auto of_condition = [this](const query::Condition& condition) {
      auto source = std::make_unique<ConditionSource>(condition, catalogue_, values_);
      return Xapian::Query(source.release()->release());
    };
    const auto of_proximity = [this](const query::PlanNode& node) {
      auto source = std::make_unique<ListSource>(paragraphs_with(node, index_.database()));
      return Xapian::Query(source.release()->release());
    };
    return query::text_query(plan_, required, {of_condition, of_proximity});
  }

  /// If no paragraph contains all words, finds those with more than half of the content words, and
  /// at least two. Filters do not affect whether a search is relaxed: otherwise selecting a facet
  /// value could change this and make the facet's counts wrong.
  void try_relaxed(Matches& matches) {
    const auto words = content_words(plan_, catalogue_.identity.languages);
    if (!plan_.plain || words.size() < 2) return;
    constexpr std::size_t most = 255;
    Relaxation relaxation{std::vector<std::uint8_t>(catalogue_.paragraph_count() + 1, 0),
                          static_cast<unsigned>(std::max<std::size_t>(words.size() / 2 + 1, 2))};
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i)
      count_word(words[i], relaxation.words_in);
    auto [relaxed, found_any] = pass(text_query(Required::most), relaxation);
    if (!found_any) return;
    matches = std::move(relaxed);
    matches.relaxed = true;
  }

  /// Counts a word in each paragraph that contains it or one of its synonyms.
  void count_word(const ContentWord& word, std::vector<std::uint8_t>& words_in) const {
    const auto terms = query::stem_terms(word.word);
    Xapian::Query query(Xapian::Query::OP_OR, terms.begin(), terms.end());
    if (!word.added.empty()) query |= query::added_query(word.added);
    Xapian::Enquire enquire(index_.database());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(query);
    const auto found = enquire.get_mset(0, catalogue_.paragraph_count());
    for (auto it = found.begin(); it != found.end(); ++it) ++words_in[*it];
  }

  [[nodiscard]] Pass pass(const Xapian::Query& query, const Relaxation& relaxation) const {
    FacetCounter facets(request_.facets, catalogue_, filters_);
    Counter counter(facets, filters_, deadline_);
    Xapian::Enquire enquire(index_.database());
    enquire.set_query(query);
    const bool relaxed = relaxation.fewest > 0;
    if (relaxed) counter.require_words(&relaxation.words_in, relaxation.fewest);
    const auto grouping = used(settings_.group);
    if (grouping == query::Grouping::duplicates) enquire.set_collapse_key(schema::dedup_slot);
    if (grouping == query::Grouping::document) enquire.set_collapse_key(schema::document_slot);
    const auto order = sort(enquire, relaxed ? &relaxation : nullptr);
    const auto all = catalogue_.paragraph_count();
    const auto set = enquire.get_mset(offset_, request_.limit, all, nullptr, &counter);
    Matches matches;
    for (auto it = set.begin(); it != set.end(); ++it) {
      matches.page.push_back(
          {*it, it.get_weight(), facets.found_in(catalogue_.document_of[*it - 1])});
    }
    matches.total = facets.total();
    matches.groups = set.get_matches_estimated();  // exact: all were looked at
    matches.facets = facets.facets(request_.facet_order, request_.facet_limit);
    return {std::move(matches), counter.found_any()};
  }

  /// Sets the order of the matches; the returned object must outlive the match. Paragraph numbers
  /// are already in the order "newest" by printed dates, and matches of equal rank keep it.
  std::unique_ptr<Xapian::KeyMaker> sort(Xapian::Enquire& enquire,
                                         const Relaxation* relaxation) const {
    std::unique_ptr<Xapian::KeyMaker> order;
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const auto wanted = used(settings_.sort);
    if (wanted == Sort::relevance && plan_.text) {
      if (relaxation == nullptr) return order;
      order = std::make_unique<WordCountOrder>(relaxation->words_in);
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
};

}  // namespace

Matches find_matches(const query::Planned& planned, const Request& request, std::uint32_t offset,
                     Deadline deadline, const store::Index& index) {
  Matches matches;
  store::guard_xapian([&] { matches = MatchRun(planned, request, offset, deadline, index).run(); });
  return matches;
}

std::string describe_query(const query::Planned& planned, const store::Index& index) {
  std::string description;
  store::guard_xapian(
      [&] { description = MatchRun(planned, {}, 0, no_deadline, index).describe(); });
  return description;
}

store::Values values_for(const query::Settings& settings) {
  return used(settings.inferred) == query::Inferred::yes ? store::Values::with_inferred
                                                         : store::Values::printed;
}

}  // namespace osce::search
