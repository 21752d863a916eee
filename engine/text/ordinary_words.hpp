// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// True for the folded ordinary words of these languages that the program knows: stop words, the
/// words of data/languages ("novembre"), and English words in all their forms ("stations"). They
/// are never typing errors. Known are en, fr, de, it, ru and es.
bool is_ordinary_word(std::string_view folded, const std::vector<std::string>& languages);

/// The English words in their base forms ("orphan") that begin with this letter, folded.
std::vector<std::string> english_words_beginning(char letter);

}  // namespace osce::text
