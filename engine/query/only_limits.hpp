// SPDX-License-Identifier: GPL-2.0-or-later
//
// Queries that speak of nothing but kinds of texts, places and times:
//
//     2014 resolutions     Ministerial Council in Vienna     resolutions of Minsk and Baku
//
// There a body, a city or a year is a limit without a connector: no topic is left that it could
// belong to.
#pragma once

#include <optional>
#include <vector>

#include "engine/model/names.hpp"
#include "engine/query/ast.hpp"
#include "engine/query/lexer.hpp"

namespace osce::query {

/// The tree of such a query, or nothing. At least two limits, one of them on a type, a body or a
/// part; a proper name, or a single text ("Action Plan 2003"), is none.
std::optional<Node> only_limits(const std::vector<Token>& tokens, const Names& names);

}  // namespace osce::query
