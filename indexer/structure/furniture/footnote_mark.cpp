// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/footnote_mark.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴",
                                                     "⁵", "⁶", "⁷", "⁸", "⁹"};

std::size_t raised_digit_at(std::string_view text, std::size_t at) {
  for (const auto digit : raised) {
    if (text.substr(at).starts_with(digit)) return digit.size();
  }
  return 0;
}

std::size_t raised_number_at(std::string_view text, std::size_t at) {
  const auto begin = at;
  while (const auto length = raised_digit_at(text, at)) at += length;
  return at - begin;
}

bool raised_digit_before(const std::string& text, std::size_t at) {
  return std::any_of(raised.begin(), raised.end(), [&](std::string_view digit) {
    return std::string_view(text).substr(0, at).ends_with(digit);
  });
}

/// "…pays, 1" at a line's end or before a word: how a PDF gives a raised number after a comma.
bool stands_raised(const std::string& text, std::size_t at, std::size_t end) {
  const bool behind =
      at > 1 && std::string_view(",.;:)").find(text[at - 2]) != std::string_view::npos;
  return behind && (end == text.size() || text[end] == ' ');
}

/// "the ordinary procedure (1),", not "paragraph (1),": how the European Union's acts print a mark.
bool stands_in_brackets(const std::string& text, std::size_t at, std::size_t end) {
  const bool stops =
      end == text.size() || std::string_view(",.;:").find(text[end]) != std::string_view::npos;
  return text[at] == '(' && text[at - 1] == ' ' && stops &&
         !ends_before_number(std::string_view(text).substr(0, at));
}

/// "children.2", "(2000);3", "of 2003,4", "No. 16/05,1": a mark after punctuation, which no number
/// has before it but a year and that of a symbol.
bool stands_behind_punctuation(const std::string& text, std::size_t at) {
  constexpr std::size_t digits_of_year = 4;
  if (at < 2 || std::string_view(",.;:").find(text[at - 1]) == std::string_view::npos) return false;
  std::size_t digits = 0;
  while (digits < at - 1 && text::is_ascii_digit(text[at - 2 - digits])) ++digits;
  const char before = text[at - 2];
  const bool behind_word = before != ' ' && (before < 'A' || before > 'Z');  // not "IV.1"
  if (digits == 0) return behind_word;
  const bool symbol = at > digits + 2 && text[at - 2 - digits] == '/';  // "No. 16/05,1"
  return digits == digits_of_year || symbol;
}

}  // namespace

std::string raised_form(const std::string& digits) {
  std::string form;
  for (const char digit : digits) form += raised.at(static_cast<std::size_t>(digit - '0'));
  return form;
}

std::string mark_at_start(const std::string& text, bool loose) {
  if (const auto length = raised_number_at(text, 0)) return text.substr(0, length);
  std::size_t digits = 0;
  const bool bracket = text.front() == '[';
  const std::size_t begin = bracket ? (text.starts_with("[^") ? 2 : 1) : 0;  // Markdown's "[^1]"
  while (begin + digits < text.size() &&
         std::isdigit(static_cast<unsigned char>(text[begin + digits])) != 0) {
    ++digits;
  }
  const auto end = begin + digits;
  if (bracket) {
    const bool closed = digits > 0 && digits < 3 && end + 1 < text.size() && text[end] == ']';
    return closed ? text.substr(0, end + 1) : "";
  }
  if (!loose) return "";
  if (text.front() == '(') {  // "(1) OJ L 101, 15.4.2011, p. 1."
    const auto close = text.find_first_not_of("0123456789", 1);
    const bool mark =
        close != std::string::npos && close > 1 && close < 4 && text.compare(close, 2, ") ") == 0;
    return mark ? text.substr(0, close + 1) : "";
  }
  const bool apart = end == text.size() || text[end] == ' ' || text[end] == '\t' ||
                     text::begins_with_capital(std::string_view(text).substr(end));
  if (digits > 0 && digits < 3 && apart) return text.substr(0, digits);
  if (digits > 0 && digits < 3 && text.compare(end, 2, "/ ") == 0)
    return text.substr(0, end + 1);  // "1/ See A/RES/48/104", as the United Nations print it
  const auto stars = std::min(text.find_first_not_of('*'), text.size());
  return stars > 0 && stars < 4 && stars < text.size() ? text.substr(0, stars) : "";
}

bool is_loose_mark(const std::string& mark) {
  return text::is_ascii_digit(mark.front()) || mark.front() == '*' || mark.front() == '(';
}

std::size_t glued_mark(const std::string& text, const std::string& mark) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const auto end = at + mark.size();
    if (at == 0 || raised_digit_at(text, end) > 0 || raised_digit_before(text, at)) continue;
    if (mark.back() == '/') {  // "of 1993, 1/ and"
      const bool apart = text[at - 1] == ' ' && (end == text.size() || text[end] == ' ');
      if (apart) return at - 1;
      continue;
    }
    if (stands_in_brackets(text, at, end)) return at - 1;
    if (text[at - 1] == ' ' && !stands_raised(text, at, end)) continue;
    if (mark.front() == '(' && text::is_ascii_digit(text[at - 1])) continue;  // "Article 91(1)"
    if (text::is_ascii_digit(mark.front())) {
      if (text[at - 1] == ' ') return at - 1;
      const char above = text[at - 1];
      const bool word_before = std::isalpha(static_cast<unsigned char>(above)) != 0 ||
                               (above & 0x80) != 0 || above == ')' || above == '"' ||
                               stands_behind_punctuation(text, at);
      const bool ends = end == text.size() ||
                        std::string_view(" .,;:)").find(text[end]) != std::string_view::npos;
      if (!word_before || !ends) continue;
    }
    return at;
  }
  return std::string::npos;
}

}  // namespace osce::indexer
