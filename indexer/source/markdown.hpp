// SPDX-License-Identifier: GPL-2.0-or-later
//
// Removes Markdown's emphasis from text. What is not emphasis (a footnote's asterisk, a snake_case
// name) stays.
#pragma once

#include <string>
#include <string_view>

namespace osce::indexer {

/// `text` without `**`, without pairs of `*…*` and `_…_` around words, without the leading `#`s of
/// a heading, without the addresses of links, and without backslash escapes.
std::string strip_emphasis(std::string_view text);

/// A row of a table with a paragraph in its second cell as a line: "| 1 | *Calls on* all States; |"
/// is "1 *Calls on* all States;", "| – | *Noting* that it rains, |" is "– *Noting* that it rains,".
/// Other lines as they are.
std::string without_cells(std::string_view row);

/// Reads the lines of a text in turn and takes the paragraphs out of Pandoc's grid tables, whose
/// rows may take several lines:
///
///     +------+----------------------------+
///     | 1.   | Encourages States to share |     1. Encourages States to share
///     |      | data;                      |     data;
///     +------+----------------------------+
class GridTable {
 public:
  /// What `line` shows: nothing on a border, the text of a row whose first cell is empty or a
  /// label, and any other line as it is.
  std::string shown(std::string_view line);

 private:
  bool inside_ = false;      ///< a border stands above
  bool begins_row_ = false;  ///< … directly
  bool is_paragraph_ = false;
};

/// `text` without a backslash at its end, which is how Pandoc writes a line break.
std::string_view without_hard_break(std::string_view text);

/// `text` without the quotation marks (`> `) at its beginning.
std::string_view without_quote_marks(std::string_view text);

}  // namespace osce::indexer
