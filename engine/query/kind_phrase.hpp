// SPDX-License-Identifier: GPL-2.0-or-later
//
// Kinds of texts and parts of them in plain words:
//
//     ministerial decisions on X     PA resolutions on X
//     by the Ministerial Council     operative paragraphs on X     in the preamble
//     paragraphs that urge X         the 25th annual session       Minsk resolution on X
//
// A type or a body is a filter only in such a phrase; alone it is a word: the texts are full of
// them.
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// The phrase of a kind that begins at the first of `words`, or nothing.
std::optional<PlainPhrase> kind_phrase_at(const PhraseWords& words, const Names& names);

/// How many tokens at `offset` name a type of texts ("resolutions", "action plans"); 0 where none
/// does.
std::size_t type_noun_at(const PhraseWords& words, std::size_t offset);

/// True where it is several texts that are spoken of: "decisions" is a kind, "decision" one text.
bool is_plural_type(const PhraseWords& words, std::size_t offset);

/// "Minsk resolution", "of the Vienna decision on": a city, then a type, or nothing.
std::optional<PlainPhrase> city_and_type_at(const PhraseWords& words, const Names& names);

/// Types side by side: "resolutions", "resolutions, decisions and declarations".
struct TypesAt {
  std::string_view field;  ///< type, or status ("drafts")
  std::vector<FilterValue> values;
  std::size_t length = 0;
  bool plural = false;
};
std::optional<TypesAt> types_at(const PhraseWords& words, std::size_t offset);

/// The body whose name stands at `offset`, which is moved behind it, or nothing.
std::optional<std::string> body_at(const PhraseWords& words, const Names& names,
                                   std::size_t& offset);

}  // namespace osce::query
