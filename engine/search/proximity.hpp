// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where in a paragraph something stands that is more than words side by side: NEAR, BEFORE, and phrases
// with words between theirs. Xapian's own operators take words alone. One evaluation serves the index,
// which asks where a term stands, and the marks, which ask where a text has a word.
//
//     grooming NEAR/2 "of children"        in "grooming the victims of children"
//     grooming [1,1]   of children [4,5]   are three words apart: no place
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"

namespace osce::search {

/// The place of a word in a paragraph, counted in words.
using Position = unsigned;

/// Words from `first` to `last`, both included.
struct WordSpan {
  Position first = 0;
  Position last = 0;
  bool operator==(const WordSpan&) const = default;
};

/// Says where words stand in one paragraph.
class Positions {
 public:
  Positions() = default;
  Positions(const Positions&) = delete;
  Positions& operator=(const Positions&) = delete;
  virtual ~Positions() = default;
  /// Of a stem in a language, and of a folded word; in order.
  [[nodiscard]] virtual std::vector<Position> of_stem(const query::Stem& stem) const = 0;
  [[nodiscard]] virtual std::vector<Position> of_form(const std::string& folded) const = 0;
};

/// Where `node` (one of those that a NearLeaf may join) stands, in order, each place once.
std::vector<WordSpan> proximity_spans(const query::PlanNode& node, const Positions& positions);

}  // namespace osce::search
