// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/plain_phrase.hpp"

#include "engine/query/citation_phrase.hpp"
#include "engine/query/limit_phrase.hpp"
#include "engine/query/noun_phrase.hpp"

namespace osce::query {

std::size_t proper_name_at(const PhraseWords& words, const Names& names) {
  const auto name = words.name_in(names.proper_names, 0);
  return name ? name->second : 0;
}

std::optional<PlainPhrase> plain_phrase_at(const PhraseWords& words, const Names& names) {
  if (auto citation = citation_phrase_at(words, names)) return citation;
  if (auto phrase = noun_phrase_at(words, names)) return phrase;
  return limit_phrase_at(words, names);
}

}  // namespace osce::query
