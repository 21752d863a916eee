// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers in the margin that count the lines of a draft:
//
//     1   Recalling the resolution on the protection of minors which
//     2   this Assembly adopted,
#pragma once

#include <vector>

#include "indexer/source/lines.hpp"

namespace osce::indexer {

/// `lines` without such numbers, if they count most of the lines and most of those lines end in the
/// middle of a sentence: paragraphs on one line each have numbers of their own.
std::vector<Line> without_margin_numbers(std::vector<Line> lines);

}  // namespace osce::indexer
