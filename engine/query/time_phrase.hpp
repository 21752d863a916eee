// SPDX-License-Identifier: GPL-2.0-or-later
//
// Time in plain words: a connector directly followed by a year, a month, a day, or what has days of
// its own ("since Tbilisi"). A connector without such an object is an ordinary word ("after
// sexually exploiting"). What is recognised, one row each, stands in the tables of time_phrase.cpp;
// docs/query-language.md shows the same to users.
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// The time phrase that begins at the first of `words`, or nothing.
std::optional<PlainPhrase> time_phrase_at(const PhraseWords& words, const Names& names);

}  // namespace osce::query
