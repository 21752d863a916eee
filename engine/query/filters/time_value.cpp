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

BadValue bad_period(std::string_view text) {
  constexpr std::size_t year_digits = 4;
  if (text.size() >= year_digits && whole_number(text))
    return {"Years must be from 1000 to 2999", "Use, for example, 2016"};
  const bool date_like = text.find('-') != std::string_view::npos;
  const auto* kind = date_like ? "valid date" : "year";
  return {text.empty() ? "The year is missing" : fmt::format("\"{}\" is not a {}", text, kind),
          "Use 2016, 2016-07, 2016-07-01, >2016, >=2016, <2016, <=2016, 2014..2017, last5 or "
          "undated"};
}

/// A limit of time.
ResolvedValue limit(const Within& days, std::string label) {
  return {{days}, std::move(label), true};
}

ResolvedValue after(const Period& period) {
  return limit(
      {day_after(period.days.to), std::nullopt},
      period.year ? fmt::format("{} or later", *period.year + 1) : "after " + period.label());
}

ResolvedValue since(const Period& period) {
  return limit({period.days.from, std::nullopt}, period.label() + " or later");
}

ResolvedValue before(const Period& period) {
  return limit({std::nullopt, day_before(period.days.from)}, "before " + period.label());
}

ResolvedValue until(const Period& period) {
  return limit({std::nullopt, period.days.to}, "up to " + period.label());
}

ResolvedValue exactly(const Period& period) {
  return {{Within{period.days.from, period.days.to, !period.year}}, period.label()};
}

std::variant<ResolvedValue, BadValue> read_range(std::string_view first_text,
                                                 std::string_view last_text) {
  auto first = read_period(first_text);
  auto last = read_period(last_text);
  if (!first) return bad_period(first_text);
  if (!last) return bad_period(last_text);
  const bool swapped = last->days.to < first->days.from;
  if (swapped) std::swap(first, last);
  auto label = first->label();
  if (last->label() != label) label += (first->year && last->year ? "–" : " – ") + last->label();
  auto range = limit({first->days.from, last->days.to}, std::move(label));
  range.swapped = swapped;
  std::get<Within>(range.any_of.front()).any_day = !first->year && !last->year;
  return range;
}

/// "last5": so many years, counted back from the newest of the collection.
std::optional<ResolvedValue> read_last_years(std::string_view text, int newest) {
  constexpr std::string_view word = "last";
  constexpr int most = 999;
  if (!text.starts_with(word)) return std::nullopt;
  const auto count = whole_number(text.substr(word.size()));
  if (!count || *count < 1 || *count > most || newest == 0) return std::nullopt;
  const auto first = newest - *count + 1;
  auto label = *count == 1 ? fmt::format("last year ({})", newest)
                           : fmt::format("last {} years ({}–{})", *count, first, newest);
  return limit({whole_year(first).from, whole_year(newest).to}, std::move(label));
}

using Meaning = ResolvedValue (*)(const Period&);

}  // namespace

std::variant<ResolvedValue, BadValue> read_time_value(std::string_view field, std::string_view text,
                                                      int newest_year) {
  static constexpr std::array<std::pair<std::string_view, Meaning>, 5> signs = {
      {{">=", since}, {"<=", until}, {">", after}, {"<", before}, {"", exactly}}};
  if (field == "from" || field == "to") {
    const auto period = read_period(text);
    if (!period) {
      auto reason = bad_period(text).reason;
      if (reason.ends_with("is not a year")) reason += " or a date";
      return BadValue{std::move(reason), "Use, for example, 2016 or 2016-07-01"};
    }
    return field == "from" ? since(*period) : until(*period);
  }
  if (text == "undated" || text == "unknown") return ResolvedValue{{Unknown{}}, "unknown"};
  if (const auto last = read_last_years(text, newest_year)) return *last;
  if (const auto dots = text.find(".."); dots != std::string_view::npos) {
    if (const auto sign = text.find_first_of("<>="); sign != std::string_view::npos) {
      const auto end = text.find_first_not_of("<>=", sign);
      return BadValue{
          fmt::format("\"{}\" cannot be part of a range", text.substr(sign, end - sign)),
          "Use, for example, 2014..2017"};
    }
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

bool lies_outside(const DateRange& days, const Within& within) {
  return (within.from && days.to < *within.from) || (within.to && *within.to < days.from);
}

bool lies_within(const DateRange& days, const Within& within) {
  if (within.any_day) return !lies_outside(days, within);
  return (!within.from || *within.from <= days.from) && (!within.to || days.to <= *within.to);
}

}  // namespace osce::query
