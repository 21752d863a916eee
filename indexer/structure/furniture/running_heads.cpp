// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/running_heads.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// A line at the edge of a page.
struct Edge {
  std::size_t line;
  std::size_t page;  ///< 0-based
  bool top;
};

/// What stays the same of a running head from page to page. Left and right pages may swap the cells
/// of a head: "Deutscher Bundestag      Drucksache 17/7501".
std::string running_key(const Line& line) {
  constexpr std::string_view gap = "   ";
  auto text = line.text;
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; }, '#');
  std::vector<std::string> cells;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(gap, begin), text.size());
    cells.push_back(text::fold_case(plain_text(text.substr(begin, end - begin))));
    begin = std::min(text.find_first_not_of(' ', end), text.size());
  }
  std::sort(cells.begin(), cells.end());
  std::string key;
  for (const auto& cell : cells) key += cell + "\n";
  return key;
}

/// Adds the first and the last lines of the page that is `begin` up to `end`, each once.
void add_edges(const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end,
               std::size_t page, std::vector<Edge>& edges) {
  constexpr std::size_t deepest = 3;
  std::size_t seen = 0;
  auto top = begin;
  for (; top < end && seen < deepest; ++top) {
    if (lines[top].line.blank()) continue;
    edges.push_back({top, page, true});
    ++seen;
  }
  seen = 0;
  for (auto i = end; i-- > top && seen < deepest;) {
    if (lines[i].line.blank()) continue;
    edges.push_back({i, page, false});
    ++seen;
  }
}

std::vector<Edge> edges_of(const std::vector<ReadLine>& lines) {
  std::vector<Edge> edges;
  std::size_t page = 0;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].line.page_top && !is_left_out_as(lines[i], LeftOutKind::page_number) &&
        !is_left_out_as(lines[i], LeftOutKind::page_head))
      continue;
    add_edges(lines, begin, i, page++, edges);
    begin = i;
  }
  add_edges(lines, begin, lines.size(), page, edges);
  return edges;
}

bool may_run(const ReadLine& line) {
  constexpr std::size_t longest = 120;
  const bool foot =  // of a site, as it seems
      is_left_out_as(line, LeftOutKind::navigation) && !line.line.navigation;
  return (means<TextLine>(line) || foot) && line.line.plain.size() <= longest &&
         !ends_closed(line.line.plain) && !number_label(line.line.plain);
}

bool is_head_line(const std::vector<ReadLine>& lines, std::size_t line) {
  return line < lines.size() && is_head_form(lines[line].meaning) &&
         !means<FurnitureLine>(lines[line]);
}

/// Whether the first line of a group may be the title that the other pages repeat: it stands on top
/// of the first page, or beside a head's lines.
bool may_be_title(const std::vector<ReadLine>& lines, const Edge& first) {
  if (!first.top) return false;
  if (first.page == 0) return true;
  auto above = first.line;
  while (above > 0 && lines[above - 1].line.blank()) --above;
  auto below = first.line + 1;
  while (below < lines.size() && lines[below].line.blank()) ++below;
  return (above > 0 && is_head_line(lines, above - 1)) || is_head_line(lines, below);
}

/// "212     Human Dimension Commitments, Compilation", "2 von 2     III-299 der Beilagen": a
/// page's number with cells of its head. A number below 100 counts only with a word beside it: it
/// may be a paragraph's.
bool has_number_and_title(const ReadLine& line) {
  static const Pattern head(R"((?:([0-9]{3,4})|([^ ]+(?: [^ ]+){1,2})) {5,}(\p{L}.{5,100})|)"
                            R"((\p{L}.{5,100}?) {5,}(?:([0-9]{3,4})|([^ ]+(?: [^ ]+){1,2})))");
  if (!means<TextLine>(line) || line.line.text.find("     ") == std::string::npos) return false;
  const auto match = head.match(line.line.text);
  if (!match) return false;
  const auto& number = (*match)[2] + (*match)[6];
  return !ends_closed((*match)[3] + (*match)[4]) &&
         (number.empty() || page_furniture(number) == LeftOutKind::page_number);
}

/// Leaves out such lines if they stand alone, not as the rows of a table do.
void mark_lone_heads(std::vector<ReadLine>& lines) {
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    if (!has_number_and_title(lines[i])) continue;
    auto end = i + 1;  // a date in its last cell is a line by itself
    while (end + 1 < lines.size() && lines[end].line.number == lines[i].line.number) ++end;
    if (!lines[i - 1].line.blank() || !lines[end].line.blank()) continue;
    auto above = i - 1;
    while (above > 0 && lines[above].line.blank()) --above;
    auto below = end;
    while (below + 1 < lines.size() && lines[below].line.blank()) ++below;
    if (!has_number_and_title(lines[above]) && !has_number_and_title(lines[below]))
      leave_out(lines, i, end, LeftOutKind::page_head);
  }
}

/// Lines that stand together, with what stays the same of them on other pages.
struct KeyedBlock {
  std::size_t begin;
  std::size_t end;
  std::string key;
};

/// The blocks of lines that may run: several or in cells, and none of them the end of a sentence or
/// an item.
std::vector<KeyedBlock> blocks_that_may_run(const std::vector<ReadLine>& lines) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 8;
  std::vector<KeyedBlock> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].line.blank()) continue;
    KeyedBlock block{i, i, ""};
    bool may = true;
    for (; i < lines.size() && !lines[i].line.blank(); ++i) {
      may = may && i - block.begin < most && (may_run(lines[i]) || means<DateLine>(lines[i]));
      if (may) block.key += running_key(lines[i].line);
    }
    block.end = i;
    const bool cells = lines[block.begin].line.text.find("   ") != std::string::npos;
    if (may && block.end - block.begin >= (cells ? 1 : fewest)) blocks.push_back(std::move(block));
  }
  return blocks;
}

/// Leaves out blocks that return with another number at their end, a gazette's page heads, and
/// single lines in cells that return: "Doc. 14299   Report".
///
///     BOLETÍN OFICIAL DEL ESTADO
///     Lunes 25 de junio de 2012
///     Sec. I. Pág. 45124
void mark_running_blocks(std::vector<ReadLine>& lines) {
  std::unordered_map<std::string, std::vector<KeyedBlock>> groups;
  for (auto& block : blocks_that_may_run(lines)) {
    auto& group = groups[block.key];
    group.push_back(std::move(block));
  }
  for (const auto& [key, group] : groups) {
    const auto& last = lines[group.back().end - 1].line.plain;
    const bool single = group.back().end - group.back().begin == 1;
    if (group.size() < 2 || (!single && lines[group.front().end - 1].line.plain == last)) continue;
    for (const auto& block : group)
      leave_out(lines, block.begin, block.end, LeftOutKind::running_head);
  }
}

}  // namespace

void mark_running_heads(std::vector<ReadLine>& lines) {
  mark_lone_heads(lines);
  mark_running_blocks(lines);
  std::unordered_map<std::string, std::vector<Edge>> groups;
  for (const auto& edge : edges_of(lines)) {
    if (may_run(lines[edge.line])) groups[running_key(lines[edge.line].line)].push_back(edge);
  }
  for (const auto& [key, group] : groups) {
    if (group.front().page == group.back().page) continue;
    const bool keeps_first = may_be_title(lines, group.front());
    for (auto edge = group.begin() + (keeps_first ? 1 : 0); edge != group.end(); ++edge)
      leave_out(lines, edge->line, edge->line + 1, LeftOutKind::running_head);
  }
}

}  // namespace osce::indexer
