// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lines that belong to the page or the way a text came, and that only their neighbours or their
// repetition tell: e-mail heads, contents, running heads and feet.
#pragma once

#include <vector>

#include "indexer/structure/read_line.hpp"

namespace osce::indexer {

/// Gives such lines the meaning FurnitureLine. Lines with a meaning that a head needs keep it, but
/// for those inside contents and e-mail heads.
void mark_page_furniture(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
