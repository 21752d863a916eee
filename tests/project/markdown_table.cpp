// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/project/markdown_table.hpp"

#include <algorithm>

#include "tests/project/source_text.hpp"

namespace osce::test {
namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells = {""};
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line.compare(at, 2, "\\|") == 0) {
      cells.back() += '|';
      ++at;
    } else if (line[at] == '|') {
      cells.emplace_back();
    } else {
      cells.back() += line[at];
    }
  }
  if (cells.size() > 1) cells.pop_back();  // after the last "|"
  for (auto& cell : cells) {
    const auto first = cell.find_first_not_of(' ');
    const auto last = cell.find_last_not_of(' ');
    cell = first == std::string::npos ? "" : cell.substr(first, last - first + 1);
  }
  return cells;
}

bool is_rule(const std::string& line) {
  return line.find_first_not_of("|-: ") == std::string::npos;
}

}  // namespace

std::vector<MarkdownTable> tables_in(std::string_view page) {
  std::vector<MarkdownTable> tables;
  bool inside = false;
  for (const auto& line : lines_in(page)) {
    const bool row = line.starts_with('|');
    if (row && !inside) tables.emplace_back();
    if (row && !is_rule(line)) tables.back().push_back(cells_of(line));
    inside = row;
  }
  return tables;
}

MarkdownTable rows_under(std::string_view page, std::string_view first) {
  MarkdownTable rows;
  for (const auto& table : tables_in(page)) {
    if (!table.empty() && table.front().front() == first)
      rows.insert(rows.end(), table.begin() + 1, table.end());
  }
  return rows;
}

std::vector<std::string> quoted_in(std::string_view text) {
  std::vector<std::string> quoted;
  for (std::size_t at = text.find('`'); at != std::string_view::npos;) {
    const auto end = text.find('`', at + 1);
    if (end == std::string_view::npos) break;
    quoted.emplace_back(text.substr(at + 1, end - at - 1));
    at = text.find('`', end + 1);
  }
  return quoted;
}

std::vector<std::string> row_of(const MarkdownTable& rows, const std::string& name) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
    const auto names = quoted_in(row.front());
    return std::find(names.begin(), names.end(), name) != names.end();
  });
  return found == rows.end() ? std::vector<std::string>() : *found;
}

std::vector<std::string> differences(const std::set<std::string>& docs,
                                     const std::set<std::string>& product) {
  std::vector<std::string> found;
  for (const auto& name : docs) {
    if (!product.contains(name)) found.push_back("only in the docs: " + name);
  }
  for (const auto& name : product) {
    if (!docs.contains(name)) found.push_back("not in the docs: " + name);
  }
  return found;
}

}  // namespace osce::test
