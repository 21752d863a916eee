// SPDX-License-Identifier: GPL-2.0-or-later
//
// The lines of a source: what is printed on each one, and where it is in the file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/source_text.hpp"

namespace osce::indexer {

struct Line {
  int number = 0;             ///< 1-based, of the line in the file
  std::size_t begin = 0;      ///< byte offset of the first character that is not blank
  std::size_t end = 0;        ///< one past the last such character
  std::string text;           ///< from `begin` to `end`, as printed; empty on a blank line
  std::string plain;          ///< `text` without Markdown's marks, each run of blanks as one blank
  int indent = 0;             ///< columns of blanks before the text; tab stops every 8 columns
  bool page_top = false;      ///< a form feed comes before the text
  bool emphasised = false;    ///< a heading, or entirely bold
  bool block_top = false;     ///< the source says that a block of text begins here
  bool navigation = false;    ///< a web page's boilerplate
  bool front_matter = false;  ///< of a Markdown file; with `navigation`, not a value of the text's

  [[nodiscard]] bool indented() const { return indent > 0; }
  /// Shows nothing, or nothing but marks of Markdown.
  [[nodiscard]] bool blank() const { return plain.empty(); }
};

/// `text` without Markdown's emphasis, each run of blanks as one blank. A single no-break blank
/// stays.
std::string plain_text(std::string_view text);

/// Bytes `range` of `line.text`, without the blanks at their ends, as a line of its own.
Line piece_of(const Line& line, ByteRange range);

/// The lines of a text, trimmed of Unicode blanks. LF, CR and CRLF end a line and are counted. A
/// vertical tab, U+0085, U+2028 and U+2029 also end a line, but editors do not count them, so the
/// lines between them share one number. A blank line follows U+2029. `begin` and `end` are bytes of
/// `text.text`.
std::vector<Line> split_lines(const SourceText& text);

}  // namespace osce::indexer
