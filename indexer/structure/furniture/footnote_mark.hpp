// SPDX-License-Identifier: GPL-2.0-or-later
//
// The marks of footnotes: at the start of a note, and after a word of the text.
//
//     …trafficking in human beings.²       a mark in the text
//     ² See the Action Plan.               its note
#pragma once

#include <cstddef>
#include <string>

namespace osce::indexer {

/// The mark that `text`, not empty, begins with, as it would stand in the text: "²", "[2]"; `loose`
/// admits "2" and "*". Empty where it begins with none.
std::string mark_at_start(const std::string& text, bool loose);

/// True for "2" and "*", which may as well be a number or a bullet.
bool is_loose_mark(const std::string& mark);

/// Where `mark` stands glued to a word or its punctuation in `text`, or npos.
std::size_t glued_mark(const std::string& text, const std::string& mark);

/// "12" as raised digits: "¹²".
std::string raised_form(const std::string& digits);

}  // namespace osce::indexer
