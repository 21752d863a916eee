// SPDX-License-Identifier: GPL-2.0-or-later
//
// Additions to the English stemmer: British and American spellings, words with similar forms but
// different meanings, and irregular plurals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace osce::text {

/// `word` in the spelling from which stems are made: -ise for -ize, -yse for -yze, -or for -our.
std::string one_english_spelling(std::string word);

/// The stem of a folded word that the stemmer would confuse with a different word ("minority" with
/// "minor"), or nothing.
std::optional<std::string> english_stem_apart(std::string_view word);

/// The common stem of all forms of an irregular word: "child" for "children".
std::string shared_english_stem(std::string stem);

}  // namespace osce::text
