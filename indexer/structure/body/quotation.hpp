// SPDX-License-Identifier: GPL-2.0-or-later
//
// Quotations of several lines: what is numbered in them is numbered in another text.
//
//     4. Decides to amend the Rules to read:
//     “7. The Bureau meets twice.
//     8. It reports.”
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// One past the last line of the quotation that line `index` begins, if it ends before line `end`
/// and not too far below; `index` where none begins there.
std::size_t quotation_end(const std::vector<ReadLine>& lines, std::size_t index, std::size_t end);

}  // namespace osce::indexer
