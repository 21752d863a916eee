// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/kind_phrase.hpp"

#include <array>
#include <string_view>

#include "engine/query/place_phrase.hpp"
#include "engine/query/session_phrase.hpp"
#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

struct Noun {
  std::string_view words;
  std::string_view field;
  std::string_view value;
};
// clang-format off
constexpr std::array type_nouns = {
    Noun{"draft resolutions", "type", "draft-resolution"}, Noun{"draft resolution", "type", "draft-resolution"},
    Noun{"resolutions", "type", "resolution"},   Noun{"resolution", "type", "resolution"},
    Noun{"decisions", "type", "decision"},       Noun{"decision", "type", "decision"},
    Noun{"declarations", "type", "declaration"}, Noun{"declaration", "type", "declaration"},
    Noun{"action plans", "type", "action-plan"}, Noun{"action plan", "type", "action-plan"},
    Noun{"interpretative statements", "type", "statement"}, Noun{"interpretative statement", "type", "statement"},
    Noun{"statements", "type", "statement"},     Noun{"statement", "type", "statement"},
    Noun{"attachments", "type", "statement"},
    Noun{"drafts", "status", "draft"},
};
/// What the parts of texts are called; those that need a preposition behind them are in `part_nouns_on`.
constexpr std::array part_nouns = {
    Noun{"operative paragraphs", "part", "operative"}, Noun{"operative paragraph", "part", "operative"},
    Noun{"operative parts", "part", "operative"},      Noun{"operative part", "part", "operative"},
    Noun{"preambular paragraphs", "part", "preamble"}, Noun{"preambular paragraph", "part", "preamble"},
    Noun{"preamble paragraphs", "part", "preamble"},
};
constexpr std::array part_nouns_on = {
    Noun{"calls to action", "part", "operative"}, Noun{"preambles", "part", "preamble"},
    Noun{"preamble", "part", "preamble"},         Noun{"recitals", "part", "preamble"},
};
// clang-format on

template <std::size_t size>
std::optional<std::pair<const Noun*, std::size_t>> noun_at(const std::array<Noun, size>& nouns,
                                                           const PhraseWords& words,
                                                           std::size_t offset) {
  for (const auto& noun : nouns) {
    if (const auto length = words.length_of(noun.words, offset)) return std::pair{&noun, length};
  }
  return std::nullopt;
}

Node filter_of(const Noun& noun, const PhraseWords& words, std::size_t offset, std::size_t length) {
  return words.filter(noun.field, std::string(noun.value), offset, length);
}

/// "in the operative paragraphs", "operative part", "preamble on X"
std::optional<PlainPhrase> part(const PhraseWords& words, const Names& /*names*/) {
  auto offset = words.length_of_any({"in the", "in", "of the", "the"});
  const bool inside = offset > 0;
  if (const auto found = noun_at(part_nouns, words, offset)) {
    offset += found->second;
    const auto length = offset + words.topic_preposition(offset);
    return PlainPhrase{{filter_of(*found->first, words, 0, length)}, length};
  }
  const auto found = noun_at(part_nouns_on, words, offset);
  if (!found) return std::nullopt;
  offset += found->second;
  const auto preposition = words.topic_preposition(offset);
  if (preposition == 0 && !inside) return std::nullopt;
  return PlainPhrase{{filter_of(*found->first, words, 0, offset + preposition)},
                     offset + preposition};
}

/// Adds the type that stands behind `phrase`, with the preposition behind it.
void add_type(const PhraseWords& words, PlainPhrase& phrase) {
  const auto noun = noun_at(type_nouns, words, phrase.length);
  const auto behind = phrase.length + noun->second;
  const auto length = noun->second + words.topic_preposition(behind);
  phrase.nodes.push_back(filter_of(*noun->first, words, phrase.length, length));
  phrase.length += length;
}

std::optional<std::string> body_adjective(const PhraseWords& words, const Names& names,
                                          std::size_t& offset) {
  if (words.length_of("ministerial", offset) > 0 && is_plural_type(words, offset + 1)) {
    ++offset;
    return "ministerial-council";
  }
  const auto body = words.name_in(names.bodies, offset);
  if (!body || !is_plural_type(words, offset + body->second)) return std::nullopt;
  offset += body->second;
  return *body->first;
}

/// "ministerial decisions on X", "PA resolutions": a body, then a type. One decision is a citation.
std::optional<PlainPhrase> body_and_type(const PhraseWords& words, const Names& names) {
  std::size_t offset = 0;
  const auto body = body_adjective(words, names, offset);
  if (!body) return std::nullopt;
  PlainPhrase phrase{{words.filter("body", *body, 0, offset)}, offset};
  add_type(words, phrase);
  return phrase;
}

