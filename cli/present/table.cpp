// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/table.hpp"

#include <algorithm>

#include "cli/present/terminal.hpp"

namespace osce::cli {

std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    text.append(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += row[i];
      if (i + 1 < row.size()) text.append(widths[i] - display_width(row[i]) + 2, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::string entries(const std::vector<Entry>& list, const Style& style) {
  std::size_t widest = 0;
  for (const auto& entry : list) widest = std::max(widest, display_width(entry.name));
  const auto indent = widest + 2;
  std::string text;
  for (const auto& [name, value, evidence] : list) {
    const auto note = evidence.empty() ? "" : "  " + faint("[" + evidence + "]", style);
    auto lines = wrapped(value + note, indent, style);
    lines.replace(0, indent, name + std::string(indent - display_width(name), ' '));
    text += lines;
  }
  return text;
}

}  // namespace osce::cli
