// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/head_cells.hpp"

#include <algorithm>
#include <array>

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/line_meaning.hpp"
#include "indexer/structure/line/printed_date.hpp"
#include "indexer/structure/line/section.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// What stands in the right column of a head.
bool is_right_column(const std::string& text) {
  return parse_symbol(text) || printed_dates(text) || printed_language(text) ||
         is_distribution(text);
}

/// Where a gap of blanks begins and ends, from `at` on; {npos, npos} where there is none.
std::pair<std::size_t, std::size_t> next_gap(const std::string& text, std::size_t at) {
  constexpr std::size_t narrowest_gap = 3;
  for (auto begin = text.find_first_of(" \t", at); begin != std::string::npos;
       begin = text.find_first_of(" \t", begin)) {
    const auto end = std::min(text.find_first_not_of(" \t", begin), text.size());
    const bool tab = text.substr(begin, end - begin).find('\t') != std::string::npos;
    if (tab || end - begin >= narrowest_gap) return {begin, end};
    begin = end;
  }
  return {std::string::npos, std::string::npos};
}

/// Whether a column from byte `begin` to `end` of a line may be one of a head: no symbol, date or
/// name of a language is so long, even with the marks and addresses of Markdown.
bool may_be_column(const Line& line, ByteRange column) {
  constexpr std::size_t longest = 1000;
  return column.end - column.begin <= longest ||
         is_distribution(std::string_view(line.text).substr(column.begin));
}

std::vector<Line> columns_of(const Line& line, const LineReader& reader) {
  for (auto gap = next_gap(line.text, 0); gap.first != std::string::npos;
       gap = next_gap(line.text, gap.second)) {
    const ByteRange left{0, gap.first};
    const ByteRange right{gap.second, line.text.size()};
    const bool by_left =
        may_be_column(line, left) && reader.names_symbol(piece_of(line, left).plain);
    if (!by_left && !may_be_column(line, right)) continue;
    auto column = piece_of(line, right);
    if (by_left || is_right_column(column.plain) || reader.names_symbol(column.plain))
      return {piece_of(line, left), std::move(column)};
  }
  return {line};
}

/// Behind which bytes a cover that stands in one line is cut.
std::vector<std::size_t> cuts_of(const std::string& text) {
  static const std::array<Pattern, 4> forms_before = {
      Pattern(R"(([^A-Za-z0-9]{0,12} ?AS ?\([0-9]{2}\) ?D ?(?:[0-9]+ ?)?[EFRDGIS]?) (.+))"),
      Pattern(
          R"((.+?) ((?:AT THE|À SA|À LA|AUF DER|ALLA|НА|EN SU) .+? (?:ANNUAL SESSION|SESSION ANNUELLE|JAHRESTAGUNG|SESSIONE ANNUALE|ЕЖЕГОДНОЙ СЕССИИ|SESIÓN ANUAL).*))"),
      Pattern(
          R"((.+? (?:ANNUAL SESSION|SESSION ANNUELLE|JAHRESTAGUNG|SESSIONE ANNUALE|ЕЖЕГОДНОЙ СЕССИИ|SESIÓN ANUAL))[ ,]+(.+))"),
      Pattern(R"((.+?, .{0,40}[0-9]{4}(?: ГОДА)?+) (\p{L}.+))")};
  std::vector<std::size_t> cuts;
  for (const auto& pattern : forms_before) {
    if (const auto match = pattern.match(text)) cuts.push_back(text.size() - (*match)[2].size());
  }
  std::sort(cuts.begin(), cuts.end());
  return cuts;
}

