// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "engine/query/plan.hpp"

namespace osce::query {

/// What a value of `year`, `from` or `to` means.
struct TimeValue {
  Alternative days;       ///< Within or Unknown
  bool is_limit = false;  ///< with a sign or a range
  bool swapped = false;   ///< the ends of a range were the wrong way round
  std::string label;      ///< "after 2016 (2017 or later)", behind the field's name
};

/// Why a value means nothing.
struct BadTime {
  std::string reason;
  std::string hint;
};

/// Reads a value of the field called `field`: a year (the whole of it) or a date, behind nothing
/// or one of > >= < <=, two of them with ".." between, "last5" (so
/// many years back from `newest_year`, that included), or "unknown". `from` and `to` take a year or
/// a date alone.
std::variant<TimeValue, BadTime> read_time_value(std::string_view field, std::string_view text,
                                                 int newest_year = 0);

}  // namespace osce::query
