// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/margin_numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// The number in the margin of a line, and where the text begins beside it.
struct MarginNumber {
  int value = 0;  ///< 0: there is none
  std::size_t text = 0;
};

MarginNumber margin_number(const std::string& text) {
  constexpr std::size_t most_digits = 4;
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > most_digits) return {};
  const auto begin = std::min(text.find_first_not_of(' ', digits), text.size());
  if (begin < text.size() && begin < digits + 2) return {};
  return {std::stoi(text.substr(0, digits)), begin};
}

}  // namespace

std::vector<Line> without_margin_numbers(std::vector<Line> lines) {
  constexpr std::size_t fewest = 8;
  std::vector<MarginNumber> numbers(lines.size());
  std::size_t counted = 0;
  std::size_t printed = 0;
  std::size_t open = 0;
  int last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const auto number = margin_number(lines[i].text);
    const bool next = number.value > 0 && number.value == last + 1;
    const bool alone = next && number.text == lines[i].text.size();  // beside a blank line
    if (!alone) ++printed;
    if (!next && (number.value != 1 || number.text == lines[i].text.size())) continue;
    last = number.value;
    numbers[i] = number;
    if (alone) continue;
    ++counted;
    if (!ends_closed(lines[i].plain)) ++open;
  }
  if (counted < fewest || counted * 3 < printed * 2 || open * 3 < counted) return lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (numbers[i].value == 0) continue;
    lines[i].plain = plain_text(std::string_view(lines[i].text).substr(numbers[i].text));
    lines[i].indent = 0;
  }
  return lines;
}

}  // namespace osce::indexer
