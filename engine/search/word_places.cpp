// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/word_places.hpp"

#include <algorithm>

#include "engine/query/xapian_query.hpp"
#include "engine/search/paragraph_set.hpp"
#include "engine/search/proximity.hpp"

namespace osce::search {
namespace {

const std::string& language_of(store::ParagraphNumber paragraph,
                               const store::Catalogue& catalogue) {
  return catalogue.documents[catalogue.document_of[paragraph - 1]].language;
}

/// The paragraphs that have all the words `node` needs, and pass a test of their words.
template <typename Passes>
std::vector<store::ParagraphNumber> paragraphs_that(const query::PlanNode& node,
                                                    const store::Index& index, Deadline deadline,
                                                    const Passes& passes) {
  SoughtWords sought;
  sought.add(node);
  RowWords words(index.rows(), sought);
  std::vector<store::ParagraphNumber> paragraphs;
  constexpr std::size_t between = 64;
  std::size_t seen = 0;
  paragraphs_matching(query::presence_query(node), index.database(), deadline)
      .for_each([&](store::ParagraphNumber candidate) {
        if (seen++ % between == 0) require_time(deadline);
        const Positions positions(words.of(candidate), language_of(candidate, index.catalogue()));
        if (passes(positions)) paragraphs.push_back(candidate);
      });
  return paragraphs;
}

/// True if one place is less than `window` from another, and not the same.
bool are_within(const std::vector<Position>& ones, const std::vector<Position>& others,
                std::size_t window) {
  return std::any_of(ones.begin(), ones.end(), [&](Position one) {
    return std::any_of(others.begin(), others.end(), [&](Position other) {
      const auto apart = std::max(one, other) - std::min(one, other);
      return apart > 0 && apart < window;
    });
  });
}

}  // namespace

std::vector<store::ParagraphNumber> paragraphs_with(const query::PlanNode& node,
                                                    const store::Index& index, Deadline deadline) {
  return paragraphs_that(node, index, deadline, [&](const Positions& positions) {
    return !proximity_spans(node, positions).empty();
  });
}

std::vector<store::ParagraphNumber> paragraphs_with_phrase(const std::vector<std::string>& words,
                                                           const store::Index& index,
                                                           Deadline deadline) {
  const query::PhraseLeaf phrase{words};
  return paragraphs_that({phrase}, index, deadline,
                         [&](const Positions& positions) { return positions.have(phrase); });
}

PlaceSource::PlaceSource(const store::Index& index, const SoughtWords& sought, Test test)
    : catalogue_(index.catalogue()),
      words_(index.rows(), sought),
      test_(std::move(test)),
      last_(catalogue_.paragraph_count()) {}

bool PlaceSource::passes(Xapian::docid paragraph) {
  return test_({words_.of(paragraph), language_of(paragraph, catalogue_)});
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
                                           const store::Index& index) {
  query::PhraseLeaf phrase{words};
  SoughtWords sought;
  sought.add({phrase});
  return std::make_unique<PlaceSource>(
      index, sought,
      [phrase = std::move(phrase)](const Positions& positions) { return positions.have(phrase); });
}

std::unique_ptr<PlaceSource> neighbour_source(const query::Stem& one, const query::Stem& other,
                                              std::size_t window, const store::Index& index) {
  SoughtWords sought;
  sought.add_stem(one.language, one.text);
  sought.add_stem(other.language, other.text);
  return std::make_unique<PlaceSource>(index, sought, [=](const Positions& positions) {
    return are_within(positions.of_stem(one), positions.of_stem(other), window);
  });
}

}  // namespace osce::search
