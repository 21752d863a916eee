// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the readers of labels share: digits, blanks, and the punctuation round a label.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/label.hpp"

namespace osce::indexer {

/// How many digits stand at `at`.
std::size_t count_digits(std::string_view text, std::size_t at);

/// The place of the first character from `at` on that is not blank.
std::size_t skip_blanks(std::string_view text, std::size_t at);

/// Whether a blank or the end of `text` is at `at`.
bool blank_at(std::string_view text, std::size_t at);

/// Digits, with what belongs to them: "3", "2bis", "2 ter", "1er", "1°".
struct Numeral {
  std::string printed = {};  ///< without blanks and signs: "2ter", "1"
  int value = 0;
  int repeat = 0;         ///< of "bis" 1, of "ter" 2 …
  bool extended = false;  ///< more than digits
  std::size_t end = 0;    ///< one past it
};

std::optional<Numeral> numeral_at(std::string_view line, std::size_t at);

/// "(a)", "[1]", "a)", "a/" or "a." at the start of a line: what stands in it, and how it is
/// written.
struct Bracketed {
  std::string text;
  Label::Style style = Label::Style::dot;
  std::size_t end = 0;  ///< one past its punctuation
};

/// Letters or digits (`accepts`) at `at` with the punctuation of a label after them.
template <typename Accepts>
std::optional<Bracketed> bracketed(std::string_view line, std::size_t at, const Accepts& accepts) {
  constexpr std::size_t most_characters = 6;
  const bool square = at < line.size() && line[at] == '[';
  const bool opened = square || (at < line.size() && line[at] == '(');
  if (opened) ++at;
  const auto begin = at;
  for (std::size_t count = 0; at < line.size() && count <= most_characters; ++count) {
    auto next = at;
    if (!accepts(text::next_code_point(line, next))) break;
    at = next;
  }
  Bracketed found{std::string(line.substr(begin, at - begin)), Label::Style::dot, at};
  if (found.text.empty()) return std::nullopt;
  if (at < line.size() && line[at] == '\\') ++at;  // Markdown keeps "1\." from being a list
  if (line.substr(at).starts_with(" )")) ++at;     // "a ) with", as scanners read it
  if (!opened && line.substr(at).starts_with(".)")) ++at;
  if (at == line.size()) return std::nullopt;
  const bool closed =
      opened ? line[at] == (square ? ']' : ')')
             : line[at] == ')' || line[at] == '.' || (line[at] == '/' && blank_at(line, at + 1));
  if (!closed) return std::nullopt;
  if (opened) {
    found.style = Label::Style::brackets;
  } else if (line[at] != '.') {
    found.style = Label::Style::closing;
  }
  found.end = at + 1;
  return found;
}

}  // namespace osce::indexer
