// SPDX-License-Identifier: GPL-2.0-or-later
//
// Labels in digits: "16.", "(16)", "3.1", and those with something round the digits: "2bis.",
// "1°", "PP1".
#include <algorithm>
#include <array>
#include <span>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/label_scan.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t most_digits = 4;

/// Latin counts what was put in between: "2", "2bis", "2ter", "3". Russian writes it in its
/// letters.
constexpr std::array<std::string_view, 7> latin_repeats = {
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies"};
constexpr std::array<std::string_view, 3> russian_repeats = {"бис", "тер", "кватер"};

/// "3.1" "4.2.1." at the start of `line`.
std::optional<Label> decimal_label(std::string_view line) {
  const bool square = line.starts_with('[');
  const std::size_t first = square || line.starts_with('(') ? 1 : 0;  // "(7.1)", "[7.1]"
  std::size_t at = first;
  std::size_t last_point = 0;
  for (;;) {
    const auto digits = count_digits(line, at);
    if (digits == 0 || digits > 2) break;
    at += digits;
    if (at >= line.size() || line[at] != '.' || count_digits(line, at + 1) == 0) break;
    last_point = at++;
  }
  if (last_point == 0 || !text::is_ascii_digit(line[at - 1])) return std::nullopt;
  const std::string printed(line.substr(first, at - first));
  last_point -= first;
  auto end = at;
  const bool closes = end < line.size() && line[end] == (square ? ']' : ')');
  if (first > 0 && !closes) return std::nullopt;
  if (closes || (end < line.size() && line[end] == '.')) ++end;
  if (!blank_at(line, end)) return std::nullopt;
  return Label{.kind = Label::Kind::decimal,
               .style = Label::Style::dot,
               .printed = printed,
               .value = std::stoi(printed.substr(last_point + 1)),
               .parent = printed.substr(0, last_point),
               .length = skip_blanks(line, end)};
}

/// How many bytes at `at` say that the digits before are an ordinal: "1er", "1°".
std::size_t ordinal_ending_length(std::string_view line, std::size_t at, int value) {
  for (const std::string_view sign : {"°", "º", "ª"}) {
    if (line.substr(at).starts_with(sign)) return sign.size();
  }
  for (const std::string_view ending : {"er", "ère", "re"}) {
    if (value == 1 && line.substr(at).starts_with(ending)) return ending.size();
  }
  return 0;
}

/// The word that counts a repeat at `at`, blanks or a hyphen before it aside.
struct Repeat {
  int place = 0;  ///< in the row of such words, from 1; 0 for none
  std::string_view word = {};
  std::size_t end = 0;
};

Repeat repeat_at(std::string_view line, std::size_t at) {
  const auto begin = skip_blanks(line, line.substr(at).starts_with('-') ? at + 1 : at);
  auto end = begin;
  for (auto next = begin; next < line.size(); end = next) {
    if (!text::is_letter(text::next_code_point(line, next))) break;
  }
  const auto word = text::fold_case(line.substr(begin, end - begin));
  for (const auto& words : {std::span<const std::string_view>(latin_repeats),
                            std::span<const std::string_view>(russian_repeats)}) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return {static_cast<int>(found - words.begin()) + 1, *found, end};
  }
  return {0, {}, at};
}

/// "2bis.", "3 ter", "1er.", "1°": digits with a word or sign after them that is part of the
/// label.
std::optional<Label> extended_number(std::string_view line) {
  const bool opened = line.starts_with('(');
  const auto numeral = numeral_at(line, opened ? 1 : 0);
  if (!numeral || !numeral->extended) return std::nullopt;
  auto end = numeral->end;
  if (opened && !line.substr(end).starts_with(')')) return std::nullopt;
  if (end < line.size() && (line[end] == '.' || line[end] == ')')) ++end;
  if (!blank_at(line, end)) return std::nullopt;
  return Label{.kind = Label::Kind::number,
               .style = opened ? Label::Style::brackets : Label::Style::dot,
               .printed = numeral->printed,
               .value = numeral->value,
               .repeat = numeral->repeat,
               .length = skip_blanks(line, end)};
}

