// SPDX-License-Identifier: GPL-2.0-or-later
//
// Printed labels: the numbers and letters that begin paragraphs and sub-items.
//
//     16.  16)  (16)  16/     numbers
//     16 -  16                … a bare one counts only in sequence
//     3.1  3.1.  (3.1)  4.2.1 decimals
//     a.  (a)  a)  - a.  (A)  letters, Latin and Cyrillic
//     (i)  iv)  III.          roman numerals
//     2bis.  3 ter  1er  1°   numbers put in between, and ordinals
//     Art. 3  § 5             numbers with a name
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osce::indexer {

/// What may be a label at the start of a line. Whether it labels a paragraph, or is a number or
/// letter that happens to begin a line, depends on what stands before (follows()).
struct Label {
  enum class Kind { number, decimal, letter, capital, roman };
  enum class Style { dot, closing, brackets, bare, named };
  Kind kind = Kind::number;
  Style style = Style::dot;
  std::string printed;  ///< without its punctuation: "16", "a", "iv", "3.1", "2bis"
  int value = 0;        ///< its place in its sequence: 16, 1, 4, 1, 2
  int repeat = 0;       ///< of "2bis" 1, of "2ter" 2
  /// Of a decimal, what stands before its last point: "3", "4.2"; of "OP1": "OP".
  std::string parent = {};
  std::size_t length = 0;  ///< bytes of the line that the label takes, blanks after it included
};

/// Everything that the start of `line`, in single blanks, may be as a label, the likeliest first:
/// "(i)" is the ninth letter or the first roman numeral. A bullet may stand before letters.
std::vector<Label> labels_at(std::string_view line);

/// The number or decimal at the start of `line`, if it begins with one.
std::optional<Label> number_label(std::string_view line);

/// True where `line` begins with such a number and a sign after it: "16.", "(3)", "3.1". A bare one
/// may be any number.
bool begins_numbered(std::string_view line);

/// "Art. 3", "§ 5", "ARTICLE IV", "Article premier" at the start of `line`: a label only where it
/// continues or begins such a sequence.
std::optional<Label> article_label(std::string_view line);

/// The small letter at the start of `line` that has no sign after it: "a to prevent …", as the
/// Council of Europe prints its lists. A label only in a row of such lines.
std::optional<Label> bare_letter(std::string_view line);

/// How many bytes a bullet ("- ", "• ") takes at the start of `text`, 0 where there is none.
std::size_t bullet_length(std::string_view text);

/// True where `label` comes next after `previous`, in the same sequence.
bool follows(const Label& label, const Label& previous);

/// True where `label` may begin a sequence: 1, a, i.
bool is_first(const Label& label);

/// `number` as a roman numeral in capitals, up to XXXIX; in digits beyond.
std::string roman_numeral(int number);

/// The value of a roman numeral in capitals or small letters up to XXXIX, or nothing.
std::optional<int> roman_value(std::string_view text);

}  // namespace osce::indexer
