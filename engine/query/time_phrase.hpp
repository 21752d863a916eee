// SPDX-License-Identifier: GPL-2.0-or-later
//
// Time in plain words: a connector directly followed by a year. A connector without a year is an
// ordinary word ("after sexually exploiting"). What is recognised, one row each, stands in the
// tables of time_phrase.cpp; docs/query-language.md shows the same to users.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/query/ast.hpp"
#include "engine/query/lexer.hpp"

namespace osce::query {

/// A limit of time found in a query: the filter on `year` that it means, and how many tokens it
/// takes.
struct TimePhrase {
  Filter filter;
  bool negated = false;  ///< "not in 2016"
  std::size_t length = 0;
};

/// The time phrase that begins at token `at`, or nothing.
std::optional<TimePhrase> time_phrase_at(const std::vector<Token>& tokens, std::size_t at);

}  // namespace osce::query
