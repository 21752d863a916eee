// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a web page prints below its text: when it was changed, legal notices, links to other pages.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Leaves out the lines of a web page's foot, from the first on that only such a foot has, if no
/// text of a document stands below it. Below the last numbered paragraph that is any line that no
/// sentence is, where most of what follows is of that kind: "Share this", "2 comments".
void mark_site_foot(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
