// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/unwrapped.hpp"

#include <cstddef>
#include <utility>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

bool is_longer_than(const Line& line, std::size_t length) {
  return line.plain.size() > length && text::code_points(line.plain) > length;
}

/// Longer than any line of print, and not an address.
bool is_longer_than_print(const Line& line) {
  constexpr std::size_t longest_printed = 130;
  constexpr std::size_t fewest_blanks = 10;
  return is_longer_than(line, longest_printed) && count_blanks(line.plain) >= fewest_blanks;
}

/// Whether nearly all of the lines that fill a page's width end as paragraphs do.
bool full_lines_end_closed(const std::vector<Line>& lines) {
  constexpr std::size_t full_width = 80;
  constexpr std::size_t fewest = 5;
  std::size_t full = 0;
  std::size_t closed = 0;
  for (const auto& line : lines) {
    if (!is_longer_than(line, full_width)) continue;
    ++full;
    if (ends_closed(line.plain)) ++closed;
  }
  return full >= fewest && closed * 5 >= full * 4;
}

bool is_unwrapped(const std::vector<Line>& lines) {
  constexpr std::size_t fewest_long = 2;
  constexpr std::size_t most_short = 15;  // for each long one
  std::size_t shown = 0;
  std::size_t joined = 0;  // directly below another one
  std::size_t longer = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    ++shown;
    if (i > 0 && !lines[i - 1].blank()) ++joined;
    if (is_longer_than_print(lines[i])) ++longer;
  }
  const bool long_enough = longer * most_short >= shown || full_lines_end_closed(lines);
  return longer >= fewest_long && long_enough && joined * 2 > shown;
}

bool begins_item(const Line& line) {
  const auto labels = labels_at(line.plain);
  return bullet_length(line.plain) > 0 ||
         (!labels.empty() && labels.front().style != Label::Style::bare);
}

bool is_article_heading(const Line& line) {
  const auto label = article_label(line.plain);
  return label && label->length == line.plain.size();
}

/// Whether `below` begins another paragraph than the line above it, the last of `lines`. Short
/// lines may belong together: "RESOLUTION ON" above "FORCED LABOUR".
bool is_apart(const std::vector<Line>& lines, const Line& below) {
  constexpr std::size_t short_line = 100;
  const auto& above = lines.back();
  if (above.blank() || below.blank()) return false;
  if (begins_item(below) || ends_closed(above.plain) || is_article_heading(above)) return true;
  const bool caption = lines.size() > 2 && is_article_heading(lines[lines.size() - 3]);
  const bool stands_out = is_all_capitals(below.plain) && !is_all_capitals(above.plain);
  if (caption || stands_out) return true;
  const bool any_long = is_longer_than(above, short_line) || is_longer_than(below, short_line);
  return any_long && !begins_small(below.plain);
}

}  // namespace

std::vector<Line> with_paragraphs_apart(std::vector<Line> lines) {
  if (!is_unwrapped(lines)) return lines;
  std::vector<Line> parted;
  for (auto& line : lines) {
    if (!parted.empty() && is_apart(parted, line))
      parted.push_back({.number = line.number, .begin = line.begin, .end = line.begin});
    parted.push_back(std::move(line));
  }
  return parted;
}

}  // namespace osce::indexer
