// SPDX-License-Identifier: GPL-2.0-or-later
//
// Iterates over UTF-8 and classifies characters. Only these functions decode bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace osce::text {

inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

/// Returns the code point at `at` and moves `at` past it. Returns `invalid_code_point` for invalid
/// UTF-8, and skips as many bytes as ICU does. `at` must be less than the size of `text`.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Moves through valid UTF-8.
class CodePointCursor {
 public:
  explicit CodePointCursor(std::string_view text) : text_(text) {}

  /// Moves to a code point of the text, or to its end, and returns what was passed.
  std::string_view take_to(std::size_t code_point) {
    const auto from = at_;
    for (; passed_ < code_point && at_ < text_.size(); ++passed_) next_code_point(text_, at_);
    return text_.substr(from, at_ - from);
  }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;      ///< bytes
  std::size_t passed_ = 0;  ///< code points
};

/// Appends `c` to UTF-8 `text`.
void append_code_point(std::string& text, char32_t c);

/// White space as defined by Unicode. All of these are false for invalid_code_point.
bool is_blank(char32_t c);
bool is_letter(char32_t c);
bool is_letter_or_digit(char32_t c);
bool is_small_letter(char32_t c);
bool is_control(char32_t c);
/// Soft hyphens and zero-width joiners, which copied text often has inside words.
bool is_invisible(char32_t c);

/// True if `text` begins with a letter that is not lower-case.
bool begins_with_capital(std::string_view text);

/// True if `text` begins with a lower-case letter.
bool begins_with_small_letter(std::string_view text);

/// A blank or a tab.
constexpr bool is_ascii_blank(char c) { return c == ' ' || c == '\t'; }

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// True if `text` has a letter or digit of any script.
bool has_letter_or_digit(std::string_view text);

/// True if `text` contains an ASCII digit.
bool has_digit(std::string_view text);

/// True if `text` is valid UTF-8.
bool is_utf8(std::string_view text);

/// The code points [begin, end) of valid UTF-8. A range beyond the end of `text` is cut.
std::string_view code_point_range(std::string_view text, std::size_t begin, std::size_t end);

/// The number of code points in valid UTF-8.
std::size_t code_points(std::string_view text);

}  // namespace osce::text
