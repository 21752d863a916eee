// SPDX-License-Identifier: GPL-2.0-or-later
//
// Questions and politeness: what people say before they say what they look for.
//
//     what does the OSCE have to say about | payments in 2008
//     please show me all texts on          | grooming
//     when was                             | age verification | first mentioned
#pragma once

#include <cstddef>
#include <vector>

#include "engine/query/lexer.hpp"

namespace osce::query {

/// How many tokens at the beginning are no search words; 0 where nothing would be left. A word in
/// capitals ("WHO") is a name.
std::size_t question_length(const std::vector<Token>& tokens);

/// How many at the end of a question are none, either.
std::size_t question_tail(const std::vector<Token>& tokens);

}  // namespace osce::query
