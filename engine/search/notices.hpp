// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "engine/query/diagnostic.hpp"
#include "engine/query/plan.hpp"
#include "engine/search/matcher.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

/// What whoever asked should know of the answer as a whole: words that the collection does not
/// have, that it was relaxed, how many undated documents were not searched (and whether their
/// inferred values would change that), and date filters that nothing can pass.
std::vector<query::Notice> notices_about(const Matches& matches, const query::Plan& plan,
                                         store::Values values, const store::Index& index);

}  // namespace osce::search
