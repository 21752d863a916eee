// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Tells the lines that number the resolutions of a United Nations body, each above its title and
/// the words that enact it: "2008/99" above "Model legislation" and "The Economic and Social
/// Council,".
void tell_numbered_resolutions(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