/// How many bytes a dash takes at `at`, if words follow it: not "5 - 8 July".
std::size_t dash_length(std::string_view line, std::size_t at) {
  if (at >= line.size()) return 0;
  for (const std::string_view dash : {"-", "–", "—"}) {
    const auto end = at + dash.size();
    if (!line.substr(at).starts_with(dash) || !blank_at(line, end)) continue;
    return count_digits(line, skip_blanks(line, end)) == 0 ? dash.size() : 0;
  }
  return 0;
}

/// "PP1", "OP 3.", "OP2 bis": drafts number preambular and operative paragraphs by themselves.
std::optional<Label> drafting_label(std::string_view line) {
  if (!line.starts_with("PP") && !line.starts_with("OP")) return std::nullopt;
  const std::string part(line.substr(0, 2));
  const auto numeral = numeral_at(line, skip_blanks(line, part.size()));
  if (!numeral) return std::nullopt;
  auto end = numeral->end;
  if (end < line.size() && std::string_view(".:)").find(line[end]) != std::string_view::npos) ++end;
  if (!blank_at(line, end)) return std::nullopt;
  return Label{.kind = Label::Kind::number,
               .style = Label::Style::dot,
               .printed = part + numeral->printed,
               .value = numeral->value,
               .repeat = numeral->repeat,
               .parent = part,
               .length = skip_blanks(line, end)};
}

}  // namespace

std::optional<Numeral> numeral_at(std::string_view line, std::size_t at) {
  const auto digits = count_digits(line, at);
  if (digits == 0 || digits > most_digits) return std::nullopt;
  Numeral numeral{.printed = std::string(line.substr(at, digits)), .end = at + digits};
  numeral.value = std::stoi(numeral.printed);
  const auto ending = ordinal_ending_length(line, numeral.end, numeral.value);
  const auto repeat = repeat_at(line, numeral.end + ending);
  numeral.printed += repeat.word;
  numeral.repeat = repeat.place;
  numeral.extended = repeat.end > numeral.end;
  numeral.end = repeat.end;
  return numeral;
}

bool begins_numbered(std::string_view line) {
  const auto label = number_label(line);
  return label && label->style != Label::Style::bare;
}

std::optional<Label> number_label(std::string_view line) {
  if (auto decimal = decimal_label(line)) return decimal;
  if (auto extended = extended_number(line)) return extended;
  if (auto drafting = drafting_label(line)) return drafting;
  const auto make = [&](const std::string& digits, Label::Style style, std::size_t end) {
    return Label{.kind = Label::Kind::number,
                 .style = style,
                 .printed = digits,
                 .value = std::stoi(digits),
                 .length = skip_blanks(line, end)};
  };
  const auto digits = count_digits(line, 0);
  if (digits > most_digits) return std::nullopt;
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  if (const auto found = bracketed(line, 0, is_digit); found && found->text.size() <= most_digits) {
    if (found->style == Label::Style::dot) {  // "1.- Recalling", as in Spanish
      if (const auto dash = dash_length(line, found->end))
        return make(found->text, found->style, found->end + dash);
    }
    const bool number_goes_on = found->end < line.size() && text::is_ascii_digit(line[found->end]);
    const bool glued = found->style != Label::Style::dot && !blank_at(line, found->end);
    if (!number_goes_on && !glued) return make(found->text, found->style, found->end);
    return std::nullopt;
  }
  if (digits == 0 || digits == line.size() || !blank_at(line, digits)) return std::nullopt;
  if (const auto behind = skip_blanks(line, digits);
      count_digits(line, behind) == 3 && blank_at(line, behind + 3))
    return std::nullopt;                       // "1 300 journalists"
  if (line.substr(digits).starts_with(" . "))  // "1 . Recalling", as scanners read it
    return make(std::string(line.substr(0, digits)), Label::Style::dot, digits + 2);
  if (const auto dash = dash_length(line, digits + 1))  // "1 - Recalling"
    return make(std::string(line.substr(0, digits)), Label::Style::dot, digits + 1 + dash);
  return make(std::string(line.substr(0, digits)), Label::Style::bare, digits);
}

}  // namespace osce::indexer
