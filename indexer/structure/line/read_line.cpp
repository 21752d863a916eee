// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/read_line.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "indexer/structure/line/enacting_line.hpp"
#include "indexer/structure/line/facts_in_line.hpp"
#include "indexer/structure/line/head_cells.hpp"
#include "indexer/structure/line/sponsors.hpp"

namespace osce::indexer {

void leave_out(std::vector<ReadLine>& lines, std::size_t from, std::size_t to, LeftOutKind kind) {
  for (auto i = from; i < to; ++i) {
    if (!lines[i].line.blank()) lines[i].meaning = FurnitureLine{kind};
  }
}

namespace {

/// Facts side by side are looked for on top of a source, and beside the lines of a head.
class HeadZone {
 public:
  [[nodiscard]] bool holds() const { return texts_ < deepest_; }
  void pass(const ReadLine& line) {
    if (means<BlankLine>(line)) return;
    texts_ = is_head_form(line.meaning) && !means<FurnitureLine>(line) ? 0 : texts_ + 1;
    if (texts_ > 0) deepest_ = std::max(shallow_, deepest_ - 1);
  }

 private:
  static constexpr int shallow_ = 2;  ///< lines of text below a head line
  int deepest_ = 12;                  ///< … from the top of the source
  int texts_ = 0;
};

bool may_hold_facts(const ReadLine& line) {
  constexpr std::size_t longest = 300;
  const auto& text = line.line.plain;
  const bool dated_title =
      means<TypeLine>(line) && (text.ends_with(')') || text::is_ascii_digit(text.back()));
  return (means<TextLine>(line) || dated_title) && text.size() <= longest &&
         !line.line.navigation && !text.ends_with(';') && !text.ends_with('.') &&
         !text.ends_with(',');
}

}  // namespace

std::vector<ReadLine> read_lines(const std::vector<Line>& lines, const LineReader& reader) {
  std::vector<ReadLine> read;
  read.reserve(lines.size());
  HeadZone zone;
  const auto add = [&](ReadLine line) {
    zone.pass(line);
    read.push_back(std::move(line));
  };
  const auto add_cell = [&](Line cell) {
    auto meaning = reader.meaning_of(cell, read.empty() ? nullptr : &read.back());
    ReadLine line{std::move(cell), std::move(meaning)};
    if (!zone.holds() && !read.empty() && read.back().line.number == line.line.number &&
        means<SymbolLine>(read.back()) && means<TextLine>(line))
      line.meaning = FurnitureLine{LeftOutKind::page_head};  // "A/RES/70/179     Improving …"
    auto facts = zone.holds() && may_hold_facts(line) ? facts_in_line(line.line, reader)
                                                      : std::vector<ReadLine>{};
    if (facts.empty()) return add(std::move(line));
    for (auto& fact : facts) add(std::move(fact));
  };
  for (const auto& line : lines) {
    const auto page = zone.holds() ? lines_of_page(line, reader) : std::vector<Line>{};
    for (auto& cell : page.empty() ? head_cells(line, reader) : page) add_cell(std::move(cell));
  }
  tell_enacting_lines(read);
  tell_sponsors(read);
  return read;
}

}  // namespace osce::indexer
