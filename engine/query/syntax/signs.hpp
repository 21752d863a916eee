// SPDX-License-Identifier: GPL-2.0-or-later
//
// Signs: those that say which forms of a word are searched for (=labour, traffick*, trafiking~2,
// and "…"~3), and the operators AND, OR, NOT, NEAR and BEFORE, with their limits.
#pragma once

#include <optional>
#include <vector>

#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/syntax/lexer.hpp"

namespace osce::query {

/// The shortest beginning of a word that may stand before "*", in letters.
inline constexpr std::size_t fewest_prefix_letters = 3;
/// The most letters that may differ (~2), and the most words between those of a phrase ("…"~20) or
/// of NEAR.
inline constexpr int max_edits = 2;
inline constexpr int max_distance = 20;

/// The word that a token stands for. A "*" that does not end a word, and numbers over their limit,
/// are errors; a "+" before a word means nothing, and that is noted.
Word read_word(const Token& token, Diagnostics& diagnostics);

/// The phrase that a quoted token stands for; too many words between are an error.
Phrase read_phrase(const Token& token, Diagnostics& diagnostics);

/// The most ANDs, ORs, NOTs, minuses, NEARs and BEFOREs of a query.
inline constexpr int max_operators = 32;
/// How far apart the sides of a NEAR without a number may stand, in words.
inline constexpr int default_distance = 10;

/// True of AND, OR, NOT, NEAR, BEFORE and minus.
bool is_operator(const Token& token);

/// The operator that is one too many, as an error.
std::optional<QueryError> too_many_operators(const std::vector<Token>& tokens);

/// True of operands that have positions in a text, which NEAR may join.
bool has_place(const Node& node);

/// The NEAR or BEFORE that a token is, without its sides; a distance out of range is an error.
Near read_near(const Token& sign, Diagnostics& diagnostics);

}  // namespace osce::query
