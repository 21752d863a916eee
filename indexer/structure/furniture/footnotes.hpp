// SPDX-License-Identifier: GPL-2.0-or-later
//
// Notes at the foot of a page, and their marks in the text.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Gives the lines of notes the meaning FurnitureLine ("footnote"), and takes the marks of those
/// notes off the `plain` text of the other lines. A note begins with its mark: a raised number or
/// "[1]"; below a rule or at the foot of a page a plain number or an asterisk too, where the same
/// mark stands glued to a word above.
void mark_footnotes(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
