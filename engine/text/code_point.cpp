// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/code_point.hpp"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace osce::text {
namespace {

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_ascii(char32_t c) { return c < 0x80; }
bool is_small_ascii(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_ascii_letter(char32_t c) { return is_small_ascii(c | 0x20); }

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
  UChar32 c = U_SENTINEL;
  U8_NEXT(text.data(), at, text.size(), c);
#pragma GCC diagnostic pop
  return c < 0 ? invalid_code_point : static_cast<char32_t>(c);
}

void append_code_point(std::string& text, char32_t c) {
  icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(text);
}

// ICU's tables are for the characters beyond ASCII, which are few.
bool is_blank(char32_t c) {
  return is_ascii(c) ? c == U' ' || (c >= U'\t' && c <= U'\r') : u_isUWhiteSpace(to_icu(c)) != 0;
}
bool is_letter(char32_t c) {
  return is_ascii(c) ? is_ascii_letter(c) : u_isUAlphabetic(to_icu(c)) != 0;
}
bool is_letter_or_digit(char32_t c) {
  return is_ascii(c) ? is_ascii_letter(c) || (c >= U'0' && c <= U'9') : u_isalnum(to_icu(c)) != 0;
}
bool is_small_letter(char32_t c) {
  return is_ascii(c) ? is_small_ascii(c) : u_isULowercase(to_icu(c)) != 0;
}
bool is_control(char32_t c) { return u_iscntrl(to_icu(c)) != 0; }

bool is_invisible(char32_t c) {
  constexpr std::array<char32_t, 6> signs = {U'\u00AD', U'\u200B', U'\u200C',
                                             U'\u200D', U'\u2060', U'\uFEFF'};
  return std::find(signs.begin(), signs.end(), c) != signs.end();
}

bool begins_with_capital(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return false;
  const auto c = next_code_point(text, at);
  return is_letter(c) && !is_small_letter(c);
}

bool begins_with_small_letter(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_small_letter(next_code_point(text, at));
}

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter_or_digit(next_code_point(text, at))) return true;
  }
  return false;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) == invalid_code_point) return false;
  }
  return true;
}

std::string_view code_point_range(std::string_view text, std::size_t begin, std::size_t end) {
  CodePointCursor cursor(text);
  cursor.take_to(begin);
  return cursor.take_to(end);
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace osce::text
