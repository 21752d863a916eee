// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Takes the name of a body for an enacting line, also where its colon was lost, wherever one would
/// stand: apart from what is above, and with a numbered or opening paragraph below.
///
///     2. Noting two,
///     The OSCE Parliamentary Assembly        <- enacts
///     3. Calls on States …
void tell_enacting_lines(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
