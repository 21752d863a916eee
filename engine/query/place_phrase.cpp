// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/place_phrase.hpp"

#include <algorithm>

namespace osce::query {
namespace {

/// Directly behind a city these make a name of it: the Helsinki Final Act is no text from Helsinki.
bool makes_a_name(const PhraseWords& words, std::size_t offset) {
  return words.length_of_any({"final act", "document", "documents", "charter", "principles",
                              "process", "+40", "group", "agreement", "agreements", "protocol",
                              "convention", "plan of action", "action plan", "treaty", "mechanism"},
                             offset) > 0;
}

/// What a session is called behind its city.
std::size_t session_noun(const PhraseWords& words, std::size_t offset) {
  return words.length_of_any(
      {"annual session", "session", "meeting", "ministerial council", "ministerial", "summit"},
      offset);
}

bool met_in(const Names& names, const std::string& city, int year) {
  return std::any_of(names.occasions.begin(), names.occasions.end(), [&](const auto& occasion) {
    return occasion.city == city && year_of(occasion.days) == year;
  });
}

/// "in Baku, Tbilisi and Minsk" from `offset` on.
std::vector<FilterValue> cities_at(const PhraseWords& words, const Names& names,
                                   std::size_t& offset) {
  std::vector<FilterValue> cities;
  while (const auto city = city_at(words, names, offset, true)) {
    cities.push_back(value_of(city->city));
    offset += city->length;
    if (words.ends_with_comma(offset - 1) && city_at(words, names, offset, true)) continue;
    const auto joint = words.length_of_any({"and", "or", "nor"}, offset);
    if (joint == 0 || !city_at(words, names, offset + joint, true)) break;
    offset += joint;
  }
  return cities;
}

std::optional<PlainPhrase> connected(const PhraseWords& words, const Names& names) {
  const auto excluding = words.length_of_any({"not adopted in", "not in", "not from", "not at",
                                              "outside of", "outside", "except in", "except from",
                                              "except", "excluding", "other than", "apart from"});
  const auto including = words.length_of_any(
      {"adopted in", "adopted at", "held in", "in both", "in either", "in", "at", "from"});
  auto offset = std::max(excluding, including);
  if (offset == 0) return std::nullopt;
  offset += words.length_of("the", offset);
  auto cities = cities_at(words, names, offset);
  if (cities.empty()) return std::nullopt;
  const auto city = cities.size() == 1 ? cities.front().text : std::string();
  if (!city.empty()) offset += session_noun(words, offset);
  auto node = words.filter("venue", std::move(cities), 0, offset);
  if (excluding > 0) return PlainPhrase{{Node{Not{{node}}, node.span}}, offset};
  const auto year = year_at(words, offset);
  if (!year || !met_in(names, city, year->year)) return PlainPhrase{{std::move(node)}, offset};
  auto time = words.filter("year", std::to_string(year->year), offset, year->length);
  return PlainPhrase{{std::move(node), std::move(time)}, offset + year->length};
}

/// "the Minsk session"
std::optional<PlainPhrase> session(const PhraseWords& words, const Names& names) {
  const auto article = words.length_of("the");
  const auto city = city_at(words, names, article, true);
  if (!city) return std::nullopt;
  const auto noun = session_noun(words, article + city->length);
  if (noun == 0) return std::nullopt;
  const auto length = article + city->length + noun;
  return PlainPhrase{{words.filter("venue", city->city, 0, length)}, length};
}

}  // namespace

std::optional<CityAt> city_at(const PhraseWords& words, const Names& names, std::size_t offset,
                              bool with_documents) {
  const auto found = words.name_in(names.cities, offset);
  if (!found || (with_documents && !found->first->has_documents)) return std::nullopt;
  if (makes_a_name(words, offset + found->second)) return std::nullopt;
  return CityAt{found->first->name, found->second};
}

std::optional<YearAt> year_at(const PhraseWords& words, std::size_t offset) {
  if (const auto year = parse_year(words.word(offset))) return YearAt{*year, 1};
  const auto year = parse_year(words.word(offset + 1));
  const bool bracketed =
      words.is(TokenKind::open, offset) && words.is(TokenKind::close, offset + 2);
  return bracketed && year ? std::optional(YearAt{*year, 3}) : std::nullopt;
}

std::optional<PlainPhrase> place_phrase_at(const PhraseWords& words, const Names& names) {
  if (auto phrase = connected(words, names)) return phrase;
  return session(words, names);
}

}  // namespace osce::query
