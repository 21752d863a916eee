// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/columns.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

/// Blanks inside a line that may part two columns.
struct Gutter {
  ByteRange bytes;  ///< of the line's text
  int begin = 0;    ///< columns of the page
  int end = 0;
};

constexpr int narrowest_gutter = 2;

std::vector<Gutter> gaps_of(const Line& line) {
  constexpr int tab = 8;
  std::vector<Gutter> gaps;
  if (line.text.find("  ") == std::string::npos && line.text.find('\t') == std::string::npos)
    return gaps;
  Gutter gap;
  int column = line.indent;
  for (std::size_t at = 0; at < line.text.size();) {
    const auto byte = at;
    const auto begin = column;
    const auto c = text::next_code_point(line.text, at);
    column = c == U'\t' ? (column / tab + 1) * tab : column + 1;
    if (c == U'\t' || c == U' ') {
      if (gap.end < begin || gap.bytes.end != byte) gap = {{byte, byte}, begin, begin};
      gap.bytes.end = at;
      gap.end = column;
    } else if (gap.end == begin && gap.end - gap.begin >= narrowest_gutter) {
      gaps.push_back(gap);
    }
  }
  return gaps;
}

bool is_column_text(std::string_view text) {
  constexpr std::size_t narrowest_column = 20;
  constexpr std::ptrdiff_t fewest_blanks = 2;
  return text::code_points(text) >= narrowest_column &&
         std::count(text.begin(), text.end(), ' ') >= fewest_blanks;
}

/// How a line lies to a right column that begins at a certain column of the page.
enum class Side { blank, left, right, both, across };

struct Cut {
  Side side = Side::blank;
  bool prose = false;         ///< on both sides
  bool left_goes_on = false;  ///< the left side begins with a small letter
  bool right_goes_on = false;
  Gutter gap;  ///< where both sides have text
};

Cut cut_at(const Line& line, const std::vector<Gutter>& gaps, int right) {
  if (line.blank()) return {};
  if (line.indent >= right) return {.side = Side::right, .gap = {}};
  for (const auto& gap : gaps) {
    if (gap.begin > right - narrowest_gutter || gap.end < right) continue;
    const auto left = std::string_view(line.text).substr(0, gap.bytes.begin);
    const auto behind = std::string_view(line.text).substr(gap.bytes.end);
    return {.side = Side::both,
            .prose = is_column_text(left) && is_column_text(behind),
            .left_goes_on = text::begins_with_small_letter(left),
            .right_goes_on = text::begins_with_small_letter(behind),
            .gap = gap};
  }
  const auto end = line.indent + static_cast<int>(text::code_points(line.text));
  return {.side = end <= right - narrowest_gutter ? Side::left : Side::across, .gap = {}};
}

/// Lines that run in two columns, the right one from column `right` of the page on.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;
  int right = 0;
};

/// Finds the columns of one page.
class Page {
 public:
  Page(const std::vector<Line>& lines, std::size_t begin, std::size_t end)
      : lines_(lines), begin_(begin), end_(end) {
    for (auto i = begin; i < end; ++i) gaps_.push_back(gaps_of(lines[i]));
  }

  [[nodiscard]] std::vector<Region> regions() const {
    std::vector<Region> found;
    for (auto at = begin_; at < end_;) {
      const auto next = first_region(at);
      if (!next) break;
      found.push_back(*next);
      at = next->end;
    }
    return found;
  }

  [[nodiscard]] Cut cut(std::size_t line, int right) const {
    return cut_at(lines_[line], gaps_[line - begin_], right);
  }

 private:
  /// The columns of the page where the most gaps of prose end, from `from` on.
  [[nodiscard]] std::vector<int> likely_columns(std::size_t from) const {
    std::map<int, int> ends;
    for (auto i = from; i < end_; ++i) {
      for (const auto& gap : gaps_[i - begin_]) ++ends[gap.end];
    }
    std::vector<std::pair<int, int>> by_count;
    for (const auto& [column, count] : ends) {
      if (count >= fewest_alike) by_count.emplace_back(-count, column);
    }
    constexpr std::size_t most = 8;
    std::sort(by_count.begin(), by_count.end());
    by_count.resize(std::min(most, by_count.size()));
    std::vector<int> columns;
    columns.reserve(by_count.size());
    for (const auto& [count, column] : by_count) columns.push_back(column);
    return columns;
  }

