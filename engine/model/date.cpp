// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include <fmt/format.h>

namespace osce {
namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

bool same_letters(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
  });
}

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return {};
  return value;
}

Date make_date(int year, int month, int day) {
  return {std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
          std::chrono::day{static_cast<unsigned>(day)}};
}

}  // namespace

DateRange whole_year(int year) { return {make_date(year, 1, 1), make_date(year, 12, 31)}; }

std::string to_iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return {};
  const auto date = make_date(*year, *month, *day);
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<int> parse_year(std::string_view text) {
  if (text.size() != 4) return {};
  const auto year = digits(text);
  return year && *year >= 1000 && *year <= 2999 ? year : std::nullopt;
}

std::optional<unsigned> month_named(std::string_view name) {
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    if (same_letters(month_names.at(i), name)) return static_cast<unsigned>(i) + 1;
  }
  return std::nullopt;
}

std::optional<unsigned> month_abbreviated(std::string_view name) {
  constexpr unsigned september = 9;
  constexpr std::size_t usual = 3;
  if (same_letters(name, "sept")) return september;
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    if (same_letters(month_names.at(i).substr(0, usual), name)) return static_cast<unsigned>(i) + 1;
  }
  return std::nullopt;
}

std::string to_words(Date date) {
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     month_names.at(static_cast<unsigned>(date.month()) - 1),
                     static_cast<int>(date.year()));
}

std::string to_words(const DateRange& days) {
  const auto& [from, to] = days;
  if (from == to) return to_words(to);
  const auto last = to_words(to);
  if (from.year() != to.year()) return fmt::format("{} – {}", to_words(from), last);
  if (from.month() == to.month())
    return fmt::format("{}–{}", static_cast<unsigned>(from.day()), last);
  const auto first = to_words(from);
  return fmt::format("{} – {}", first.substr(0, first.rfind(' ')), last);
}

}  // namespace osce
