// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines that hold several head lines side by side.
#pragma once

#include <vector>

#include "indexer/structure/line/line_meaning.hpp"

namespace osce::indexer {

/// The head lines in `line`:
///
///     OSCE Permanent Council            PC.DEC/557           a head in two columns
///     AS (15) D E HELSINKI DECLARATION … AT THE TWENTY-FOURTH ANNUAL SESSION HELSINKI, 5 TO 9 JULY
///     2015
///     PREAMBLE We, Parliamentarians of …          a heading with its text
///
/// or `line` itself where it is neither.
std::vector<Line> head_cells(const Line& line, const LineReader& reader);

}  // namespace osce::indexer
