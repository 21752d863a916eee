// SPDX-License-Identifier: GPL-2.0-or-later
//
// Head lines that state several facts:
//
//     MC.DEC/3/19 of 6 December 2019                    symbol, date
//     Edinburgh 2004 – Resolution on Forced Labour      place and year, type with its title
//     OSCE Permanent Council No. 1949 Vienna, 9 November 2023
//                                                       body, meeting, place and date
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// The facts in `line`, a line of a head that has no meaning as a whole, in order, each as a line
/// of its own; a title may follow. Empty where the line is anything else.
std::vector<ReadLine> facts_in_line(const Line& line, const LineReader& reader);

/// Parts a page that stands in one line, at its enacting words, openings and numbers:
///
///     DECISION No. 9 HARBOURS | The Permanent Council, | Recalling …, | Decides: | 1. To …; | 2. …
///
/// Empty if the line is not such a page.
/// A page's number in front of a type is left off.
std::vector<Line> lines_of_page(const Line& line, const LineReader& reader);

}  // namespace osce::indexer
