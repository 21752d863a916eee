// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/foot_of_page.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "indexer/structure/furniture/footnote_mark.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

std::size_t line_below(const std::vector<ReadLine>& lines, std::size_t i) {
  auto next = i + 1;
  while (next < lines.size() && means<BlankLine>(lines[next])) ++next;
  return next;
}

/// The line above `i` that shows something, or `i` where none does.
std::size_t line_above(const std::vector<ReadLine>& lines, std::size_t i) {
  for (auto above = i; above-- > 0;) {
    if (!means<BlankLine>(lines[above])) return above;
  }
  return i;
}

bool is_underscored(const ReadLine& line) {
  return line.line.text.find_first_not_of('_') == std::string::npos;
}

bool begins_page(const ReadLine& line) {
  return line.line.page_top || means<SymbolLine>(line) ||
         is_left_out_as(line, LeftOutKind::page_number);
}

/// One past the lines of text from `i` on that stand together; `i` where they are too many for a
/// note.
std::size_t end_of_run(const std::vector<ReadLine>& lines, std::size_t i) {
  constexpr std::size_t longest_note = 6;
  auto end = i;
  while (end < lines.size() && means<TextLine>(lines[end]) &&
         (end == i || !lines[end].line.page_top))
    ++end;
  return end - i > longest_note ? i : end;
}

/// True where a page or the whole text ends above line `end`, and something stands there.
bool ends_page(const std::vector<ReadLine>& lines, std::size_t end) {
  if (end == 0) return false;
  const auto below = line_below(lines, end - 1);
  return below == lines.size() || begins_page(lines[below]);
}

/// "SAFE HARBOURS*": the mark of a note at the end of a head line.
bool is_marked_head(const ReadLine& line, const std::string& mark) {
  const auto& text = line.line.plain;
  const bool head = is_head_form(line.meaning) || line.line.emphasised || is_all_capitals(text);
  if (!head || text.size() <= mark.size() || !text.ends_with(mark)) return false;
  const char before = text[text.size() - mark.size() - 1];
  return before != '*' && before != ' ';
}

}  // namespace

std::size_t end_of_foot(const std::vector<ReadLine>& lines, std::size_t i) {
  if (i == 0 || !is_underscored(lines[i - 1]) || number_label(lines[i].line.plain)) return i;
  if (begins_small(lines[i].line.plain)) return i;  // a sentence goes on over the page
  const auto end = end_of_run(lines, i);
  return ends_page(lines, end) ? end : i;
}

bool is_closing_note(const std::vector<ReadLine>& lines, std::size_t i) {
  const auto mark = mark_at_start(lines[i].line.text, true);
  if (mark.empty() || is_bullet(lines, i, mark)) return false;
  const auto end = end_of_run(lines, i);
  if (end == i) return false;
  if (!ends_page(lines, end) && lines[line_below(lines, end - 1)].line.text.front() != '*')
    return false;
  return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                     [&](const ReadLine& line) { return is_marked_head(line, mark); });
}

bool is_bullet(const std::vector<ReadLine>& lines, std::size_t i, const std::string& mark) {
  const auto has_mark = [&](std::size_t at) {
    return at != i && at < lines.size() && means<TextLine>(lines[at]) &&
           mark_at_start(lines[at].line.text, true) == mark;
  };
  const auto above = line_above(lines, i);
  const bool introduced = means<TextLine>(lines[above]) && lines[above].line.plain.ends_with(':');
  return introduced || has_mark(above) || has_mark(line_below(lines, i));
}

}  // namespace osce::indexer
