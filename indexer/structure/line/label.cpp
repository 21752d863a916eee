// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/label.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/structure/line/label_scan.hpp"

namespace osce::indexer {
namespace {

/// The order of the letters that Russian lists use: without ё, й, ъ, ы, ь.
constexpr std::u32string_view cyrillic = U"абвгдежзиклмнопрстуфхцчшщэюя";

bool is_label_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'а' && c <= U'я') ||
         (c >= U'А' && c <= U'Я');
}

std::optional<int> letter_value(char32_t c) {
  if (c >= U'a' && c <= U'z') return static_cast<int>(c - U'a') + 1;
  if (c >= U'A' && c <= U'Z') return static_cast<int>(c - U'A') + 1;
  if (c >= U'А' && c <= U'Я') c += U'а' - U'А';
  const auto place = cyrillic.find(c);
  if (place == std::u32string_view::npos) return std::nullopt;
  return static_cast<int>(place) + 1;
}

bool is_one_case(std::string_view letters) {
  std::size_t capitals = 0;
  for (const char c : letters) capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
  return capitals == 0 || capitals == letters.size();
}

/// The place of a letter in its list; of a letter printed twice ("aa" after "z") in its second
/// round.
std::optional<int> letters_value(std::string_view letters) {
  constexpr int round = 26;
  std::size_t next = 0;
  const auto first = text::next_code_point(letters, next);
  const auto value = letter_value(first);
  if (!value || next == letters.size()) return value;
  const bool twice =
      text::is_small_letter(first) && letters.substr(next) == letters.substr(0, next);
  return twice ? std::optional(round + *value) : std::nullopt;
}

void add_letters(std::string_view line, std::vector<Label>& labels) {
  const auto found = bracketed(line, bullet_length(line), is_label_letter);
  if (!found) return;
  const bool glued = found->style == Label::Style::brackets && found->text != "s" &&  // "(s)he"
                     text::begins_with_small_letter(line.substr(found->end));
  if (!glued && !blank_at(line, found->end)) return;
  std::size_t next = 0;
  const bool capital = !text::is_small_letter(text::next_code_point(found->text, next));
  const auto add = [&](Label::Kind kind, int value) {
    labels.push_back({.kind = kind,
                      .style = found->style,
                      .printed = found->text,
                      .value = value,
                      .length = skip_blanks(line, found->end)});
  };
  if (const auto value = letters_value(found->text))
    add(capital ? Label::Kind::capital : Label::Kind::letter, *value);
  const auto roman = is_one_case(found->text) ? roman_value(found->text) : std::nullopt;
  if (roman) add(Label::Kind::roman, *roman);
}

}  // namespace

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

std::string roman_numeral(int number) {
  static constexpr std::array<std::string_view, 10> ones = {"",  "I",  "II",  "III",  "IV",
                                                            "V", "VI", "VII", "VIII", "IX"};
  constexpr int most = 39;
  if (number < 1 || number > most) return std::to_string(number);
  return std::string(static_cast<std::size_t>(number) / 10, 'X') +
         std::string(ones.at(static_cast<std::size_t>(number) % 10));
}

std::vector<Label> labels_at(std::string_view line) {
  std::vector<Label> labels;
  if (auto number = number_label(line)) labels.push_back(std::move(*number));
  if (labels.empty()) {
    if (const auto bullet = bullet_length(line)) {
      if (auto number = number_label(line.substr(bullet));
          number && number->style != Label::Style::bare &&
          !blank_at(line, bullet + count_digits(line, bullet))) {  // not "- 2 - MC.DEC/3/23"
        number->length += bullet;
        labels.push_back(std::move(*number));
      }
    }
  }
  if (labels.empty()) add_letters(line, labels);
  return labels;
}

std::optional<Label> bare_letter(std::string_view line) {
  constexpr std::size_t shortest = 3;
  if (line.size() < shortest || line[0] < 'a' || line[0] > 'z' || !blank_at(line, 1))
    return std::nullopt;
  return Label{.kind = Label::Kind::letter,
               .style = Label::Style::bare,
               .printed = std::string(line.substr(0, 1)),
               .value = line[0] - 'a' + 1,
               .length = skip_blanks(line, 1)};
}

bool follows(const Label& label, const Label& previous) {
  if (label.kind != previous.kind || label.parent != previous.parent) return false;
  if (label.value == previous.value) return label.repeat == previous.repeat + 1;
  return label.repeat == 0 && label.value == previous.value + 1;
}

bool is_first(const Label& label) { return label.value == 1 && label.repeat == 0; }

}  // namespace osce::indexer
