// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "engine/query/syntax/ast.hpp"

namespace osce::query {

/// The tree as a query, in the one way that this program writes it: time as `year:>2016`,
/// alternatives as `year:(2014 OR 2016)`, what is excluded as `-venue:Minsk` or `NOT word`. Parsed
/// again it is the same tree.
std::string canonical(const Node& node);

/// A filter alone, as canonical() writes it.
std::string canonical(const Filter& filter);

}  // namespace osce::query
