// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report/report_table.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "engine/present/printable.hpp"
#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest_name = 40;

using Rows = std::vector<std::vector<std::string>>;

/// Columns aligned, the first `left` of them to the left and the numbers to the right.
std::string aligned_rows(const Rows& rows, std::size_t left) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], text::code_points(row[i]));
  }
  std::string result;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths[i] - text::code_points(row[i]), ' ');
      result += i < left ? row[i] + gap : gap + row[i];
      if (i + 1 < row.size()) result += "  ";
    }
    result += '\n';
  }
  return result;
}

std::string table_name(std::string_view name) {
  return shortened(present::printable(name), longest_name);
}

std::vector<std::string> numbers(std::size_t documents, const PartCounts& parts,
                                 std::size_t dropped, std::size_t problems) {
  return {std::to_string(documents),       std::to_string(parts.total()),
          std::to_string(parts.preamble),  std::to_string(parts.operative),
          std::to_string(parts.statement), std::to_string(dropped),
          std::to_string(problems)};
}

}  // namespace

std::string sources_table(const Report& report) {
  Rows rows = {{"source", "format", "documents", "paragraphs", "preamble", "operative", "statement",
                "left out", "problems"}};
  std::size_t documents = 0;
  std::size_t dropped = 0;
  PartCounts all;
  const auto add = [&](const std::string& name, const std::string& format, auto cells) {
    rows.push_back({name, format});
    rows.back().insert(rows.back().end(), cells.begin(), cells.end());
  };
  for (const auto& source : report.sources) {
    const auto parts = paragraphs_of(source);
    add(table_name(source.name), source.skipped ? "skipped" : source.format,
        numbers(source.documents.size(), parts, source.account.dropped,
                count(source, Severity::problem)));
    documents += source.documents.size();
    dropped += source.account.dropped;
    all.preamble += parts.preamble;
    all.operative += parts.operative;
    all.statement += parts.statement;
  }
  add("together", "", numbers(documents, all, dropped, count(report, Severity::problem)));
  return aligned_rows(rows, 2);
}

std::string left_out_table(const Report& report) {
  std::map<std::string_view, std::pair<std::size_t, std::size_t>> kinds;
  for (const auto& source : report.sources) {
    for (const auto& left_out : source.left_out) {
      auto& [places, characters] = kinds[row_of(left_out.as).name];
      ++places;
      characters += left_out.characters;
    }
  }
  if (kinds.empty()) return "";
  Rows rows = {{"not in a paragraph", "places", "characters"}};
  for (const auto& [kind, counts] : kinds) {
    rows.push_back(
        {std::string(kind), std::to_string(counts.first), std::to_string(counts.second)});
  }
  return "\n" + aligned_rows(rows, 1);
}

std::string shortened(std::string_view text, std::size_t width) {
  const auto length = text::code_points(text);
  if (length <= width) return std::string(text);
  const auto tail = (width - 1) / 2;
  const auto head = width - 1 - tail;
  std::string result;
  std::size_t place = 0;
  for (std::size_t at = 0; at < text.size(); ++place) {
    const auto begin = at;
    text::next_code_point(text, at);
    if (place == head) result += "…";
    if (place < head || place >= length - tail) result += text.substr(begin, at - begin);
  }
  return result;
}

}  // namespace osce::indexer