/// "by the Ministerial Council"
std::optional<PlainPhrase> body(const PhraseWords& words, const Names& names) {
  auto offset = words.length_of_any({"adopted by", "by", "of", "from"});
  if (offset == 0) return std::nullopt;
  offset += words.length_of("the", offset);
  const auto found = words.name_in(names.bodies, offset);
  if (!found) return std::nullopt;
  const auto length = offset + found->second;
  const bool cites = noun_at(type_nouns, words, length) || text::has_digit(words.before());
  if (cites) return std::nullopt;  // "by Council Decision 8/07", "Decision 9/07 of the Council"
  return PlainPhrase{{words.filter("body", *found->first, 0, length)}, length};
}

/// "the Ministerial Council say about": whose words are asked for.
std::optional<PlainPhrase> speaker(const PhraseWords& words, const Names& names) {
  auto offset = words.length_of("the");
  const auto body = body_at(words, names, offset);
  if (!body) return std::nullopt;
  offset += words.length_of("ever", offset);
  const auto says =
      words.length_of_any({"have to say", "say", "says", "said", "decide", "decided"}, offset);
  const auto topic = words.topic_preposition(offset + says);
  if (says == 0 || topic == 0) return std::nullopt;
  const auto length = offset + says + topic;
  return PlainPhrase{{words.filter("body", *body, 0, length)}, length};
}

/// "that urge": behind "paragraphs" or alone.
std::optional<PlainPhrase> verb(const PhraseWords& words, const Names& names) {
  if (words.length_of_any({"that", "which"}) == 0) return std::nullopt;
  const auto found = words.name_in(names.verbs, 1);
  if (!found) return std::nullopt;
  const auto length = 1 + found->second;
  return PlainPhrase{{words.filter("verb", *found->first, 0, length)}, length};
}

/// "sponsored by Smith", "sponsored by the USA"
std::optional<PlainPhrase> sponsor(const PhraseWords& words, const Names& names) {
  auto offset = words.length_of("sponsored by");
  if (offset == 0) return std::nullopt;
  offset += words.length_of_any({"mr", "mrs", "ms", "dr", "senator", "the"}, offset);
  if (const auto found = words.name_in(names.countries, offset);
      found && found->first->has_sponsor && !found->first->adjective) {
    const auto length = offset + found->second;
    return PlainPhrase{{words.filter("sponsor", found->first->name, 0, length)}, length};
  }
  const auto found = words.name_in(names.persons, offset);
  if (!found) return std::nullopt;
  const auto length = offset + found->second;
  return PlainPhrase{{words.filter("sponsor", found->first->name, 0, length)}, length};
}

}  // namespace

std::optional<std::string> body_at(const PhraseWords& words, const Names& names,
                                   std::size_t& offset) {
  const auto found = words.name_in(names.bodies, offset);
  if (!found) return std::nullopt;
  offset += found->second;
  return *found->first;
}

std::size_t type_noun_at(const PhraseWords& words, std::size_t offset) {
  const auto noun = noun_at(type_nouns, words, offset);
  const bool cites = noun && words.word(offset + noun->second) == "no";  // "Decision No. 9/07"
  return noun && !cites ? noun->second : 0;
}

bool is_plural_type(const PhraseWords& words, std::size_t offset) {
  const auto length = type_noun_at(words, offset);
  return length > 0 && words.word(offset + length - 1).ends_with('s');
}

std::optional<PlainPhrase> city_and_type_at(const PhraseWords& words, const Names& names) {
  const auto before = words.length_of_any({"of the", "from the", "in the", "of", "the"});
  const auto city = city_at(words, names, before, true);
  if (!city) return std::nullopt;
  const auto offset = before + city->length;
  if (type_noun_at(words, offset) == 0) return std::nullopt;
  PlainPhrase phrase{{words.filter("venue", city->city, 0, offset)}, offset};
  add_type(words, phrase);
  return phrase;
}

std::optional<TypesAt> types_at(const PhraseWords& words, std::size_t offset) {
  if (type_noun_at(words, offset) == 0) return std::nullopt;
  const auto [noun, length] = *noun_at(type_nouns, words, offset);
  TypesAt types{noun->field, {value_of(std::string(noun->value))}, length};
  types.plural = is_plural_type(words, offset);
  while (types.plural) {
    const auto end = offset + types.length;
    const auto joint = words.length_of_any({"and", "or"}, end);
    if (joint == 0 && !words.ends_with_comma(end - 1)) break;
    if (!is_plural_type(words, end + joint)) break;
    const auto [next, next_length] = *noun_at(type_nouns, words, end + joint);
    if (next->field != types.field) break;
    types.values.push_back(value_of(std::string(next->value)));
    types.length += joint + next_length;
  }
  return types;
}

std::optional<PlainPhrase> kind_phrase_at(const PhraseWords& words, const Names& names) {
  for (const auto form :
       {part, session_phrase_at, body_and_type, city_and_type_at, body, speaker, verb, sponsor}) {
    if (auto phrase = form(words, names)) return phrase;
  }
  return std::nullopt;
}

}  // namespace osce::query
