// SPDX-License-Identifier: GPL-2.0-or-later
//
// Converters print a paragraph's number apart from its text, and sometimes at the end of the line
// above it:
//
//     RESOLUTION ON FORCED LABOUR 1.
//
//     Recalling the Palermo Protocol,
//
//     2.
#pragma once

#include <vector>

#include "indexer/source/lines.hpp"

namespace osce::indexer {

/// `lines` with such numbers on lines of their own, if some number stands alone and the one before
/// or after stands alone or at a line's end, too. "Article 4." ends a sentence.
std::vector<Line> with_numbers_apart(std::vector<Line> lines);

}  // namespace osce::indexer
