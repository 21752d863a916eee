// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/source/lines.hpp"
#include "indexer/structure/line_meaning.hpp"

namespace osce::indexer {

/// A line and what it means by itself.
struct ReadLine {
  Line line;
  LineMeaning meaning;
};

/// Every line with its meaning. A line that holds several head lines (a cover folded into one line,
/// a head in two columns) becomes several, with one number.
std::vector<ReadLine> read_lines(const std::vector<Line>& lines, const LineReader& reader);

}  // namespace osce::indexer
