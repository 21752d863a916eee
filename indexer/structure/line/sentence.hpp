// SPDX-License-Identifier: GPL-2.0-or-later
//
// How a piece of text begins and ends: whether a sentence, or an item of a list, is over.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace osce::indexer {

/// True where `text` ends as a paragraph or an item of a list does: with a stop, comma, colon or
/// semicolon, closing quotes and brackets aside, or with "; and" or "; or".
bool ends_closed(std::string_view text);

/// … with more than a comma.
bool ends_sentence(std::string_view text);

/// True where `text` ends with "and", "or" or its like, not with "(a) and".
bool ends_with_conjunction(std::string_view text);

/// True where the first letter or digit of `text` is a small letter; quotes and brackets before it
/// do not count.
bool begins_small(std::string_view text);

/// True where `text` ends with a word that a number may follow in a sentence: "of", "paragraph",
/// "No.".
bool ends_before_number(std::string_view text);

/// True where `text` begins as an introduction does that speaks for all: "We, the Ministers …".
bool begins_introduction(std::string_view text);

/// True for "Mr. Chairperson," and its like, on a line of its own.
bool is_salutation(const std::string& text);

/// True where `text` has letters and all of them are capitals.
bool is_all_capitals(std::string_view text);

/// The blanks in `text`, in single blanks: its words but one.
std::size_t count_blanks(std::string_view text);

}  // namespace osce::indexer
