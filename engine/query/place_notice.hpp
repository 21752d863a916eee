// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/names.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/phrase_words.hpp"

namespace osce::query {

/// What is said of the word at the first of `words` where it is a city, or a country behind "in",
/// and yet a word to look for: that no text of the collection is from there ("in Madrid"), that the
/// session was another year's ("Minsk 2016"), or that "in Minsk" would be a limit. Nothing for
/// other words, and for a session's city and year. `query` is the text in which it stands.
std::optional<Notice> place_notice_at(const PhraseWords& words, const Names& names,
                                      std::string_view query);

}  // namespace osce::query
