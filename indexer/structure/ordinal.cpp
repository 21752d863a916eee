// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/ordinal.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

constexpr std::array<std::string_view, 20> units = {
    "",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> whole_tens = {
    "",         "",         "twentieth",  "thirtieth", "fortieth",
    "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

template <std::size_t size>
std::optional<int> place_in(const std::array<std::string_view, size>& words,
                            std::string_view word) {
  if (word.empty()) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? std::nullopt
                              : std::optional(static_cast<int>(found - words.begin()));
}

std::optional<int> in_digits(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{}) return std::nullopt;
  const std::string_view ending(end, static_cast<std::size_t>(word.data() + word.size() - end));
  static constexpr std::array<std::string_view, 4> endings = {"st", "nd", "rd", "th"};
  return std::find(endings.begin(), endings.end(), ending) == endings.end() ? std::nullopt
                                                                            : std::optional(number);
}

}  // namespace

std::optional<int> ordinal_number(std::string_view text) {
  auto word = text::fold_case(text);
  std::replace(word.begin(), word.end(), '-', ' ');
  if (const auto number = in_digits(word)) return number;
  if (const auto unit = place_in(units, word)) return unit;
  if (const auto ten = place_in(whole_tens, word)) return *ten * 10;
  const auto blank = word.find(' ');
  if (blank == std::string::npos) return std::nullopt;
  const auto ten = place_in(tens, std::string_view(word).substr(0, blank));
  const auto unit = place_in(units, std::string_view(word).substr(blank + 1));
  return ten && unit && *unit < 10 ? std::optional(*ten * 10 + *unit) : std::nullopt;
}

std::string ordinal_form(int number) {
  const bool teen = number / 10 % 10 == 1;
  static constexpr std::array<const char*, 4> endings = {"th", "st", "nd", "rd"};
  const auto last = static_cast<std::size_t>(number % 10);
  return std::to_string(number) + (teen || last > 3 ? "th" : endings.at(last));
}

}  // namespace osce::indexer
