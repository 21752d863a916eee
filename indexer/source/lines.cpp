// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/lines.hpp"

#include <algorithm>
#include <utility>

#include "engine/text/code_point.hpp"
#include "indexer/source/markdown.hpp"

namespace osce::indexer {
namespace {

/// The offsets of `text` without the blanks at its ends.
std::pair<std::size_t, std::size_t> trimmed(std::string_view text) {
  std::size_t first = text.size();
  std::size_t last = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (text::is_blank(text::next_code_point(text, at))) continue;
    if (first == text.size()) first = begin;
    last = at;
  }
  return {first, last};
}

struct LineEnd {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool counted = false;    ///< as editors and grep count lines: LF, CR, CRLF
  bool paragraph = false;  ///< U+2029: a blank line follows
};

/// The first line end at or after `at`: LF, CR, CRLF, or another line end of Unicode (UAX #14): a
/// vertical tab, U+0085, U+2028, U+2029. A form feed is not a line end; it marks a new page.
LineEnd next_line_end(std::string_view text, std::size_t at) {
  constexpr std::string_view first_bytes = "\r\n\v\xC2\xE2";
  for (at = text.find_first_of(first_bytes, at); at < text.size();
       at = text.find_first_of(first_bytes, at + 1)) {
    const auto rest = text.substr(at);
    if (rest.starts_with("\r\n")) return {at, at + 2, true, false};
    if (rest[0] == '\n' || rest[0] == '\r') return {at, at + 1, true, false};
    if (rest[0] == '\v') return {at, at + 1, false, false};
    if (rest.starts_with("\u0085")) return {at, at + 2, false, false};
    if (rest.starts_with("\u2028")) return {at, at + 3, false, false};
    if (rest.starts_with("\u2029")) return {at, at + 3, false, true};
  }
  return {text.size(), text.size(), true, false};
}

bool has_form_feed(std::string_view text) { return text.find('\f') != std::string_view::npos; }

int columns_of_blanks(std::string_view blanks) {
  constexpr int tab = 8;
  int columns = 0;
  for (std::size_t at = 0; at < blanks.size();) {
    const auto c = text::next_code_point(blanks, at);
    columns = c == U'\t' ? (columns / tab + 1) * tab : columns + 1;
  }
  return columns;
}

std::size_t count_double_stars(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find("**"); at != std::string_view::npos; at = text.find("**", at + 2))
    ++count;
  return count;
}

/// Turns each run of blanks into one blank. A single no-break blank stays.
std::string with_single_blanks(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (!text::is_blank(text::next_code_point(text, at))) {
      result += text.substr(begin, at - begin);
      continue;
    }
    const auto first_end = at;
    auto next = at;
    while (next < text.size() && text::is_blank(text::next_code_point(text, next))) at = next;
    const auto blank = text.substr(begin, first_end - begin);
    const bool stays = at == first_end && (blank == "\u00A0" || blank == "\u202F");
    result += stays ? blank : std::string_view(" ");
  }
  return result;
}

/// Tracks bold text across lines: a cover is often six lines inside one pair of `**`.
class BoldState {
 public:
  bool covers(std::string_view text) {
    const auto marks = count_double_stars(text);
    const bool was_open = open_;
    if (marks % 2 == 1) open_ = !open_;
    return (was_open && (marks == 0 || text.ends_with("**"))) ||
           (text.starts_with("**") && (marks == 1 || (marks == 2 && text.ends_with("**"))));
  }
  void paragraph_ends() { open_ = false; }  // emphasis never crosses a blank line

 private:
  bool open_ = false;
};

/// Marks the lines inside a span.
void mark_span(const MarkupSpan& span, std::vector<Line>& lines) {
  const auto first = std::partition_point(lines.begin(), lines.end(),
                                          [&](const Line& l) { return l.end <= span.begin; });
  for (auto line = first; line != lines.end() && line->begin < span.end; ++line) {
    switch (span.kind) {
      case MarkupKind::heading:
        line->emphasised = true;
        break;
      case MarkupKind::navigation:
        line->navigation = true;
        break;
      case MarkupKind::block:
        line->block_top = true;
        break;
    }
  }
}

/// True for an e-mail that was answered or forwarded: a third of its lines are quoted, not just one
/// or two.
bool is_quoted(std::string_view text) {
  constexpr std::size_t fewest = 5;
  constexpr std::size_t part = 3;
  std::size_t quoted = 0;
  std::size_t all = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) ++all;
    if (line.starts_with('>')) ++quoted;
    at = end + 1;
  }
  return quoted >= fewest && quoted * part >= all;
}

}  // namespace

std::string plain_text(std::string_view text) {
  auto plain = with_single_blanks(strip_emphasis(text));
  // "(1) |": a cell of a table, as web pages are turned into text.
  if (plain.ends_with(" |") && plain.find('|') + 1 == plain.size()) plain.resize(plain.size() - 2);
  return plain;
}

Line piece_of(const Line& line, ByteRange range) {
  auto [begin, end] = range;
  while (begin < end && text::is_ascii_blank(line.text[begin])) ++begin;
  while (end > begin && text::is_ascii_blank(line.text[end - 1])) --end;
  Line piece = line;
  piece.text = line.text.substr(begin, end - begin);
  piece.plain = plain_text(piece.text);
  piece.begin = line.begin + begin;
  piece.end = line.begin + end;
  if (begin > 0) piece.page_top = piece.block_top = false;
  return piece;
}

std::vector<Line> split_lines(const SourceText& text) {
  const std::string_view bytes = text.text;
  const bool quoted = text.format == "markdown" || (text.format == "text" && is_quoted(bytes));
  std::vector<Line> lines;
  BoldState bold;
  GridTable grid;
  bool page_ended = false;
  int number = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto line_end = next_line_end(bytes, at);
    const auto end = line_end.begin;
    const auto [first, last] = trimmed(bytes.substr(at, end - at));
    Line line{.number = number, .begin = at + first, .end = at + last};
    line.text = bytes.substr(line.begin, line.end - line.begin);
    if (line.text.empty()) {
      bold.paragraph_ends();
      page_ended = page_ended || has_form_feed(bytes.substr(at, end - at));
    } else {
      const std::string_view unquoted = quoted ? without_quote_marks(line.text) : line.text;
      const auto row = grid.shown(unquoted);
      const auto shown = text.format == "markdown" ? without_cells(without_hard_break(row)) : row;
      if (shown.empty()) bold.paragraph_ends();
      line.plain = plain_text(shown);
      line.indent = columns_of_blanks(bytes.substr(at, first));
      line.page_top = page_ended || has_form_feed(bytes.substr(at, first));
      page_ended = has_form_feed(bytes.substr(at + last, end - at - last));
      line.emphasised = bold.covers(shown) || shown.starts_with('#');
    }
    if (text.format == "html") line.number = text.place(line.begin, line.end).line_from;
    lines.push_back(std::move(line));
    if (line_end.paragraph) {
      bold.paragraph_ends();
      lines.push_back({.number = lines.back().number, .begin = end, .end = end});
    }
    if (line_end.counted) ++number;
    at = line_end.end;
  }
  for (const auto& span : text.spans) mark_span(span, lines);
  return lines;
}

}  // namespace osce::indexer
