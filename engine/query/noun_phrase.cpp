// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/noun_phrase.hpp"

#include <algorithm>
#include <utility>

#include "engine/query/kind_phrase.hpp"
#include "engine/query/limit_phrase.hpp"

namespace osce::query {
namespace {

/// "(not decisions)", "but not decisions", ", not decisions,": types that the first ones are told
/// from.
std::size_t other_types_at(const PhraseWords& words, std::size_t offset) {
  const std::size_t open = words.is(TokenKind::open, offset) ? 1 : 0;
  const auto sign = words.length_of_any({"but not", "and not", "not"}, offset + open);
  const auto types = sign == 0 ? std::nullopt : types_at(words, offset + open + sign);
  if (!types) return 0;
  const auto length = open + sign + types->length;
  if (open == 0) return length;
  return words.is(TokenKind::close, offset + length) ? length + 1 : 0;
}

/// Time and place tell one text from others ("the resolution adopted in Minsk"), its body does not.
bool tells_apart(const PlainPhrase& phrase) {
  return std::any_of(phrase.nodes.begin(), phrase.nodes.end(), [](const Node& node) {
    const auto* filter = std::get_if<Filter>(&node.kind);
    return filter != nullptr && filter->field != "body";
  });
}

void add_limits(const PhraseWords& words, const Names& names, PlainPhrase& phrase) {
  while (auto limit = limit_phrase_at(words.from(phrase.length), names)) {
    for (auto& node : limit->nodes) phrase.nodes.push_back(std::move(node));
    phrase.length += limit->length;
  }
}

std::optional<PlainPhrase> types_with_limits(const PhraseWords& words, const Names& names) {
  const auto before = words.length_of_any({"all of the", "all the", "all", "any"});
  const auto types = types_at(words, before);
  if (!types) return std::nullopt;
  const auto end = before + types->length;
  const auto others = other_types_at(words, end);
  PlainPhrase phrase{{}, end + others};
  // "which resolutions were adopted in Baku"
  phrase.length += words.length_of_any({"that were", "which were", "were", "are"}, phrase.length);
  add_limits(words, names, phrase);
  if (phrase.nodes.empty()) phrase.length = end + others;
  const auto topic = words.topic_preposition(phrase.length);
  if (phrase.nodes.empty() && others == 0 && topic == 0) return std::nullopt;
  if (!types->plural && !tells_apart(phrase)) return std::nullopt;
  phrase.nodes.insert(phrase.nodes.begin(),
                      words.filter(types->field, types->values, 0, end + others));
  phrase.length += topic;
  return phrase;
}

std::optional<PlainPhrase> texts_with_limits(const PhraseWords& words, const Names& names) {
  PlainPhrase phrase{{}, generic_noun_at(words, 0)};
  if (phrase.length == 0) return std::nullopt;
  add_limits(words, names, phrase);
  if (phrase.nodes.empty()) return std::nullopt;
  phrase.length += words.topic_preposition(phrase.length);
  return phrase;
}

}  // namespace

std::size_t generic_noun_at(const PhraseWords& words, std::size_t offset) {
  const auto all = words.length_of_any({"all of the", "all the", "all"}, offset);
  const auto noun = words.length_of_any({"texts", "text", "documents", "paragraphs"}, offset + all);
  return all + noun > 0 ? all + noun : words.length_of_any({"everything", "anything"}, offset);
}

std::optional<PlainPhrase> noun_phrase_at(const PhraseWords& words, const Names& names) {
  if (auto phrase = types_with_limits(words, names)) return phrase;
  return texts_with_limits(words, names);
}

}  // namespace osce::query
