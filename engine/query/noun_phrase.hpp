// SPDX-License-Identifier: GPL-2.0-or-later
//
// What kind of texts is wanted, with their limits and up to their topic:
//
//     resolutions (not decisions) of 2014 in Baku on X     all texts since Tbilisi     decisions on
//     X
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// The noun with its limits that begins at the first of `words`, or nothing. Nouns of no kind
/// ("texts", "everything") are no search words beside a limit; a type counts with a limit or a
/// topic's preposition behind it, one text ("the resolution") only with what tells it from others.
std::optional<PlainPhrase> noun_phrase_at(const PhraseWords& words, const Names& names);

/// How many tokens at `offset` name texts of any kind: "all texts", "everything"; 0 where none
/// does.
std::size_t generic_noun_at(const PhraseWords& words, std::size_t offset);

}  // namespace osce::query
