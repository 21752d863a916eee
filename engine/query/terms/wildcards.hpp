// SPDX-License-Identifier: GPL-2.0-or-later
//
// From words with a sign, and quoted texts, to the words in the collection that are searched for.
//
//     traffick*             trafficked, traffickers, trafficking
//     trafiking~            trafficking
//     "victims of * in"     victims of ? in
#pragma once

#include <cstddef>
#include <optional>

#include "engine/query/terms/query_term.hpp"

namespace osce::query {

/// The most words that the beginning of a word may stand for.
inline constexpr std::size_t max_forms = 200;

/// What a word of a form that is not `any` means; nothing if it has no letters.
std::optional<PlanNode> read_form(const Word& word, const Span& span, TermContext& context);

/// What a quoted text means; nothing if it has no words.
std::optional<PlanNode> read_quoted(const Phrase& phrase, const Span& span, TermContext& context);

}  // namespace osce::query
