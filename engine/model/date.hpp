// SPDX-License-Identifier: GPL-2.0-or-later
//
// Calendar days and ranges of days. A session has a first and a last day. A document of which only
// the year is known has the whole year, so every comparison of times compares two ranges.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace osce {

using Date = std::chrono::year_month_day;

/// The days from `from` to `to`, both included; `from` is never after `to`.
struct DateRange {
  Date from;
  Date to;
  bool operator==(const DateRange&) const = default;
};

/// 1 January to 31 December of `year`.
DateRange whole_year(int year);

/// The year in which a range of days ends.
constexpr int year_of(const DateRange& days) { return static_cast<int>(days.to.year()); }

/// The day as ISO 8601, "2017-07-05".
std::string to_iso(Date date);

/// The day in ISO 8601 ("2017-07-05"), or nothing if it has another form or does not exist.
std::optional<Date> parse_iso(std::string_view text);

/// A year with four digits, 1000 to 2999, or nothing.
std::optional<int> parse_year(std::string_view text);

/// The number of the month with this English name, in any case, or nothing.
std::optional<unsigned> month_named(std::string_view name);

/// The same for the first three letters of its name, or "sept".
std::optional<unsigned> month_abbreviated(std::string_view name);

/// The date in words: "5 July 2017".
std::string to_words(Date date);

/// A range of days in words: "5–9 July 2017", "29 June – 3 July 2008", "8 December 2017".
std::string to_words(const DateRange& days);

}  // namespace osce
