// SPDX-License-Identifier: GPL-2.0-or-later
//
// Limits in plain words, one or several that belong together:
//
//     since 2016     in Minsk or in Baku     before 2010 or after 2016     not by the Ministerial
//     Council
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// The limits that begin at the first of `words`, or nothing. Joined by "or" they are alternatives.
/// By "and", too, where they name values of one field ("in Baku and in Minsk"); else all must hold.
/// Behind "not" none may.
std::optional<PlainPhrase> limit_phrase_at(const PhraseWords& words, const Names& names);

}  // namespace osce::query
