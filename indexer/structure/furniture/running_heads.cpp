// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/running_heads.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "engine/text/fold.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// A line at the edge of a page.
struct Edge {
  std::size_t line;
  std::size_t page;
  bool top;
};

/// What stays the same of a running head from page to page.
std::string running_key(const Line& line) {
  auto key = text::fold_case(line.plain);
  std::replace_if(
      key.begin(), key.end(), [](unsigned char c) { return std::isdigit(c) != 0; }, '#');
  return key;
}

void add_edges(const std::vector<ReadLine>& lines, std::size_t boundary, std::size_t page,
               std::vector<Edge>& edges) {
  constexpr std::size_t deepest = 3;
  std::size_t seen = 0;
  for (auto i = boundary; i < lines.size() && seen < deepest; ++i) {
    if (lines[i].line.blank()) continue;
    edges.push_back({i, page, true});
    ++seen;
  }
  seen = 0;
  for (auto i = boundary; i-- > 0 && seen < deepest;) {
    if (lines[i].line.blank()) continue;
    edges.push_back({i, page, false});
    ++seen;
  }
}

bool may_run(const ReadLine& line) {
  constexpr std::size_t longest = 120;
  return means<TextLine>(line) && line.line.plain.size() <= longest &&
         !ends_closed(line.line.plain) && !number_label(line.line.plain);
}

}  // namespace

void mark_running_heads(std::vector<ReadLine>& lines) {
  std::vector<Edge> edges;
  std::size_t page = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].line.page_top || is_left_out_as(lines[i], LeftOutKind::page_number))
      add_edges(lines, i, ++page, edges);
  }
  add_edges(lines, lines.size(), ++page, edges);
  std::unordered_map<std::string, std::vector<Edge>> groups;
  for (const auto& edge : edges) {
    if (may_run(lines[edge.line])) groups[running_key(lines[edge.line].line)].push_back(edge);
  }
  for (const auto& [key, group] : groups) {
    std::unordered_set<std::size_t> places;
    for (const auto& edge : group) places.insert(edge.line);
    if (places.size() < 2) continue;
    const bool keeps_first = group.front().top;
    for (const auto& edge : group) {
      if (!keeps_first || edge.line != group.front().line)
        leave_out(lines, edge.line, edge.line + 1, LeftOutKind::running_head);
    }
  }
}

}  // namespace osce::indexer
