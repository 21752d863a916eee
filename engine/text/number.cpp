// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/number.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/text/code_point.hpp"

namespace osce::text {
namespace {

constexpr std::size_t group_digits = 3;

std::size_t digits_at(std::string_view word, std::size_t at) {
  const auto end = std::find_if_not(word.begin() + static_cast<std::ptrdiff_t>(at), word.end(),
                                    [](char c) { return is_ascii_digit(c); });
  return static_cast<std::size_t>(end - word.begin()) - at;
}

/// The first group of a number has one to three digits and does not begin with 0.
bool begins_number(std::string_view digits) {
  return !digits.empty() && digits.size() <= group_digits && digits.front() != '0';
}

struct Grouped {
  std::string joined;      ///< without separators
  std::size_t groups = 0;  ///< after the first
  bool has_decimals = false;
  char separator = ',';
};

/// A number with separators, or nothing.
std::optional<Grouped> grouped(std::string_view word) {
  auto at = digits_at(word, 0);
  Grouped number{std::string(word.substr(0, at))};
  if (!begins_number(number.joined) || at == word.size()) return std::nullopt;
  number.separator = word[at];
  if (std::string_view(",.'").find(number.separator) == std::string_view::npos) return std::nullopt;
  for (; at < word.size() && word[at] == number.separator; at += 1 + group_digits) {
    if (digits_at(word, at + 1) != group_digits) return std::nullopt;
    number.joined += word.substr(at + 1, group_digits);
    ++number.groups;
  }
  number.has_decimals = at < word.size();
  const bool ends_well = !number.has_decimals || ((word[at] == ',' || word[at] == '.') &&
                                                  digits_at(word, at + 1) == word.size() - at - 1);
  if (!ends_well) return std::nullopt;
  number.joined += word.substr(at);
  return number;
}

bool is_digits(const std::string& word) { return digits_at(word, 0) == word.size(); }

bool follows_blank(const std::vector<Segment>& segments, std::size_t at) {
  return at > 0 && segments[at].joint == Joint::blank &&
         segments[at].begin == segments[at - 1].end + 1;
}

/// The end of the digits that begin at `at` with single blanks between them.
std::size_t end_of_digits(const std::vector<Segment>& segments, std::size_t at) {
  auto end = at + 1;
  while (end < segments.size() && follows_blank(segments, end) && is_digits(segments[end].folded))
    ++end;
  return end;
}

bool are_groups(const std::vector<Segment>& segments, std::size_t begin, std::size_t end) {
  if (!begins_number(segments[begin].folded)) return false;
  for (auto i = begin + 1; i < end; ++i) {
    if (segments[i].folded.size() != group_digits) return false;
  }
  return true;
}

}  // namespace

std::string without_separators(std::string word) {
  auto number = grouped(word);
  const bool is_clear =
      number && (number->separator != '.' || number->groups > 1 || number->has_decimals);
  return is_clear ? std::move(number->joined) : std::move(word);
}

std::string without_points(std::string word) {
  auto number = grouped(word);
  return number ? std::move(number->joined) : std::move(word);
}

void join_digit_groups(std::vector<Segment>& segments) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < segments.size();) {
    const auto end = is_digits(segments[at].folded) ? end_of_digits(segments, at) : at + 1;
    const bool joined = are_groups(segments, at, end);
    for (auto i = at; i < end; ++i) {
      if (joined && i > at) {
        segments[kept - 1].folded += segments[i].folded;
        segments[kept - 1].end = segments[i].end;
      } else {
        if (kept != i) segments[kept] = std::move(segments[i]);
        ++kept;
      }
    }
    at = end;
  }
  segments.resize(kept);
}

}  // namespace osce::text
