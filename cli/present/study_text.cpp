// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/present/text.hpp"
#include "engine/model/paragraph.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/printable.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/splitter.hpp"

namespace osce::cli {
namespace {

using present::printable;

constexpr std::size_t narrowest_context = 12;
constexpr std::string_view gap = "  ";

/// The end of `text` that fits into `width` columns.
std::string last_columns(const std::string& text, std::size_t width) {
  const auto breaks = text::character_breaks(text);
  const auto all = text::code_points(text);
  for (const auto begin : breaks) {
    const auto rest = text::code_point_range(text, begin, all);
    if (present::display_width(rest) <= width) return std::string(rest);
  }
  return "";
}

std::string first_columns(const std::string& text, std::size_t width) {
  std::string_view most;
  for (const auto end : text::character_breaks(text)) {
    const auto begin = text::code_point_range(text, 0, end);
    if (present::display_width(begin) > width) break;
    most = begin;
  }
  return std::string(most);
}

/// The source of a line: "MC.DEC/7/17 · 2017 · 7" or "Astana 2008 · 7", otherwise the title.
std::string place_of(const search::ConcordanceLine& line) {
  constexpr std::size_t longest_title = 14;
  const auto& document = *line.document;
  const auto year = document.year ? std::to_string(*document.year) : std::string("undated");
  std::string name = fmt::format("{}… · {}", first_columns(document.title, longest_title), year);
  if (document.venue) name = fmt::format("{} {}", *document.venue, year);
  if (document.symbol) name = fmt::format("{} · {}", *document.symbol, year);
  return printable(fmt::format("{} · {}", name, line.label));
}

struct Widths {
  std::size_t place = 0;
  std::size_t hit = 0;
  std::size_t left = 0;
  std::size_t right = 0;
};

/// The two contexts share the columns that place and hit leave.
Widths widths_of(const std::vector<std::string>& places, const search::Concordance& concordance,
                 std::size_t width) {
  constexpr std::size_t longest_place = 36;
  Widths widths;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& line = concordance.lines[i];
    widths.place =
        std::max(widths.place, std::min(present::display_width(places[i]), longest_place));
    widths.hit = std::max(widths.hit, present::display_width(printable(line.hit)));
    widths.left = std::max(widths.left, present::display_width(printable(line.left)));
    widths.right = std::max(widths.right, present::display_width(printable(line.right)));
  }
  if (width == 0) return widths;
  const auto taken = widths.place + widths.hit + gap.size() + 1;
  const auto room = width > taken ? (width - taken) / 2 : 0;
  widths.left = std::min(widths.left, std::max(room, narrowest_context));
  widths.right = std::min(widths.right, std::max(room, narrowest_context));
  return widths;
}

/// The number of spaces that fill a column.
std::size_t padding(std::size_t width, const std::string& text) {
  return width - std::min(width, present::display_width(text));
}

std::string per_thousand_text(const search::StatisticsRow& row) {
  return fmt::format("{:.2f}", per_thousand(row));
}

std::vector<std::string> cells(const std::string& name, const search::StatisticsRow& row) {
  return {name, std::to_string(row.hits), std::to_string(row.paragraphs), std::to_string(row.words),
          per_thousand_text(row)};
}

/// Aligns numbers to the right.
void align_right(std::vector<std::vector<std::string>>& rows) {
  constexpr std::size_t first = 1;
  constexpr std::size_t last = 4;
  for (std::size_t column = first; column <= last; ++column) {
    std::size_t widest = 0;
    for (const auto& row : rows) widest = std::max(widest, row[column].size());
    for (auto& row : rows) row[column].insert(0, widest - row[column].size(), ' ');
  }
}

bool has_search_words(const query::Understood& understood) {
  const auto& spans = understood.spans;
  return std::any_of(spans.begin(), spans.end(), [](const auto& span) {
    return span.kind == "words" || span.kind == "phrase";
  });
}

}  // namespace

std::string concordance_text(const search::Concordance& concordance, const Style& style) {
  std::vector<std::string> places;
  for (const auto& line : concordance.lines) places.push_back(place_of(line));
  const auto widths = widths_of(places, concordance, style.width);
  std::string text;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& line = concordance.lines[i];
    const auto place = first_columns(places[i], widths.place);
    const auto left = last_columns(printable(line.left), widths.left);
    const auto hit = printable(line.hit);
    const auto right = first_columns(printable(line.right), widths.right);
    // The spaces around the hit belong to the contexts.
    text.append(faint(place, style)).append(padding(widths.place, place), ' ').append(gap);
    text.append(padding(widths.left, left), ' ').append(left);
    text.append(bold(hit, style)).append(right).append("\n");
  }
  return text;
}

std::string hits_summary(const search::Statistics& statistics) {
  return has_search_words(statistics.understood)
             ? ""
             : "The query has no search words to count; add one, or use 'osce facets' to count "
               "paragraphs\n";
}

std::string lines_summary(const search::Concordance& concordance, std::uint32_t offset, bool all,
                          std::uint32_t paragraphs) {
  if (!has_search_words(concordance.understood))
    return "The query has no search words to show in context; add one, or use 'osce search'\n";
  if (concordance.total == 0 && paragraphs > 0) {
    return fmt::format("{} paragraph{}, but none contains the words themselves\n", paragraphs,
                       paragraphs == 1 ? " matches" : "s match");
  }
  if (concordance.total == 0) return "No paragraphs found\n";
  return fmt::format("{} {}{}\n", concordance.total, concordance.total == 1 ? "line" : "lines",
                     shown_note(concordance.lines.size(), concordance.total, offset, all));
}

std::string statistics_text(const search::Statistics& statistics, const Style& style) {
  constexpr double longest_bar = 24;
  double highest = 0;
  for (const auto& row : statistics.rows) highest = std::max(highest, per_thousand(row));
  std::vector<std::vector<std::string>> rows = {
      {statistics.by, "hits", "paragraphs", "words", "per 1,000 words"}};
  for (const auto& row : statistics.rows) {
    rows.push_back(cells(
        printable(present::value_label(statistics.by, row.value, *statistics.catalogue)), row));
    std::string bar;
    const auto length = highest > 0 ? std::ceil(per_thousand(row) / highest * longest_bar) : 0;
    for (int i = 0; i < static_cast<int>(length); ++i) bar += "█";
    rows.back().push_back(bar);
  }
  rows.push_back(cells("total", statistics.total));
  align_right(rows);
  const auto text = present::aligned(rows, 0);
  const auto end = text.find('\n');
  return bold(text.substr(0, end), style) + text.substr(end);
}

}  // namespace osce::cli
