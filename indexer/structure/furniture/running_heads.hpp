// SPDX-License-Identifier: GPL-2.0-or-later
//
// Heads and feet that only their repetition from page to page tells.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Leaves out lines that stand at the edges of at least two pages. The first one stays where it may
/// be the title that the other pages repeat: on top of the first page, or beside a head's lines.
void mark_running_heads(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
