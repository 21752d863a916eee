// SPDX-License-Identifier: GPL-2.0-or-later
//
// The grammar of requests in plain words: one table of rules. pattern.hpp describes the notation;
// docs/query-language.md shows the rules that have an example, and what the example means.
#pragma once

#include <span>

#include "engine/query/phrases/grammar.hpp"

namespace osce::query {

std::span<const Rule> rules();

/// The table with the classes of words, compiled when it is first used.
const Grammar& grammar();

}  // namespace osce::query
