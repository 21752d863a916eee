// SPDX-License-Identifier: GPL-2.0-or-later
//
// Plain words that mean more than words: a connector directly followed by an object that is known.
// Each kind of phrase has a file of its own; here is the order in which they are tried.
//
//     resolutions       since Tbilisi       on    shelter
//     type:resolution   year:>=2016-07-01         a word
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// The phrase that begins at the first of `words`, or nothing.
std::optional<PlainPhrase> plain_phrase_at(const PhraseWords& words, const Names& names);

/// How many words the proper name takes that begins at the first of `words`: "Helsinki Final Act",
/// "OSCE Action Plan on Trafficking in Human Beings"; 0 where none does. A phrase counts there only
/// if it is longer.
std::size_t proper_name_at(const PhraseWords& words, const Names& names);

}  // namespace osce::query
