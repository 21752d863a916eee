// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a web page prints below its text: when it was changed, legal notices, links to other pages.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Leaves out the lines of a web page's foot, from the first on that only such a foot has, if no
/// text of a document stands below it. Below the last numbered paragraph the foot begins at the
/// first block that is not a sentence, if most of what follows is of that kind and shows a website
/// (an address, a copyright, a bar of links), or if only one or two short lines follow.
void mark_site_foot(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
