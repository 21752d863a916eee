// SPDX-License-Identifier: GPL-2.0-or-later
//
// Headings with a numeral: chapters and sections, in which numbering may begin again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/lines.hpp"

namespace osce::indexer {

struct Section {
  std::string numeral;   ///< as printed: "II", "3", "A"; of "CHAPTER TWO" it is "II"
  bool chapter = false;  ///< named as such ("CHAPTER II"), and may have a preamble of its own
};

/// The heading that `line` is: "CHAPTER II", "ГЛАВА ПЕРВАЯ", "IV. PREVENTION". A numeral with a
/// sentence after it is an item of a list, not a heading.
std::optional<Section> section_of(const Line& line);

/// "A. Prevention": a heading if paragraphs with numbers stand below it.
std::optional<Section> lettered_section(const Line& line);

/// "3. Prevention": a heading if decimals of another number stand below it.
std::optional<Section> digit_section(const Line& line);

/// True where `line` heads a preamble ("PREAMBLE", "ПРЕАМБУЛА").
bool heads_preamble(const Line& line);

/// True where `line` heads a table of contents.
bool heads_contents(const Line& line);

/// True for the line below which a treaty is only signed: "In witness …", "Done at Warsaw,
/// this 16th day of May 2005 …".
bool begins_signatures(std::string_view text);

}  // namespace osce::indexer
