// SPDX-License-Identifier: GPL-2.0-or-later
//
// The signs that say which forms of a word are looked for: =labour, traffick*, trafiking~2, and
// behind quotation marks "…"~3.
#pragma once

#include "engine/query/ast.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/lexer.hpp"

namespace osce::query {

/// The shortest beginning of a word that may stand before "*", in letters.
inline constexpr std::size_t fewest_prefix_letters = 3;
/// The most letters that may differ (~2), and the most words between those of a phrase ("…"~20) or
/// of NEAR.
inline constexpr int max_edits = 2;
inline constexpr int max_distance = 20;

/// The word that a token stands for. A "*" that does not end a word, and numbers over their limit,
/// are mistakes; a "+" before a word means nothing, and that is noted.
Word read_word(const Token& token, Diagnostics& diagnostics);

/// The phrase that a quoted token stands for; too many words between are a mistake.
Phrase read_phrase(const Token& token, Diagnostics& diagnostics);

}  // namespace osce::query
