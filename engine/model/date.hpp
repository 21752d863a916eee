// SPDX-License-Identifier: GPL-2.0-or-later
//
// Calendar days and ranges of days. A session has a first and a last day; a document known by its
// year alone has the whole year, so every comparison of times is one of two ranges.
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
constexpr int year_of(const DateRange& days) {
  return static_cast<int>(days.to.year());
}

/// The day as ISO 8601, "2017-07-05".
std::string to_iso(Date date);

/// A day written as ISO 8601 ("2017-07-05"), or nothing if it is written otherwise or no such day
/// exists.
std::optional<Date> parse_iso(std::string_view text);

/// A year written with four digits, 1000 to 2999, or nothing.
std::optional<int> parse_year(std::string_view text);

/// The number of the month with this English name, whatever the case, or nothing.
std::optional<unsigned> month_named(std::string_view name);

/// … with the first three letters of its name, or "sept".
std::optional<unsigned> month_abbreviated(std::string_view name);

/// The day, month and year of a date as readers write them: "5 July 2017".
std::string to_words(Date date);

}  // namespace osce
