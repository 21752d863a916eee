// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace osce::query {

/// Whole numbers from the first to the last, both included: "18..20", "18-20", "18–20".
struct NumberRange {
  int first = 0;
  int last = 0;          ///< not below the first
  bool swapped = false;  ///< the ends were the wrong way round
};

/// The number that `digits` are as a whole, or nothing.
std::optional<int> whole_number(std::string_view digits);

/// Nothing where `text` is not a range.
std::optional<NumberRange> read_number_range(std::string_view text);

/// With two points, as a value in a query.
std::string to_string(const NumberRange& range);

}  // namespace osce::query
