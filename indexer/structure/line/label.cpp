// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/label.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"

namespace osce::indexer {
namespace {

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && text::is_ascii_digit(text[at + count])) ++count;
  return count;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    auto next = at;
    if (!text::is_blank(text::next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

bool blank_at(std::string_view text, std::size_t at) {
  return at == text.size() || skip_blanks(text, at) > at;
}

/// The order of the letters that Russian lists use: without ё, й, ъ, ы, ь.
constexpr std::u32string_view cyrillic = U"абвгдежзиклмнопрстуфхцчшщэюя";

/// "(a)", "a)" or "a." at the start of a line: what stands in it, and how it is written.
struct Bracketed {
  std::string text;
  Label::Style style = Label::Style::dot;
  std::size_t end = 0;  ///< one past its punctuation
};

bool is_label_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'а' && c <= U'я') ||
         (c >= U'А' && c <= U'Я');
}

/// Letters or digits (`accepts`) at `at` with the punctuation of a label behind them.
template <typename Accepts>
std::optional<Bracketed> bracketed(std::string_view line, std::size_t at, const Accepts& accepts) {
  constexpr std::size_t most_characters = 6;
  const bool opened = at < line.size() && line[at] == '(';
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
  if (at == line.size()) return std::nullopt;
  if (opened && line[at] != ')') return std::nullopt;
  if (line[at] != ')' && line[at] != '.') return std::nullopt;
  if (opened) {
    found.style = Label::Style::brackets;
  } else if (line[at] == ')') {
    found.style = Label::Style::closing;
  }
  found.end = at + 1;
  return found;
}

std::optional<int> letter_value(char32_t c) {
  if (c >= U'a' && c <= U'z') return static_cast<int>(c - U'a') + 1;
  if (c >= U'A' && c <= U'Z') return static_cast<int>(c - U'A') + 1;
  if (c >= U'А' && c <= U'Я') c += U'а' - U'А';
  const auto place = cyrillic.find(c);
  if (place == std::u32string_view::npos) return std::nullopt;
  return static_cast<int>(place) + 1;
}

void add_letters(std::string_view line, std::vector<Label>& labels) {
  const auto found = bracketed(line, bullet_length(line), is_label_letter);
  if (!found || !blank_at(line, found->end)) return;
  const auto length = skip_blanks(line, found->end);
  std::size_t next = 0;
  const auto first = text::next_code_point(found->text, next);
  const bool capital = !text::is_small_letter(first);
  if (const auto value = letter_value(first); value && next == found->text.size()) {
    labels.push_back({capital ? Label::Kind::capital : Label::Kind::letter,
                      found->style,
                      found->text,
                      *value,
                      {},
                      length});
  }
  if (capital) return;
  if (const auto value = roman_value(found->text))
    labels.push_back({Label::Kind::roman, found->style, found->text, *value, {}, length});
}

/// "3.1" "4.2.1." at the start of `line`.
std::optional<Label> decimal_label(std::string_view line) {
  std::size_t at = 0;
  std::size_t last_point = 0;
  for (;;) {
    const auto digits = count_digits(line, at);
    if (digits == 0 || digits > 2) break;
    at += digits;
    if (at >= line.size() || line[at] != '.' || count_digits(line, at + 1) == 0) break;
    last_point = at++;
  }
  if (last_point == 0 || !text::is_ascii_digit(line[at - 1])) return std::nullopt;
  const std::string printed(line.substr(0, at));
  auto end = at;
  if (end < line.size() && (line[end] == '.' || line[end] == ')')) ++end;
  if (!blank_at(line, end)) return std::nullopt;
  return Label{Label::Kind::decimal,
               Label::Style::dot,
               printed,
               std::stoi(printed.substr(last_point + 1)),
               printed.substr(0, last_point),
               skip_blanks(line, end)};
}

}  // namespace

std::size_t bullet_length(std::string_view text) {
  for (const std::string_view bullet : {"-", "*", "•", "–", "—", ">"}) {
    if (text.starts_with(bullet) && text.size() > bullet.size() && blank_at(text, bullet.size()))
      return skip_blanks(text, bullet.size());
  }
  return 0;
}

std::optional<int> roman_value(std::string_view text) {
  static constexpr std::array<std::string_view, 10> ones = {"",  "i",  "ii",  "iii",  "iv",
                                                            "v", "vi", "vii", "viii", "ix"};
  const auto folded = text::fold_case(text);
  const auto first = std::min(folded.find_first_not_of('x'), folded.size());
  const auto rest = std::string_view(folded).substr(first);
  // "ix" begins with no x of its own tens
  const auto one = std::find(ones.begin(), ones.end(), rest);
  if (one == ones.end() || first > 3) return std::nullopt;
  const auto value = static_cast<int>(first * 10) + static_cast<int>(one - ones.begin());
  return value == 0 ? std::nullopt : std::optional(value);
}

std::optional<Label> number_label(std::string_view line) {
  constexpr std::size_t most_digits = 4;
  if (auto decimal = decimal_label(line)) return decimal;
  const auto make = [&](const std::string& digits, Label::Style style, std::size_t end) {
    return Label{Label::Kind::number, style, digits, std::stoi(digits), {}, skip_blanks(line, end)};
  };
  const auto digits = count_digits(line, 0);
  if (digits > most_digits) return std::nullopt;
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  if (const auto found = bracketed(line, 0, is_digit); found && found->text.size() <= most_digits) {
    const bool number_goes_on = found->end < line.size() && text::is_ascii_digit(line[found->end]);
    const bool glued = found->style != Label::Style::dot && !blank_at(line, found->end);
    if (!number_goes_on && !glued) return make(found->text, found->style, found->end);
    return std::nullopt;
  }
  if (digits == 0 || digits == line.size() || !blank_at(line, digits)) return std::nullopt;
  return make(std::string(line.substr(0, digits)), Label::Style::bare, digits);
}

std::vector<Label> labels_at(std::string_view line) {
  std::vector<Label> labels;
  if (auto number = number_label(line)) labels.push_back(std::move(*number));
  if (labels.empty()) {
    if (const auto bullet = bullet_length(line)) {
      if (auto number = number_label(line.substr(bullet));
          number && number->style != Label::Style::bare) {
        number->length += bullet;
        labels.push_back(std::move(*number));
      }
    }
  }
  if (labels.empty()) add_letters(line, labels);
  return labels;
}

bool follows(const Label& label, const Label& previous) {
  return label.kind == previous.kind && label.parent == previous.parent &&
         label.value == previous.value + 1;
}

bool is_first(const Label& label) {
  return label.value == 1;
}

}  // namespace osce::indexer
