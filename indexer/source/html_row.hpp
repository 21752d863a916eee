// SPDX-License-Identifier: GPL-2.0-or-later
//
// The rows of HTML tables. A row is read from left to right as one line, both in a table of data
// and in one that only lays out a page:
//
//     | Open shelters | ODIHR | 2020 |        | 1. | Calls on States to act; |
//
// Neighbouring cells with several lines each are columns, and are read one after the other:
//
//     | OSCE              | PC.DEC/557   |
//     | Permanent Council | 24 July 2003 |
//
// A term and its description in a list, "<dt>Published<dd>3 May 2021", are a row, too.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/source/block_text.hpp"

namespace osce::indexer {

class HtmlRow {
 public:
  [[nodiscard]] bool empty() const { return cells_.empty(); }
  /// Adds a cell with the text from `begin` to `end`.
  void add_cell(std::size_t begin, std::size_t end);
  /// The row contains a heading, a list or another table.
  void holds_blocks() { simple_ = false; }
  /// At the end of the row, joins what belongs on one line.
  void finish(BlockText& text) const;

 private:
  struct Cell {
    std::size_t begin;
    std::size_t end;
  };
  /// Where the words of a cell begin, after the gap.
  static std::size_t words_begin(const Cell& cell, const BlockText& text);
  static bool has_lines(const Cell& cell, const BlockText& text);
  /// True if a cell contains only the number or bullet of the cell next to it.
  static bool is_number(const Cell& cell, const BlockText& text);
  void join_with_cell_before(std::size_t i, BlockText& text) const;

  bool simple_ = true;
  std::vector<Cell> cells_;  ///< cells with text
};

}  // namespace osce::indexer
