// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts and paragraphs as they are cited:
//
//     MC.DEC/7/17 para 7   para 22 of the Minsk resolution   paras 18-20 of Minsk   Decision No. 7/17
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// The citation that begins at the first of `words`, or nothing. A symbol counts where the collection
/// has the text, "paragraph" in full beside a text only: sentences speak of paragraphs, too.
std::optional<PlainPhrase> citation_phrase_at(const PhraseWords& words, const Names& names);

}  // namespace osce::query
