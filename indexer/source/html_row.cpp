// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html_row.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/source/html_list.hpp"

namespace osce::indexer {
namespace {

/// A longer cell is part of a page layout, not of a row.
constexpr std::size_t longest_cell = 1000;
/// A cell of at most this length may be the number of the cell next to it.
constexpr std::size_t longest_number = 12;

bool begins_item(std::string_view text) { return begins_with_label(text, "•"); }

bool keeps_no_line_end(std::string_view /*after*/) { return false; }

}  // namespace

void HtmlRow::add_cell(std::size_t begin, std::size_t end) {
  if (end > begin) cells_.push_back({begin, end});
}

void HtmlRow::finish(BlockText& text) const {
  if (cells_.size() < 2) return;
  const auto is_short = [](const Cell& c) { return c.end - c.begin <= longest_cell; };
  const auto is_column = [&](const Cell& c) { return has_lines(c, text); };
  const bool one_line = simple_ && std::all_of(cells_.begin(), cells_.end(), is_short) &&
                        std::count_if(cells_.begin(), cells_.end(), is_column) < 2;
  if (one_line) {
    for (std::size_t i = 1; i < cells_.size(); ++i) join_with_cell_before(i, text);
    for (const auto& cell : cells_) text.join_lines(words_begin(cell, text), cell.end, begins_item);
  } else if (is_number(cells_[0], text)) {
    join_with_cell_before(1, text);
  }
}

std::size_t HtmlRow::words_begin(const Cell& cell, const BlockText& text) {
  return cell.begin +
         std::min(text.text_from(cell.begin).find_first_not_of("\n\t"), cell.end - cell.begin);
}

bool HtmlRow::has_lines(const Cell& cell, const BlockText& text) {
  const auto begin = words_begin(cell, text);
  const auto words = text.text_from(begin).substr(0, cell.end - begin);
  const auto line_end = words.find('\n');
  return line_end != std::string_view::npos &&
         words.find_first_not_of("\n\t", line_end) != std::string_view::npos;
}

bool HtmlRow::is_number(const Cell& cell, const BlockText& text) {
  const auto begin = words_begin(cell, text);
  const auto words = text.text_from(begin).substr(0, cell.end - begin);
  return words.size() <= longest_number && begins_item(std::string(words) + " ");
}

void HtmlRow::join_with_cell_before(std::size_t i, BlockText& text) const {
  text.join_lines(cells_[i].begin, words_begin(cells_[i], text), keeps_no_line_end);
}

}  // namespace osce::indexer
