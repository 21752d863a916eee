// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables in texts whose columns are kept apart by blanks.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// True where line `index` is a row: three cells or more, of which two begin below or above those
/// of the next or the last line. Two columns may be those of a page.
bool is_table_row(const std::vector<ReadLine>& lines, std::size_t index);

}  // namespace osce::indexer
