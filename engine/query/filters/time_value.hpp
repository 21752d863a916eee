// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/query/plan.hpp"

namespace osce::query {

/// What a value of a filter means.
struct ResolvedValue {
  std::vector<Alternative> any_of;
  std::string label;      ///< for people: "2017 or later"
  bool is_limit = false;  ///< a time with a sign, or a range of times
  bool swapped = false;   ///< the ends of a range were the wrong way round
  bool known = true;      ///< the collection has it
};

/// Why a value means nothing.
struct BadValue {
  std::string reason;
  std::string hint;
};

/// Reads a value of `year`, `from` or `to`: a year (the whole of it), a month or a date, after
/// nothing or one of > >= < <=, two of them with ".." between, "last5" (so many years back from
/// `newest_year`, that included), or "unknown". `from` and `to` take a year or a date alone.
std::variant<ResolvedValue, BadValue> read_time_value(std::string_view field, std::string_view text,
                                                      int newest_year = 0);

bool lies_outside(const DateRange& days, const Within& within);
bool lies_within(const DateRange& days, const Within& within);

}  // namespace osce::query
