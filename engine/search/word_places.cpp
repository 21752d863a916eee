// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/word_places.hpp"

#include <algorithm>

#include "engine/query/xapian_query.hpp"
#include "engine/search/paragraph_set.hpp"
#include "engine/search/proximity.hpp"

namespace osce::search {
namespace {

/// So many paragraphs are looked at between two looks at the clock.
constexpr std::size_t between_clocks = 64;

/// Finds a phrase in the rows of paragraphs, with all its words at once: "shift-and", Baeza-Yates
/// and Gonnet, CACM 1992. Bit i of the state says that the words so far end with the first i + 1
/// words of the phrase.
class PhraseInRows {
 public:
  using State = std::uint16_t;
  static constexpr std::size_t longest = 16;  // words

  /// `phrase` has 1 to `longest` words.
  PhraseInRows(const query::PhraseLeaf& phrase, const store::WordRows& rows)
      : rows_(rows), complete_(bit(phrase.words.size() - 1)), places_(rows.form_count(), 0) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
      for (const auto form : rows.forms_of_word(phrase.words[i])) places_.at(form) |= bit(i);
    }
  }

  [[nodiscard]] bool is_in(store::ParagraphNumber paragraph) const {
    unsigned state = 0;
    unsigned seen = 0;
    rows_.for_each_word(paragraph, [&](const store::RowWord& word) {
      const unsigned here = word.form < places_.size() ? places_[word.form] : 0;
      state = (state << 1U | 1U) & here;
      seen |= state;
    });
    return (seen & complete_) != 0;
  }

 private:
  static State bit(std::size_t place) { return static_cast<State>(1U << place); }

  const store::WordRows& rows_;
  State complete_;
  std::vector<State> places_;  ///< of each form in the phrase, a bit each
};

/// The paragraphs that have all the words `node` needs, and pass a test.
template <typename Passes>
std::vector<store::ParagraphNumber> paragraphs_that(const query::PlanNode& node,
                                                    const store::Index& index, Deadline deadline,
                                                    const Passes& passes) {
  std::vector<store::ParagraphNumber> paragraphs;
  std::size_t seen = 0;
  paragraphs_matching(query::presence_query(node), index.database(), deadline)
      .for_each([&](store::ParagraphNumber candidate) {
        if (seen++ % between_clocks == 0) require_time(deadline);
        if (passes(candidate)) paragraphs.push_back(candidate);
      });
  return paragraphs;
}

SoughtWords sought_by(const query::PlanNode& node) {
  SoughtWords sought;
  sought.add(node);
  return sought;
}

/// True if one place is less than `window` from another, and not the same.
bool are_within(const std::vector<Position>& ones, const std::vector<Position>& others,
                Position window) {
  return std::any_of(ones.begin(), ones.end(), [&](Position one) {
    const auto nearest = one < window ? 0 : one - window + 1;
    auto other = std::lower_bound(others.begin(), others.end(), nearest);
    for (; other != others.end() && *other < one + window; ++other) {
      if (*other != one) return true;
    }
    return false;
  });
}

}  // namespace

std::vector<store::ParagraphNumber> paragraphs_with(const query::PlanNode& node,
                                                    const store::Index& index, Deadline deadline) {
  RowWords words(index.rows(), sought_by(node));
  return paragraphs_that(node, index, deadline, [&](store::ParagraphNumber paragraph) {
    const auto& language = index.catalogue().document_with(paragraph).language;
    return !proximity_spans(node, {words.of(paragraph), language}).empty();
  });
}

std::vector<store::ParagraphNumber> paragraphs_with_phrase(const std::vector<std::string>& words,
                                                           const store::Index& index,
                                                           Deadline deadline) {
  const query::PhraseLeaf phrase{words};
  if (words.size() > PhraseInRows::longest) return paragraphs_with({phrase}, index, deadline);
  const PhraseInRows finder(phrase, index.rows());
  return paragraphs_that({phrase}, index, deadline,
                         [&](store::ParagraphNumber paragraph) { return finder.is_in(paragraph); });
}

PlaceSource::PlaceSource(const store::Index& index, const SoughtWords& sought, Deadline deadline,
                         Test test)
    : catalogue_(index.catalogue()),
      words_(index.rows(), sought),
      test_(std::move(test)),
      deadline_(deadline),
      last_(catalogue_.paragraph_count()) {}

bool PlaceSource::passes(Xapian::docid paragraph) {
  if (seen_++ % between_clocks == 0) require_time(deadline_);
  return test_({words_.of(paragraph), catalogue_.document_with(paragraph).language});
}

void PlaceSource::skip_to(Xapian::docid wanted, double /*min_weight*/) {
  at_ = std::max(at_, wanted);
  while (at_ <= last_ && !passes(at_)) ++at_;
}

bool PlaceSource::check(Xapian::docid wanted, double /*min_weight*/) {
  at_ = std::max(at_, wanted);
  return at_ > last_ || passes(at_);
}

std::unique_ptr<PlaceSource> phrase_source(const std::vector<std::string>& words,
                                           const store::Index& index, Deadline deadline) {
  const query::PhraseLeaf phrase{words};
  return std::make_unique<PlaceSource>(
      index, sought_by({phrase}), deadline,
      [phrase](const Positions& positions) { return positions.have(phrase); });
}

std::unique_ptr<PlaceSource> neighbour_source(const query::Stem& one, const query::Stem& other,
                                              Position window, const store::Index& index,
                                              Deadline deadline) {
  SoughtWords sought;
  sought.add_stem(one.language, one.text);
  sought.add_stem(other.language, other.text);
  return std::make_unique<PlaceSource>(index, sought, deadline, [=](const Positions& positions) {
    return are_within(positions.of_stem(one), positions.of_stem(other), window);
  });
}

}  // namespace osce::search
