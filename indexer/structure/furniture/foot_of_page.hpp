// SPDX-License-Identifier: GPL-2.0-or-later
//
// What stands at the foot of a page besides notes whose marks stand in the text above.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// One past the remark of the page that begins at line `i`, directly below a rule of underscores,
/// or `i` where there is none: nothing but it may stand between the rule and the end of the page.
std::size_t end_of_foot(const std::vector<ReadLine>& lines, std::size_t i);

/// True where line `i` begins the note at the end of a text to the asterisk of its symbol or title:
///
///     MC.DEC/2/09*          * Corrected for technical reasons.
bool is_closing_note(const std::vector<ReadLine>& lines, std::size_t i);

/// True where `mark`, asterisks that line `i` begins with, is the bullet of a list: a colon stands
/// above, or a line above or below has the same mark.
bool is_bullet(const std::vector<ReadLine>& lines, std::size_t i, const std::string& mark);

}  // namespace osce::indexer
