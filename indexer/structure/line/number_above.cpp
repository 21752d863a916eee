// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/number_above.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// The value of "12." if that is all of `text`.
std::optional<int> number_alone(std::string_view text) {
  if (!text.ends_with('.')) return std::nullopt;
  const auto label = number_label(text);
  const bool alone = label && label->kind == Label::Kind::number &&
                     label->style == Label::Style::dot && label->length == text.size();
  return alone ? std::optional(label->value) : std::nullopt;
}

/// A number that ends a line.
struct EndNumber {
  std::size_t line;
  std::size_t begin;  ///< byte of the line's text; 0 where the number stands alone
  int value;
};

/// The numbers that stand alone or end a line above a blank one.
std::vector<EndNumber> end_numbers(const std::vector<Line>& lines) {
  std::vector<EndNumber> numbers;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (!text.ends_with('.') || !lines[i + 1].blank()) continue;
    const auto begin = text.find_last_of(" \t") + 1;                       // 0 without a blank
    if (begin > 0 && ends_before_number(text.substr(0, begin))) continue;  // "Protocol No. 4."
    if (const auto value = number_alone(text.substr(begin))) numbers.push_back({i, begin, *value});
  }
  return numbers;
}

}  // namespace

std::vector<Line> with_numbers_apart(std::vector<Line> lines) {
  const auto numbers = end_numbers(lines);
  if (std::none_of(numbers.begin(), numbers.end(), [](const auto& n) { return n.begin == 0; }))
    return lines;
  std::vector<Line> parted;
  std::size_t done = 0;
  for (auto number = numbers.begin(); number != numbers.end(); ++number) {
    const auto next = std::next(number);
    const bool from_last =
        number != numbers.begin() && std::prev(number)->value + 1 == number->value;
    const bool to_next = next != numbers.end() && next->value == number->value + 1;
    const bool again = next != numbers.end() && next->value == number->value;
    if (number->begin == 0 || again || !(from_last || to_next)) continue;
    std::move(lines.begin() + static_cast<std::ptrdiff_t>(done),
              lines.begin() + static_cast<std::ptrdiff_t>(number->line),
              std::back_inserter(parted));
    const auto& line = lines[number->line];
    const auto at = line.begin + number->begin;
    parted.push_back(piece_of(line, {0, number->begin}));
    parted.push_back({.number = line.number, .begin = at, .end = at});
    parted.push_back(piece_of(line, {number->begin, line.text.size()}));
    done = number->line + 1;
  }
  std::move(lines.begin() + static_cast<std::ptrdiff_t>(done), lines.end(),
            std::back_inserter(parted));
  return parted;
}

}  // namespace osce::indexer
