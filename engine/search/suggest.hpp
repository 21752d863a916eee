// SPDX-License-Identifier: GPL-2.0-or-later
//
// Suggestions while a user types in the search box:
//
//     age ver      =>  phrase "age verification" (4), word verification (7)
//     in Mi        =>  venue in Minsk (24)
//     since        =>  venues and years: since Minsk (83), since 2017 (83)
//     by the Mi    =>  body by the Ministerial Council (34)
//     verb:Ca      =>  verb verb:"Calls on" (13)
//     mc.d         =>  symbol MC.DEC/7/17 (30)
//     traficking   =>  spelling trafficking (90)
//
// A suggestion completes as many of the last words as possible and keeps the words before them. All
// suggestions come from the index, and each one finds what it says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/search.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

struct Completion {
  std::string kind;         ///< "phrase", "word", "spelling", or the field of a value: "venue"
  std::string text;         ///< the suggestion as the texts print it: "age verification", "Minsk"
  std::string query;        ///< the completed query
  std::uint32_t count = 0;  ///< how many paragraphs contain all that `query` asks for
  bool operator==(const Completion&) const = default;
};

inline constexpr std::size_t max_completions = 10;

/// At most `limit` completions of `typed` that find anything: those that complete most of it first,
/// then phrases, cities, symbols, words and titles (cities and years first after a connector such
/// as "since", names after "by"), then by frequency, and only a few of a kind; only values after
/// "venue:". If nothing completes it, its last word is corrected.
/// Returns none if `typed` ends inside quotation marks. `searcher` searches `index`.
std::vector<Completion> complete(std::string_view typed, std::size_t limit, Searcher& searcher,
                                 const store::Index& index);

}  // namespace osce::search
