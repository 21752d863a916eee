// SPDX-License-Identifier: GPL-2.0-or-later
//
// Heads and feet that only their repetition from page to page tells.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Leaves out lines that stand at the edges of at least two pages. The first at a top stays: it may be
/// the very title that the other pages repeat.
void mark_running_heads(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
