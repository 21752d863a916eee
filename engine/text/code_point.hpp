// SPDX-License-Identifier: GPL-2.0-or-later
//
// Walking through UTF-8, and what one needs to know of a character on the way. The only place that
// decodes bytes by itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace osce::text {

inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

/// The code point at `at`, and moves `at` behind it; `invalid_code_point` for bytes that are no
/// UTF-8, passed over as ICU does. `at` must be less than the size of `text`.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Adds `c` to UTF-8 `text`.
void append_code_point(std::string& text, char32_t c);

/// Unicode's white space; nothing for invalid_code_point, and likewise below.
bool is_blank(char32_t c);
bool is_letter(char32_t c);
bool is_letter_or_digit(char32_t c);
bool is_small_letter(char32_t c);
bool is_control(char32_t c);
/// Soft hyphens and joiners, as texts copied from elsewhere have them within words: nothing is seen of them.
bool is_invisible(char32_t c);

/// True where `text` begins with a letter that is no small one.
bool begins_with_capital(std::string_view text);

/// True where `text` begins with a small letter.
bool begins_with_small_letter(std::string_view text);

/// A blank or a tab: what separates words within a line of ASCII.
constexpr bool is_ascii_blank(char c) {
  return c == ' ' || c == '\t';
}

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// True where `text` has one of ASCII's digits.
bool has_digit(std::string_view text);

/// True if `text` is valid UTF-8.
bool is_utf8(std::string_view text);

/// The code points of valid UTF-8 from `begin` to `end`, `end` left out; what `text` does not have is
/// left out.
std::string_view code_point_range(std::string_view text, std::size_t begin, std::size_t end);

/// The number of code points in valid UTF-8.
std::size_t code_points(std::string_view text);

}  // namespace osce::text