  /// The region with the most lines of prose side by side; of those, the leftmost right column.
  [[nodiscard]] std::optional<Region> first_region(std::size_t from) const {
    std::optional<Region> best;
    int most = fewest_lines - 1;
    for (const int right : likely_columns(from)) {
      for (auto at = from; at < end_;) {
        const auto [region, prose] = region_at(at, right);
        const bool better = prose > most || (best && prose == most && right < best->right);
        if (better) best = region;
        most = std::max(most, prose);
        at = std::max(region.end, at + 1);
      }
    }
    return best;
  }

  /// The lines from `at` on up to one that reaches across, and how many have prose on both sides.
  [[nodiscard]] std::pair<Region, int> region_at(std::size_t at, int right) const {
    Region region{at, at, right};
    int prose = 0;
    int left_goes_on = 0;
    int right_goes_on = 0;
    for (; at < end_; ++at) {
      const auto line = cut(at, right);
      if (line.side == Side::across) break;
      left_goes_on += line.left_goes_on ? 1 : 0;
      right_goes_on += line.right_goes_on ? 1 : 0;
      if (!line.prose) continue;
      if (++prose == 1) region.begin = top_of(at, region.begin);
    }
    region.end = at;
    // The cells of a table begin with capitals; sentences go on in columns.
    constexpr int part = 4;
    const bool columns =
        left_goes_on > 0 && right_goes_on > 0 && (left_goes_on + right_goes_on) * part >= prose;
    return {region, columns ? prose : 0};
  }

  /// The right column may begin below the left one's first lines.
  [[nodiscard]] std::size_t top_of(std::size_t at, std::size_t least) const {
    while (at > least && !lines_[at - 1].blank()) --at;
    return at;
  }

  static constexpr int fewest_alike = 3;
  static constexpr int fewest_lines = 4;

  const std::vector<Line>& lines_;
  std::size_t begin_;
  std::size_t end_;
  std::vector<std::vector<Gutter>> gaps_;
};

/// Adds the next line of a column, whose text does not begin with a blank line.
void add_to_column(Line line, std::vector<Line>& column) {
  if (!line.blank() || !column.empty()) column.push_back(std::move(line));
}

/// Appends the lines of `region`, the left column first. Where only one column has text, the other
/// has a blank line.
void take_in_turn(const Page& page, const Region& region, std::vector<Line>& lines,
                  std::vector<Line>& taken) {
  std::vector<Line> left;
  std::vector<Line> right;
  const auto first = taken.size();
  bool page_top = false;
  for (auto i = region.begin; i < region.end; ++i) {
    auto& line = lines[i];
    page_top = page_top || line.page_top;
    line.page_top = false;
    const auto cut = page.cut(i, region.right);
    const auto gap = cut.side == Side::both    ? cut.gap.bytes
                     : cut.side == Side::right ? ByteRange{0, 0}
                                               : ByteRange{line.text.size(), line.text.size()};
    auto behind = piece_of(line, {gap.end, line.text.size()});
    behind.indent = (cut.side == Side::both ? cut.gap.end : line.indent) - region.right;
    add_to_column(std::move(behind), right);
    add_to_column(piece_of(line, {0, gap.begin}), left);
  }
  auto end = left.size();
  while (end > 0 && left[end - 1].blank()) --end;
  const bool goes_on =
      end > 0 && std::string_view(".;:").find(left[end - 1].plain.back()) == std::string_view::npos;
  if (goes_on) left.resize(end);
  std::move(left.begin(), left.end(), std::back_inserter(taken));
  std::move(right.begin(), right.end(), std::back_inserter(taken));
  taken[first].page_top = page_top;
}

}  // namespace

std::vector<Line> with_columns_in_turn(std::vector<Line> lines) {
  constexpr std::size_t longest_page = 200;  // a text may not mark its pages
  std::vector<Line> taken;
  taken.reserve(lines.size());
  for (std::size_t begin = 0; begin < lines.size();) {
    auto end = begin + 1;
    while (end < lines.size() && !lines[end].page_top && end - begin < longest_page) ++end;
    const Page page(lines, begin, end);
    for (const auto& region : page.regions()) {
      std::move(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                lines.begin() + static_cast<std::ptrdiff_t>(region.begin),
                std::back_inserter(taken));
      take_in_turn(page, region, lines, taken);
      begin = region.end;
    }
    std::move(lines.begin() + static_cast<std::ptrdiff_t>(begin),
              lines.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(taken));
    begin = end;
  }
  return taken;
}

}  // namespace osce::indexer
