// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/pdf_page.hpp"

#include <algorithm>
#include <cstddef>
#include <regex>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

/// Words of a justified line may be up to three blanks apart.
constexpr std::size_t gap_between_cells = 4;
/// Columns have at least this many lines with prose on both sides. A page's head has only names and
/// dates there.
constexpr int least_column_lines = 4;
constexpr std::size_t least_column_width = 20;
constexpr int least_column_words = 4;

/// True for a number, letter or bullet that may come before a paragraph.
bool is_printed_label(std::string_view cell) {
  static const std::regex label(
      R"(\(?([0-9]{1,3}(\.[0-9]{1,3})*[.)]?|[0-9]{0,3}[A-Za-z][.)]|[ivxIVX]{1,6}[.)])|)"
      R"([-*]|•|–|—|·|▪|◦|)");
  return cell.size() <= 12 && std::regex_match(cell.begin(), cell.end(), label);
}

bool is_number(std::string_view cell) {
  return cell.find_first_not_of("0123456789ivxlc") == std::string_view::npos;
}

/// The first gap at or after `from` between two cells of `line` that belong on separate lines; the
/// size of the line if there is none.
std::size_t next_gap(std::string_view line, std::size_t from) {
  const std::string gap(gap_between_cells, ' ');
  for (auto at = line.find(gap, from); at != std::string_view::npos;) {
    const auto next = line.find_first_not_of(' ', at);
    if (next == std::string_view::npos) break;
    const auto cell = line.substr(from, at - from);
    const bool together = is_printed_label(cell) || cell.ends_with(':') || cell.ends_with('.') ||
                          is_number(line.substr(next));
    if (!together) return at;
    at = line.find(gap, next);
  }
  return line.size();
}

std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

bool is_prose(std::string_view cell) {
  return text::code_points(cell) >= least_column_width &&
         std::count(cell.begin(), cell.end(), ' ') + 1 >= least_column_words;
}

template <typename Take>
void for_each_line(std::string_view page, Take take) {
  for (std::size_t at = 0; at < page.size();) {
    const auto end = std::min(page.find('\n', at), page.size());
    take(page.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

bool runs_in_columns(std::string_view page) {
  int lines = 0;
  for_each_line(page, [&lines](std::string_view line) {
    line = without_indent(line);
    const auto gap = next_gap(line, 0);
    const auto right = without_indent(line.substr(gap));
    if (is_prose(line.substr(0, gap)) && is_prose(right)) ++lines;
  });
  return lines >= least_column_lines;
}

std::string with_cells_on_lines(std::string_view page) {
  std::string result;
  for_each_line(page, [&result](std::string_view line) {
    const auto indent = line.size() - without_indent(line).size();
    result += line.substr(0, indent);
    for (std::size_t at = indent;;) {
      const auto gap = next_gap(line, at);
      result += line.substr(at, gap - at);
      result += '\n';
      if (gap == line.size()) break;
      at = line.find_first_not_of(' ', gap);
    }
  });
  return result;
}

}  // namespace osce::indexer
