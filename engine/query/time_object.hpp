// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a connector of time may speak of:
//
//     2016   July 2017   8 December 2017   2017-07-05   Tbilisi   the 24th Ministerial Council
//     MC.DEC/7/17
#pragma once

#include <optional>
#include <string>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// A stretch of time, as values of the field `year` write it.
struct TimeObject {
  std::string first;  ///< "2016", "2017-07", "2017-07-05"
  std::string last;   ///< the same but for sessions, which have a first day and a last
  std::string said;   ///< what a session or text is called, empty for dates
  std::size_t length = 0;
  std::vector<int> other_years = {};  ///< of other sessions that the same words may mean

  /// The stretch as one value: "2016", "2017-07-05..2017-07-09".
  [[nodiscard]] std::string whole() const { return first == last ? first : first + ".." + last; }
};

/// The day of a month that `word` is: "8", "8th".
std::optional<unsigned> day_number(std::string_view word);

/// The year, month, day or decade that begins at `offset`, or nothing.
std::optional<TimeObject> date_at(const PhraseWords& words, std::size_t offset);

/// … or the session, the city of one, or the text that has a date. A city where several sessions
/// were held means the latest of those that texts of the collection are from.
std::optional<TimeObject> time_object_at(const PhraseWords& words, const Names& names,
                                         std::size_t offset);

}  // namespace osce::query
