// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/source/lines.hpp"
#include "indexer/structure/line/line_meaning.hpp"

namespace osce::indexer {

/// A line and what it means by itself.
struct ReadLine {
  Line line;
  LineMeaning meaning;
};

/// True where `line` has this meaning: means<BlankLine>(line).
template <typename Meaning>
bool means(const ReadLine& line) {
  return std::holds_alternative<Meaning>(line.meaning);
}

/// True where `line` is left out as `kind`.
inline bool is_left_out_as(const ReadLine& line, LeftOutKind kind) {
  const auto* furniture = std::get_if<FurnitureLine>(&line.meaning);
  return furniture != nullptr && furniture->as == kind;
}

/// Leaves the lines `from` up to `to` out as `kind`, blank ones aside.
void leave_out(std::vector<ReadLine>& lines, std::size_t from, std::size_t to, LeftOutKind kind);

/// Every line with its meaning. A line that holds several head lines (a cover folded into one line,
/// a head in two columns) becomes several, with one number.
std::vector<ReadLine> read_lines(const std::vector<Line>& lines, const LineReader& reader);

}  // namespace osce::indexer
