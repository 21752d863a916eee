// SPDX-License-Identifier: GPL-2.0-or-later
//
// Sessions and meetings in plain words, as filters and as points in time:
//
//     25th annual session   twenty-fifth annual session   session 25
//     24th Ministerial Council   MC(24)
#pragma once

#include <optional>
#include <string>

#include "engine/model/names.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// A session named by its number.
struct SessionAt {
  int number = 0;
  std::string body;
  std::size_t number_length = 0;  ///< tokens that tell the number, an article included
  std::size_t length = 0;
};

/// The session that is named from `offset` on, or nothing.
std::optional<SessionAt> session_at(const PhraseWords& words, std::size_t offset);

/// A session as a filter, at the first of `words`.
std::optional<PlainPhrase> session_phrase_at(const PhraseWords& words, const Names& names);

}  // namespace osce::query
