// SPDX-License-Identifier: GPL-2.0-or-later
//
// A source as lines: what is printed on each, and where in the file it stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/source_text.hpp"

namespace osce::indexer {

struct Line {
  int number = 0;           ///< 1-based, of the line in the file
  std::size_t begin = 0;    ///< byte offset of the first character that is not blank
  std::size_t end = 0;      ///< one past the last such character
  std::string text;         ///< from `begin` to `end`, as printed; empty on a blank line
  std::string plain;        ///< `text` without Markdown's marks, every run of blanks one blank
  int indent = 0;           ///< columns of blanks before the text, tabs to every eighth
  bool page_top = false;    ///< a form feed stands before the text
  bool emphasised = false;  ///< a heading, or bold as a whole
  bool block_top = false;   ///< the source says that a block of text begins here
  bool navigation = false;  ///< a web page's furniture

  [[nodiscard]] bool indented() const { return indent > 0; }
  [[nodiscard]] bool blank() const { return text.empty(); }
};

/// `text` without Markdown's emphasis, every run of blanks one blank; a single no-break blank stays.
std::string plain_text(std::string_view text);

/// The lines of a text, blanks are Unicode's. LF, CR and CRLF end a line and are counted; so do a
/// vertical tab, U+0085, U+2028 and U+2029, which no editor counts: what they part has one number.
/// Behind U+2029 a blank line follows. `begin` and `end` are bytes of `text.text`.
std::vector<Line> split_lines(const SourceText& text);

}  // namespace osce::indexer
