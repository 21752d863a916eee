// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables of contents.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Leaves out tables of contents, whatever their lines would mean elsewhere, and single lines that
/// end with dots and a page's number.
void mark_contents(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
