// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/table_row.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t fewest_cells = 3;
constexpr std::size_t narrowest_column_gap = 3;  // blanks

/// The columns at which the cells of a line begin.
std::vector<int> cell_columns(const Line& line) {
  constexpr std::size_t longest_row = 400;  // bytes
  std::vector<int> columns = {line.indent};
  const bool taken_out = line.text.starts_with('|') && !line.plain.starts_with('|');
  if (taken_out || line.text.size() > longest_row) return columns;
  std::size_t blanks = 0;
  for (std::size_t at = 0; at < line.text.size();) {
    const auto begin = at;
    const auto c = text::next_code_point(line.text, at);
    if (text::is_blank(c)) {
      blanks += c == U'\t' ? narrowest_column_gap : 1;
      continue;
    }
    if (blanks >= narrowest_column_gap) {
      const auto before = text::code_points(std::string_view(line.text).substr(0, begin));
      columns.push_back(line.indent + static_cast<int>(before));
    }
    blanks = 0;
  }
  return columns;
}

/// Whether two lines are rows of one table.
bool are_aligned(const std::vector<int>& columns, const std::vector<int>& others) {
  constexpr int most_apart = 1;
  const auto has_other = [&](int column) {
    return std::any_of(others.begin(), others.end(),
                       [&](int other) { return std::abs(other - column) <= most_apart; });
  };
  return others.size() >= fewest_cells &&
         std::count_if(columns.begin() + 1, columns.end(), has_other) >= 2;
}

/// The line before or after `index` (`step`), over one blank line; `index` where there is none.
std::size_t neighbour(const std::vector<ReadLine>& lines, std::size_t index, int step) {
  auto at = static_cast<std::ptrdiff_t>(index);
  for (int steps = 0; steps < 2; ++steps) {
    at += step;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(lines.size())) return index;
    if (!lines[static_cast<std::size_t>(at)].line.blank()) return static_cast<std::size_t>(at);
  }
  return index;
}

}  // namespace

bool is_table_row(const std::vector<ReadLine>& lines, std::size_t index) {
  const auto columns = cell_columns(lines[index].line);
  if (columns.size() < fewest_cells) return false;
  const auto continues_table = [&](std::size_t other) {
    return other != index && are_aligned(columns, cell_columns(lines[other].line));
  };
  return continues_table(neighbour(lines, index, -1)) ||
         continues_table(neighbour(lines, index, 1));
}

}  // namespace osce::indexer
