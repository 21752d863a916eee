// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/number_range.hpp"

#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace osce::query {

std::optional<int> whole_number(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  return whole ? std::optional(number) : std::nullopt;
}

std::optional<NumberRange> read_number_range(std::string_view text) {
  for (const std::string_view sign : {"..", "\u2013", "-"}) {
    const auto at = text.find(sign);
    if (at == std::string_view::npos) continue;
    const auto first = whole_number(text.substr(0, at));
    const auto last = whole_number(text.substr(at + sign.size()));
    if (!first || !last || *first < 0 || *last < 0) continue;
    if (*last < *first) return NumberRange{*last, *first, true};
    return NumberRange{*first, *last, false};
  }
  return std::nullopt;
}

std::string to_string(const NumberRange& range) {
  const auto& [first, last, swapped] = range;
  return fmt::format("{}..{}", swapped ? last : first, swapped ? first : last);
}

}  // namespace osce::query