bool is_folded_cover(const std::string& text) {
  constexpr std::size_t shortest = 60;
  constexpr std::size_t start = 40;
  if (text.size() < shortest || !is_all_capitals(std::string_view(text).substr(0, start)))
    return false;
  static const Pattern cover(
      R"(.*(?:DECLARATION|DÉCLARATION|ERKLÄRUNG|DICHIARAZIONE|ДЕКЛАРАЦИЯ|DECLARACIÓN|AS ?\([0-9]{2}\)).* )"
      R"((?:ANNUAL SESSION|SESSION ANNUELLE|JAHRESTAGUNG|SESSIONE ANNUALE|ЕЖЕГОДНОЙ СЕССИИ|SESIÓN ANUAL)\b.*)");
  return cover.matches(text);
}

/// "PREAMBLE We, Parliamentarians of …": the heading ends where the text begins; 0 for other lines.
std::size_t preamble_heading_length(const std::string& text) {
  const auto blank = text.find(' ');
  if (blank == std::string::npos || blank + 2 >= text.size()) return 0;
  Line heading;
  heading.plain = text.substr(0, blank);
  const auto rest = std::string_view(text).substr(blank + 1);
  return is_all_capitals(heading.plain) && heads_preamble(heading) &&
                 text::begins_with_capital(rest) && !is_all_capitals(rest)
             ? blank
             : 0;
}

/// "The OSCE Parliamentary Assembly: 4. Calls on": where the number after the enacting words
/// begins; 0 for other lines.
std::size_t number_after_enacting(const Line& line, const LineReader& reader) {
  constexpr std::size_t longest = 80;  // bytes
  const auto colon = std::string_view(line.text).substr(0, longest).find(':');
  if (colon == std::string_view::npos || line.text != line.plain) return 0;
  const auto begin = line.text.find_first_not_of(' ', colon + 1);
  if (begin == std::string::npos) return 0;
  const auto label = number_label(std::string_view(line.text).substr(begin));
  const bool numbered = label && label->style != Label::Style::bare;
  return numbered && reader.enacting_line(line.text.substr(0, colon + 1)) ? begin : 0;
}

/// "European Convention on …, E.T.S. 299, entered into force Feb. 1, 2000.": how many bytes its
/// title takes, as libraries of treaties cite them; 0 for other lines.
std::size_t title_of_citation(const std::string& text) {
  static const Pattern citation(
      R"(((?-i:\p{Lu})[^.;]{10,200}?),? (?:(?:G\.A\. res|[0-9]* ?U\.N\.T\.S|[0-9]* ?I\.L\.M|C?\.?E\.?T\.?S\b|[0-9]* ?U\.S\.T|O\.?A\.?S|O\.?A\.?U|U\.N\. Doc|OJ).{2,150})?\(?entered into force .{4,60})");
  if (text.find("entered into force") == std::string::npos) return 0;
  const auto match = citation.match(text);
  return match ? (*match)[1].size() : 0;
}

}  // namespace

std::vector<Line> head_cells(const Line& line, const LineReader& reader) {
  if (line.blank()) return {line};
  auto columns = columns_of(line, reader);
  if (columns.size() > 1) return columns;
  if (const auto title = title_of_citation(line.text))
    return {piece_of(line, {0, title}), piece_of(line, {title, line.text.size()})};
  if (const auto number = number_after_enacting(line, reader))
    return {piece_of(line, {0, number}), piece_of(line, {number, line.text.size()})};
  if (const auto heading = preamble_heading_length(line.text))
    return {piece_of(line, {0, heading}), piece_of(line, {heading, line.text.size()})};
  constexpr std::size_t longest_cover = 300;  // code points; the contents may follow it
  const std::string beginning(text::code_point_range(line.plain, 0, longest_cover));
  if (line.text != line.plain || !is_folded_cover(beginning)) return {line};
  std::vector<Line> pieces;
  std::size_t begin = 0;
  for (const auto cut : cuts_of(beginning)) {
    if (cut > begin) pieces.push_back(piece_of(line, {begin, cut}));
    begin = std::max(begin, cut);
  }
  pieces.push_back(piece_of(line, {begin, line.text.size()}));
  return pieces;
}

}  // namespace osce::indexer
