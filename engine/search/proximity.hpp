// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds NEAR, BEFORE and phrases with gaps in a paragraph. Xapian's operators accept only single
// words. The same code serves the matcher, with positions from the index, and the marks, with
// positions in a text.
//
//     grooming NEAR/2 "of children"        in "grooming the victims of children"
//     grooming [1,1]   of children [4,5]   are three words apart: no match
#pragma once

#include <string>
#include <vector>

#include "engine/query/plan.hpp"

namespace osce::search {

/// The position of a word in a paragraph, counted in words.
using Position = unsigned;

/// The words from `first` to `last`, inclusive.
struct WordSpan {
  Position first = 0;
  Position last = 0;
  bool operator==(const WordSpan&) const = default;
};

/// The positions of words in one paragraph.
class Positions {
 public:
  Positions() = default;
  Positions(const Positions&) = delete;
  Positions& operator=(const Positions&) = delete;
  virtual ~Positions() = default;
  /// The positions of a stem and of a folded word, in order.
  [[nodiscard]] virtual std::vector<Position> of_stem(const query::Stem& stem) const = 0;
  [[nodiscard]] virtual std::vector<Position> of_form(const std::string& folded) const = 0;
};

/// The distinct spans that match `node`, which may be anything that a NearLeaf can join, in order.
std::vector<WordSpan> proximity_spans(const query::PlanNode& node, const Positions& positions);

}  // namespace osce::search
