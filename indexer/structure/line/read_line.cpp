// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/read_line.hpp"

#include "indexer/structure/line/enacting_line.hpp"
#include "indexer/structure/line/head_cells.hpp"
#include "indexer/structure/line/sponsors.hpp"

namespace osce::indexer {

void leave_out(std::vector<ReadLine>& lines, std::size_t from, std::size_t to, LeftOutKind kind) {
  for (auto i = from; i < to; ++i) {
    if (!lines[i].line.blank()) lines[i].meaning = FurnitureLine{kind};
  }
}

std::vector<ReadLine> read_lines(const std::vector<Line>& lines, const LineReader& reader) {
  std::vector<Line> cells;
  cells.reserve(lines.size());
  for (const auto& line : lines) {
    for (auto& cell : head_cells(line)) cells.push_back(std::move(cell));
  }
  std::vector<ReadLine> read;
  read.reserve(cells.size());
  for (auto& cell : cells) {
    auto meaning = reader.meaning_of(cell, read.empty() ? nullptr : &read.back().line);
    read.push_back({std::move(cell), std::move(meaning)});
  }
  tell_enacting_lines(read);
  tell_sponsors(read);
  return read;
}

}  // namespace osce::indexer
