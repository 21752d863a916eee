// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds NEAR, BEFORE and phrases in a paragraph. The same code serves the matcher, with the words
// that the index has, and the marks, with those of a text.
//
//     grooming NEAR/2 "of children"        in "grooming the victims of children"
//     grooming [1,1]   of children [4,5]   are three words apart: no match
#pragma once

#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/search/words.hpp"

namespace osce::search {

/// The position of a word in a paragraph, counted in words.
using Position = unsigned;

/// The words from `first` to `last`, inclusive.
struct WordSpan {
  Position first = 0;
  Position last = 0;
  bool operator==(const WordSpan&) const = default;
};

/// Where words stand in a paragraph, in order.
class Positions {
 public:
  /// `words` and `language`, which is that of the paragraph, must outlive this object.
  Positions(const Words& words, std::string_view language) : words_(words), language_(language) {}
  [[nodiscard]] std::vector<Position> of_stem(const query::Stem& stem) const;
  [[nodiscard]] std::vector<Position> of_form(std::string_view folded) const;
  /// The places where a phrase begins.
  [[nodiscard]] std::vector<Position> of_phrase(const query::PhraseLeaf& phrase) const;
  /// True if the words of a phrase stand side by side somewhere.
  [[nodiscard]] bool have(const query::PhraseLeaf& phrase) const {
    return !of_phrase(phrase).empty();
  }

 private:
  const Words& words_;
  std::string_view language_;
};

/// The distinct spans that match `node`, which may be anything that a NearLeaf can join, in order.
std::vector<WordSpan> proximity_spans(const query::PlanNode& node, const Positions& positions);

}  // namespace osce::search
