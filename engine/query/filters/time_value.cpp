// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/filters/time_value.hpp"

#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "engine/query/syntax/number_range.hpp"

namespace osce::query {
namespace {

/// A year or a day, as written in a value.
struct Period {
  DateRange days;
  std::optional<int> year;  ///< where it is a whole year

  [[nodiscard]] std::string label() const {
    if (year) return std::to_string(*year);
    auto words = to_words(days.from);
    if (days.from != days.to) words.erase(0, words.find(' ') + 1);  // a whole month
    return words;
  }
};

/// "2017-07"
std::optional<DateRange> whole_month(std::string_view text) {
  constexpr std::size_t length = 7;
  if (text.size() != length) return std::nullopt;
  const auto first = parse_iso(std::string(text) + "-01");
  if (!first) return std::nullopt;
  const auto last =
      std::chrono::year_month_day_last{first->year(), std::chrono::month_day_last{first->month()}};
  return DateRange{*first, Date{last}};
}

std::optional<Period> read_period(std::string_view text) {
  if (const auto year = parse_year(text)) return Period{whole_year(*year), year};
  if (const auto day = parse_iso(text)) return Period{{*day, *day}, std::nullopt};
  if (const auto month = whole_month(text)) return Period{*month, std::nullopt};
  return std::nullopt;
}

Date day_after(Date date) { return std::chrono::sys_days{date} + std::chrono::days{1}; }
Date day_before(Date date) { return std::chrono::sys_days{date} - std::chrono::days{1}; }

BadTime bad_period(std::string_view text) {
  const bool date_like = text.find('-') != std::string_view::npos;
  const auto* kind = date_like ? "valid date" : "year";
  return {text.empty() ? "The year is missing" : fmt::format("\"{}\" is not a {}", text, kind),
          "Use 2016, 2016-07, 2016-07-01, >2016, >=2016, <2016, <=2016, 2014..2017, last5 or "
          "unknown"};
}

TimeValue after(const Period& period) {
  auto label =
      period.year ? fmt::format("{} or later", *period.year + 1) : "after " + period.label();
  return {Within{day_after(period.days.to), std::nullopt}, true, false, label};
}

TimeValue since(const Period& period) {
  auto label = period.label() + " or later";
  return {Within{period.days.from, std::nullopt}, true, false, label};
}

TimeValue before(const Period& period) {
  auto label = "before " + period.label();
  return {Within{std::nullopt, day_before(period.days.from)}, true, false, label};
}

TimeValue until(const Period& period) {
  auto label = "up to " + period.label();
  return {Within{std::nullopt, period.days.to}, true, false, label};
}

TimeValue exactly(const Period& period) {
  return {Within{period.days.from, period.days.to}, false, false, period.label()};
}

std::variant<TimeValue, BadTime> read_range(std::string_view first_text,
                                            std::string_view last_text) {
  auto first = read_period(first_text);
  auto last = read_period(last_text);
  if (!first) return bad_period(first_text);
  if (!last) return bad_period(last_text);
  const bool swapped = last->days.to < first->days.from;
  if (swapped) std::swap(first, last);
  return TimeValue{Within{first->days.from, last->days.to}, true, swapped,
                   fmt::format("{}{}{}", first->label(), first->year && last->year ? "–" : " – ",
                               last->label())};
}

/// "last5": so many years, counted back from the newest of the collection.
std::optional<TimeValue> read_last_years(std::string_view text, int newest) {
  constexpr std::string_view word = "last";
  constexpr int most = 999;
  if (!text.starts_with(word)) return std::nullopt;
  const auto count = whole_number(text.substr(word.size()));
  if (!count || *count < 1 || *count > most || newest == 0) return std::nullopt;
  const auto first = newest - *count + 1;
  return TimeValue{
      Within{whole_year(first).from, whole_year(newest).to}, true, false,
      fmt::format("last {} ({}–{})", *count == 1 ? "year" : fmt::format("{} years", *count), first,
                  newest)};
}

using Meaning = TimeValue (*)(const Period&);

}  // namespace

std::variant<TimeValue, BadTime> read_time_value(std::string_view field, std::string_view text,
                                                 int newest_year) {
  static constexpr std::array<std::pair<std::string_view, Meaning>, 5> signs = {
      {{">=", since}, {"<=", until}, {">", after}, {"<", before}, {"", exactly}}};
  if (field == "from" || field == "to") {
    const auto period = read_period(text);
    if (!period) {
      return BadTime{bad_period(text).reason,
                     "Use a year or a date, for example 2016 or 2016-07-01"};
    }
    return field == "from" ? since(*period) : until(*period);
  }
  if (text == "unknown") return TimeValue{Unknown{}, false, false, "unknown"};
  if (const auto last = read_last_years(text, newest_year)) return *last;
  if (const auto dots = text.find(".."); dots != std::string_view::npos) {
    return read_range(text.substr(0, dots), text.substr(dots + 2));
  }
  for (const auto& [sign, meaning] : signs) {
    if (!text.starts_with(sign)) continue;
    const auto period = read_period(text.substr(sign.size()));
    if (!period) return bad_period(text.substr(sign.size()));
    return meaning(*period);
  }
  return bad_period(text);
}

}  // namespace osce::query
