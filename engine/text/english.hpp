// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the English stemmer does not know: that British and American spellings are the same words, which
// words only look like forms of one another, and plurals without a rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace osce::text {

/// `word` in the one spelling that stems are taken from: -ise for -ize, -yse for -yze, -or for -our.
std::string one_english_spelling(std::string word);

/// The stem of a word that the stemmer would join with words of another meaning ("minority" with
/// "minor"), or nothing. `word` is folded.
std::optional<std::string> english_stem_apart(std::string_view word);

/// The stem that a stem shares with other forms of its word: "children" has "child".
std::string shared_english_stem(std::string stem);

}  // namespace osce::text
