// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/query/plan.hpp"

namespace osce::query {

/// Frees stop words of the collection's `languages` that stand among other things: a paragraph need
/// not have them ("the use of the Internet" needs use and Internet). Words that stand where a limit
/// might ("after sexually exploiting", "not convicted") are always needed, and so are stop words
/// alone. `texts` all have to match.
void free_stop_words(std::vector<PlanNode>& texts, const std::vector<std::string>& languages);

}  // namespace osce::query
