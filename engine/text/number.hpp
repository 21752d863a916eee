// SPDX-License-Identifier: GPL-2.0-or-later
//
// Numbers with thousands separators. 4,564 and 4 564 are 4564.
//
// 4.564 is a decimal fraction in English and a thousand in most other languages, so it is 4564 only
// for those. A number that can be read in one way only (1.234.567, 1.234,50) is the same for all.
// With a comma the English reading is taken: fractions with exactly three decimals are rare.
#pragma once

#include <string>
#include <vector>

#include "engine/text/splitter.hpp"

namespace osce::text {

/// A word without its thousands separators, if it is a number that everybody reads so.
std::string without_separators(std::string word);

/// The same in a language that writes 4.564 for 4564.
std::string without_points(std::string word);

/// Joins the words of a number with blanks between its groups: 4 564, but not 4 5 640 or 2014 564.
void join_digit_groups(std::vector<Segment>& segments);

}  // namespace osce::text
