// SPDX-License-Identifier: GPL-2.0-or-later
//
// AND, OR, NOT, NEAR and BEFORE: what they may join, and their limits.
#pragma once

#include <optional>
#include <vector>

#include "engine/query/ast.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/lexer.hpp"

namespace osce::query {

/// The most ANDs, ORs, NOTs, minuses, NEARs and BEFOREs of a query.
inline constexpr int max_operators = 32;
/// How far apart the sides of a NEAR without a number may stand, in words.
inline constexpr int default_distance = 10;

/// The operator that is one too many, as a mistake.
bool is_operator(const Token& token);

std::optional<QueryError> too_many_operators(const std::vector<Token>& tokens);

/// True of what NEAR may join: what stands at a place in a text.
bool has_place(const Node& node);

/// The NEAR or BEFORE that a token is, without its sides; a distance out of range is a mistake.
Near read_near(const Token& sign, Diagnostics& diagnostics);

}  // namespace osce::query
