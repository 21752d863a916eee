// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/label.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && text::is_ascii_blank(text[at])) ++at;
  return at;
}

/// A list's bullet before a letter, as Markdown writes sub-items: "- a. Maintaining".
std::size_t skip_bullet(std::string_view text) {
  for (const std::string_view bullet : {"-", "*", "•", "–"}) {
    if (text.starts_with(bullet) && text.size() > bullet.size() &&
        text::is_ascii_blank(text[bullet.size()])) {
      return skip_blanks(text, bullet.size());
    }
  }
  return 0;
}

constexpr std::array<std::string_view, 20> romans = {
    "i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
    "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"};

std::optional<int> roman_value(const std::string& text) {
  const auto found = std::find(romans.begin(), romans.end(), text);
  return found == romans.end() ? std::nullopt
                               : std::optional(static_cast<int>(found - romans.begin()) + 1);
}

/// "(a)", "a)" or "a." at `at`: the letters, and where the label ends.
struct Letters {
  std::string text;
  std::size_t end;
};

std::optional<Letters> letters_at(std::string_view line, std::size_t at) {
  const bool bracketed = at < line.size() && line[at] == '(';
  if (bracketed) ++at;
  Letters letters{"", at};
  while (letters.end < line.size() && letters.text.size() < 6 &&
         std::isalpha(static_cast<unsigned char>(line[letters.end])) != 0) {
    letters.text +=
        static_cast<char>(std::tolower(static_cast<unsigned char>(line[letters.end++])));
  }
  if (letters.text.empty() || letters.end == line.size()) return std::nullopt;
  const char closing = line[letters.end++];
  if (closing != ')' && (bracketed || closing != '.')) return std::nullopt;
  if (letters.end < line.size() && !text::is_ascii_blank(line[letters.end])) return std::nullopt;
  letters.end = skip_blanks(line, letters.end);
  return letters;
}

}  // namespace

std::optional<Label> number_label(std::string_view line) {
  const auto digits = count_digits(line, 0);
  if (digits == 0 || digits > 3 || digits == line.size()) return std::nullopt;
  const auto number = std::stoi(std::string(line.substr(0, digits)));
  std::size_t at = digits;
  if (line[at] != '.' && line[at] != ')') return std::nullopt;
  ++at;
  if (const auto decimals = count_digits(line, at); decimals > 0) {
    if (decimals > 2 || line[digits] != '.') return std::nullopt;
    const auto value = std::stoi(std::string(line.substr(at, decimals)));
    auto end = at + decimals;
    if (end < line.size() && line[end] == '.') ++end;
    if (end == line.size() || !text::is_ascii_blank(line[end])) return std::nullopt;
    return Label{Label::Kind::decimal, std::string(line.substr(0, at + decimals)), value, number,
                 skip_blanks(line, end)};
  }
  return Label{Label::Kind::number, std::to_string(number), number, 0, skip_blanks(line, at)};
}

std::optional<Label> letter_label(std::string_view line, const Label* previous) {
  const auto letters = letters_at(line, skip_bullet(line));
  if (!letters) return std::nullopt;
  const auto roman = roman_value(letters->text);
  const bool single = letters->text.size() == 1;
  const Label as_letter{Label::Kind::letter, letters->text, letters->text.front() - 'a' + 1, 0,
                        letters->end};
  if (single && (!roman || follows(as_letter, previous))) return as_letter;
  if (!roman) return std::nullopt;
  return Label{Label::Kind::roman, letters->text, *roman, 0, letters->end};
}

bool follows(const Label& label, const Label* previous) {
  if (previous == nullptr) return label.value == 1;
  return label.kind == previous->kind && label.parent == previous->parent &&
         label.value == previous->value + 1;
}

}  // namespace osce::indexer
