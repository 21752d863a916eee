// SPDX-License-Identifier: GPL-2.0-or-later
//
// The rows of HTML tables. A row is read from left to right as one line, whether a table holds data or
// a page was laid out with it:
//
//     | Open shelters | ODIHR | 2020 |        | 1. | Calls on States to act; |
//
// Cells that stand beside each other with several lines each are columns, and read one after the other:
//
//     | OSCE              | PC.DEC/557   |
//     | Permanent Council | 24 July 2003 |
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/source/block_text.hpp"

namespace osce::indexer {

class HtmlRow {
 public:
  /// A cell holds the text from `begin` to `end`.
  void add_cell(std::size_t begin, std::size_t end);
  /// The row holds more than words: a heading, a list or another table.
  void holds_blocks() { simple_ = false; }
  /// Joins in `text` what belongs into one line, now that the row has ended.
  void finish(BlockText& text) const;

 private:
  struct Cell {
    std::size_t begin;
    std::size_t end;
  };
  /// Where the words of a cell begin: a gap stands before them.
  static std::size_t words_begin(const Cell& cell, const BlockText& text);
  static bool has_lines(const Cell& cell, const BlockText& text);
  /// Whether a cell holds the number or bullet of what stands beside it.
  static bool is_number(const Cell& cell, const BlockText& text);
  void join_with_cell_before(std::size_t i, BlockText& text) const;

  bool simple_ = true;
  std::vector<Cell> cells_;  ///< that hold text
};

}  // namespace osce::indexer
