// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbered paragraphs that run on in one line:
//
//     1. Calls on States to act; 2. Urges them to report; 3. Invites the media.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Parts such lines, so that each number begins a line. Only where it is certain: the text before
/// has come to an end, the number is the next one, and what follows it opens like a paragraph, with
/// a capital.
void part_run_on_lines(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
