// SPDX-License-Identifier: GPL-2.0-or-later
//
// The stretch of time that a date, a session or a text stands for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/query/phrases/matcher.hpp"

namespace osce::query {

/// A stretch of time, as values of the field `year` are written.
struct Moment {
  std::string first;                  ///< "2016", "2017-07", "2017-07-05"
  std::string last;                   ///< the same except for decades and sessions
  std::string said = {};              ///< the name of a session or text; empty for dates
  std::vector<int> other_years = {};  ///< of other sessions that the same words may mean

  /// "2016", "2017-07-05..2017-07-09"
  [[nodiscard]] std::string whole() const { return first == last ? first : first + ".." + last; }
};

/// What a match of the rule `date` or one of its parts stands for.
Moment moment_of(const PhraseMatch& date);
/// The same for the rule `moment`.
Moment moment_of(const Names& names, const PhraseMatch& moment);

/// The session with the body and number that a match names, or null.
const Names::Occasion* find_session(const Names& names, const PhraseMatch& match);
/// The latest session in the city that a match names, of its body if one is named, preferably one
/// that texts in the collection are from; or null.
const Names::Occasion* latest_in(const Names& names, const PhraseMatch& match,
                                 std::optional<int> year);
/// The text that a match names.
const Names::Text* find_text(const Names& names, const PhraseMatch& match);

}  // namespace osce::query
