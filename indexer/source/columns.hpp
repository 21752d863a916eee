// SPDX-License-Identifier: GPL-2.0-or-later
//
// Plain text that shows a page's two columns side by side, as `pdftotext -layout` prints them:
//
//     1.  Recalling the Palermo      3.  Calls on participating
//         Protocol,                      States to ratify it;
#pragma once

#include <vector>

#include "indexer/source/lines.hpp"

namespace osce::indexer {

/// `lines` with each left column above its right column. Lines that reach across both stay where
/// they are.
std::vector<Line> with_columns_in_turn(std::vector<Line> lines);

}  // namespace osce::indexer
