// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/lines.hpp"

#include "indexer/authority.hpp"
#include "indexer/source/lines.hpp"

namespace osce::test {

std::vector<indexer::Line> lines_of(const std::string& text) {
  indexer::SourceText source;
  source.text = text;
  return indexer::split_lines(source);
}

indexer::Line line_of(const std::string& text) { return lines_of(text).front(); }

const indexer::LineReader& the_line_reader() {
  static const auto authority = indexer::Authority::built_in();
  static const indexer::LineReader reader(authority);
  return reader;
}

std::vector<indexer::ReadLine> read_lines_of(const std::string& text) {
  return indexer::read_lines(lines_of(text), the_line_reader());
}

std::string left_out_of(const std::vector<indexer::ReadLine>& lines) {
  std::string all;
  for (const auto& line : lines) {
    if (const auto* furniture = std::get_if<indexer::FurnitureLine>(&line.meaning))
      all += std::string(indexer::row_of(furniture->as).name) + ": " + line.line.plain + "\n";
  }
  return all;
}

}  // namespace osce::test
