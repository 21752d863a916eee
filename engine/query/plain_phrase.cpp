// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/plain_phrase.hpp"

#include <algorithm>
#include <utility>

#include "engine/query/citation_phrase.hpp"
#include "engine/query/kind_phrase.hpp"
#include "engine/query/place_phrase.hpp"
#include "engine/query/setting_phrase.hpp"
#include "engine/query/time_phrase.hpp"

namespace osce::query {
namespace {

std::optional<PlainPhrase> limit_at(const PhraseWords& words, const Names& names) {
  if (auto setting = setting_phrase_at(words)) return setting;
  if (auto time = time_phrase_at(words, names)) return time;
  if (auto kind = kind_phrase_at(words, names)) return kind;
  return place_phrase_at(words, names);
}

/// Nouns that name no kind of text: no search words beside a limit.
std::size_t generic_noun_at(const PhraseWords& words) {
  return words.length_of_any({"all texts", "all documents", "all paragraphs", "texts", "text",
                              "documents", "paragraphs", "everything"});
}

/// "(not decisions)"
std::size_t other_type_at(const PhraseWords& words, std::size_t offset) {
  if (!words.is(TokenKind::open, offset) || words.word(offset + 1) != "not") return 0;
  const auto noun = type_noun_at(words, offset + 2);
  return noun > 0 && words.is(TokenKind::close, offset + 2 + noun) ? noun + 3 : 0;
}

/// Time and place tell one text from others ("the resolution adopted in Minsk"), its body does not.
bool tells_apart(const PlainPhrase& phrase) {
  return std::any_of(phrase.nodes.begin(), phrase.nodes.end(), [](const Node& node) {
    const auto* filter = std::get_if<Filter>(&node.kind);
    return filter != nullptr && filter->field != "body";
  });
}

/// "resolutions (not decisions) of 2014 in Baku on X", "texts since Tbilisi": a noun, its limits, and the
/// topic's preposition.
std::optional<PlainPhrase> noun_with_limits(const PhraseWords& words, const Names& names) {
  const auto type = type_noun_at(words, 0);
  const auto noun = type > 0 ? type : generic_noun_at(words);
  if (noun == 0) return std::nullopt;
  auto offset = noun + (type > 0 ? other_type_at(words, noun) : 0);
  PlainPhrase phrase{{}, offset};
  while (auto limit = limit_at(words.from(phrase.length), names)) {
    for (auto& node : limit->nodes) phrase.nodes.push_back(std::move(node));
    phrase.length += limit->length;
  }
  const auto topic = words.topic_preposition(phrase.length);
  const bool limited = !phrase.nodes.empty() || (type > 0 && offset > noun);
  if (!limited && (type == 0 || topic == 0)) return std::nullopt;
  if (type > 0 && !is_plural_type(words, 0) && !tells_apart(phrase)) return std::nullopt;
  if (type > 0) phrase.nodes.insert(phrase.nodes.begin(), type_filter(words, offset));
  phrase.length += topic;
  return phrase;
}

}  // namespace

std::size_t proper_name_at(const PhraseWords& words, const Names& names) {
  const auto name = words.name_in(names.proper_names, 0);
  return name ? name->second : 0;
}

std::optional<PlainPhrase> plain_phrase_at(const PhraseWords& words, const Names& names) {
  if (auto citation = citation_phrase_at(words, names)) return citation;
  if (auto phrase = noun_with_limits(words, names)) return phrase;
  return limit_at(words, names);
}

}  // namespace osce::query
