// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace osce::indexer {

/// The number that an ordinal names, in letters or digits, whatever the case: "Twenty-Fourth",
/// "SEVENTEENTH", "462nd". Letters up to ninety-nine. Nothing for other words.
std::optional<int> ordinal_number(std::string_view text);

/// The number that a cardinal in letters names, whatever the case: "ONE", "двадцать". Up to
/// ninety-nine.
std::optional<int> cardinal_number(std::string_view text);

/// The year from 1900 to 2099 that a cardinal in letters names: "two thousand and nine".
std::optional<int> year_in_words(std::string_view text);

/// "26th", "1st", "12th".
std::string ordinal_form(int number);

}  // namespace osce::indexer
