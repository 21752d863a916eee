// SPDX-License-Identifier: GPL-2.0-or-later
//
// Places in plain words:
//
//     in Minsk   at Baku, Tbilisi and Minsk   adopted in Vienna   outside Minsk   the Minsk session
//
// A city is a filter only where texts of the collection were adopted there; in a name ("Helsinki
// Final Act", "Minsk Group") it is a word.
#pragma once

#include <optional>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// The phrase of place that begins at the first of `words`, or nothing.
std::optional<PlainPhrase> place_phrase_at(const PhraseWords& words, const Names& names);

/// A city at `offset` that is no part of a name, where texts were adopted if `with_documents`: how
/// it is written, and how many tokens it takes.
struct CityAt {
  std::string city;
  std::size_t length = 0;
};
std::optional<CityAt> city_at(const PhraseWords& words, const Names& names, std::size_t offset,
                              bool with_documents);

/// "2014" or "(2014)" at `offset`: the year, and how many tokens it takes.
struct YearAt {
  int year = 0;
  std::size_t length = 0;
};
std::optional<YearAt> year_at(const PhraseWords& words, std::size_t offset);

}  // namespace osce::query
