// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "engine/query/planner.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/search/matcher.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

/// Adds notices about the answer as a whole: that the search was relaxed, how many undated
/// documents were left out (and whether their inferred dates would include them), and date filters
/// that no document passes, or years that no text is from. Answers a question for a fact about the
/// texts that a query without words names: "who sponsored the Astana resolution".
void add_notices(const Matches& matches, const query::Planned& planned, const store::Index& index,
                 query::Diagnostics& diagnostics);

}  // namespace osce::search
