// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; }

std::string without_double_stars(std::string_view text) {
  constexpr std::string_view stars = "**";
  std::string kept;
  std::size_t from = 0;
  for (auto at = text.find(stars); at != std::string_view::npos; at = text.find(stars, from)) {
    kept += text.substr(from, at - from);
    from = at + stars.size();
  }
  kept += text.substr(from);
  return kept;
}

/// A mark opens emphasis if no word comes before it and no blank after it; closing is the reverse.
/// `before` is the character before the mark, a blank at the start of a text.
bool opens(const std::string& text, std::size_t at, char before) {
  return !is_word(before) && at + 1 < text.size() && !text::is_ascii_blank(text[at + 1]);
}
bool closes(const std::string& text, std::size_t at) {
  return at > 0 && !text::is_ascii_blank(text[at - 1]) &&
         (at + 1 == text.size() || !is_word(text[at + 1]));
}

std::string without_pairs(std::string text, char mark) {
  std::string kept;
  std::size_t from = 0;  // what stands before is kept
  for (auto open = text.find(mark); open != std::string::npos; open = text.find(mark, open)) {
    const char before = open > from ? text[open - 1] : kept.empty() ? ' ' : kept.back();
    if (!opens(text, open, before)) {
      ++open;
      continue;
    }
    auto close = text.find(mark, open + 2);
    while (close != std::string::npos && !closes(text, close)) close = text.find(mark, close + 1);
    if (close == std::string::npos) break;  // nothing closes a later one either
    kept.append(text, from, open - from).append(text, open + 1, close - open - 1);
    from = open = close + 1;
  }
  if (from == 0) return text;
  return kept.append(text, from);
}

/// In Markdown, "1\\." is a number that does not begin a list.
std::string without_escapes(std::string text) {
  constexpr std::string_view escaped = "*_#[]().-!>";
  std::string kept;
  std::size_t from = 0;
  for (auto at = text.find('\\'); at != std::string::npos; at = text.find('\\', at + 1)) {
    if (at + 1 >= text.size() || escaped.find(text[at + 1]) == std::string_view::npos) continue;
    kept.append(text, from, at - from);
    from = at + 1;
  }
  if (from == 0) return text;
  return kept.append(text, from);
}

/// The address behind a link's text, brackets included, from `at` on; 0 where none is.
std::size_t address_length(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return 0;
  int depth = 0;  // an address may hold pairs of brackets
  auto close = at;
  constexpr std::size_t longest = 2000;
  const auto end = std::min(text.size(), at + longest);
  for (; close < end; ++close) {
    if (text[close] == '(') ++depth;
    if (text[close] == ')' && --depth == 0) break;
  }
  if (close == end) return 0;
  auto address = text.substr(at + 1, close - at - 1);
  if (const auto title = address.find(" \""); title != std::string_view::npos)
    address = address.substr(0, title);
  const bool blank = address.find(' ') != std::string_view::npos;
  const bool is_address = address.find_first_of("/#:") != std::string_view::npos;
  return is_address && !blank ? close + 1 - at : 0;
}

/// How many bytes Pandoc's attributes of a link or span take from `at` on: `{.glossary}`,
/// `{rel="home"}`; 0 where none are.
std::size_t attributes_length(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != '{') return 0;
  constexpr std::size_t longest = 2000;
  text = text.substr(0, at + longest);
  const auto close = text.find('}', at);
  if (close == std::string_view::npos) return 0;
  const bool named = std::string_view("#.").find(text[at + 1]) != std::string_view::npos ||
                     text.substr(at, close - at).find("=\"") != std::string_view::npos;
  return named ? close + 1 - at : 0;
}

/// The bracket that closes each of those that open.
std::unordered_map<std::size_t, std::size_t> closing_brackets(std::string_view text) {
  std::unordered_map<std::size_t, std::size_t> closing;
  std::vector<std::size_t> open;
  for (auto at = text.find_first_of("[]"); at != std::string_view::npos;
       at = text.find_first_of("[]", at + 1)) {
    if (text[at] == '[') {
      open.push_back(at);
    } else if (!open.empty()) {
      closing[open.back()] = at;
      open.pop_back();
    }
  }
  return closing;
}

/// A link whose text is being read.
struct OpenLink {
  std::size_t close = 0;  ///< the bracket that ends its text
  std::size_t end = 0;    ///< of its address
  std::size_t kept = 0;   ///< how much was kept before its text
};

/// `[Decision No. 3/19](https://example.org)` is "Decision No. 3/19", and so is
/// `[Decision No. 3/19]{.title}`. The text of a link may hold others.
std::string without_links(std::string_view text) {
  if (text.find('[') == std::string_view::npos) return std::string(text);
  const auto closing = closing_brackets(text);
  std::string kept;
  std::vector<OpenLink> links;
  for (std::size_t at = 0; at < text.size() || !links.empty();) {
    const auto outer = links.empty() ? text.substr(0) : text.substr(0, links.back().close);
    const auto open = std::min(outer.find('[', at), outer.size());
    kept += text.substr(at, open - at);
    if (open == outer.size()) {
      if (links.empty()) break;
      at = links.back().end;
      links.pop_back();
      continue;
    }
    at = open + 1;
    const auto found = closing.find(open);
    if (found == closing.end() || found->second >= outer.size()) {
      kept += text[open];
      continue;
    }
    const auto close = found->second;
    auto length = address_length(outer, close + 1);
    length += attributes_length(outer, close + 1 + length);
    if (length == 0) {
      kept += text[open];
      continue;
    }
    const auto from = links.empty() ? 0 : links.back().kept;
    if (kept.size() > from && kept.ends_with('!')) kept.pop_back();  // of a picture
    links.push_back({close, close + 1 + length, kept.size()});
  }
  return kept;
}

/// `<a name="b"></a>`, which marks a place to link to, at the start of a line.
std::string_view without_anchor(std::string_view text) {
  if (!text.starts_with("<a name=") && !text.starts_with("<a id=")) return text;
  const auto end = text.find('>');
  if (end == std::string_view::npos || !text.substr(end + 1).starts_with("</a>")) return text;
  return text.substr(end + 5);
}

/// Pandoc's attributes of a heading: "## Decision {#decision .unnumbered}".
std::string_view without_attributes(std::string_view heading) {
  const auto open = heading.rfind(" {");
  const bool attributes = open != std::string_view::npos && heading.ends_with('}') &&
                          std::string_view("#.").find(heading[open + 2]) != std::string_view::npos;
  return attributes ? heading.substr(0, open) : heading;
}

/// "::: {.field}" and ":::", which begin and end a part of a page in Pandoc's Markdown, and
/// "<!-- image -->".
bool is_markup_line(std::string_view line) {
  const auto behind = std::min(line.find_first_not_of(':'), line.size());
  constexpr std::size_t fewest_colons = 3;
  const bool fence = behind >= fewest_colons && (behind == line.size() || line[behind] == ' ');
  return fence || (line.starts_with("<!--") && line.ends_with("-->"));
}

struct TwoCells {
  std::string_view first;
  std::string_view second;
};

/// The cells of a row that has two, without the blanks at their ends.
std::optional<TwoCells> two_cells(std::string_view row) {
  const auto bar = row.find('|', 1);
  if (!row.starts_with('|') || !row.ends_with('|') || bar + 1 >= row.size() ||
      row.find('|', bar + 1) != row.size() - 1)
    return std::nullopt;
  const auto trimmed = [](std::string_view cell) {
    while (!cell.empty() && text::is_ascii_blank(cell.front())) cell.remove_prefix(1);
    while (!cell.empty() && text::is_ascii_blank(cell.back())) cell.remove_suffix(1);
    return cell;
  };
  return TwoCells{trimmed(row.substr(1, bar - 1)),
                  trimmed(row.substr(bar + 1, row.size() - bar - 2))};
}

/// "+------+------+", or "+======+======+" below the heads of columns.
bool is_border(std::string_view line) {
  constexpr std::size_t shortest = 5;
  return line.size() >= shortest && line.starts_with('+') && line.ends_with('+') &&
         line.find_first_not_of("+-=:") == std::string_view::npos;
}

/// "12.", "(a)", "iv)", "b.": not "No."
bool is_label(std::string_view cell) {
  constexpr std::size_t longest = 6;
  if (cell.empty() || cell.size() > longest) return false;
  const auto item = cell.substr(cell.front() == '(' ? 1 : 0);
  const auto end = std::min(item.find_first_of(".)\\"), item.size());  // "1\\." is a number, too
  constexpr std::size_t most_digits = 3;                               // not a year
  const bool number = end > 0 && end <= most_digits && item.find_first_not_of("0123456789") >= end;
  const bool letters = std::all_of(item.begin(), item.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](char c) { return is_word(c); });
  return number || (letters && end > 0 && (cell.ends_with(')') || (end == 1 && cell.size() > 1)));
}

}  // namespace

std::string strip_emphasis(std::string_view text) {
  if (is_markup_line(text)) return {};
  text = without_anchor(text);
  std::size_t hashes = text.find_first_not_of('#');
  if (hashes == std::string_view::npos) hashes = 0;
  if (hashes > 0 && hashes <= 6 && text::is_ascii_blank(text[hashes])) {
    text.remove_prefix(text.find_first_not_of(" \t", hashes) == std::string_view::npos
                           ? text.size()
                           : text.find_first_not_of(" \t", hashes));
    text = without_attributes(text);
  }
  return without_escapes(
      without_pairs(without_pairs(without_double_stars(without_links(text)), '*'), '_'));
}

std::string without_cells(std::string_view row) {
  const auto cells = two_cells(row);
  constexpr std::ptrdiff_t fewest_blanks = 3;  // a cell of data has fewer words
  if (!cells || std::count(cells->second.begin(), cells->second.end(), ' ') < fewest_blanks)
    return std::string(row);
  const auto first = cells->first;
  if (is_label(first) || first == "–" || first == "-" || first == "•")
    return std::string(first) + " " + std::string(cells->second);
  const auto item = first.find_first_not_of("0123456789");
  if (item > 0 && item != std::string_view::npos && first[item] == '(' && first.ends_with(')'))
    return std::string(first.substr(item)) + " " + std::string(cells->second);  // "3(a)"
  return std::string(row);
}

std::string GridTable::shown(std::string_view line) {
  if (is_border(line)) {
    inside_ = begins_row_ = true;
    return {};
  }
  const auto cells = inside_ ? two_cells(line) : std::nullopt;
  inside_ = inside_ && line.starts_with('|');
  if (begins_row_) is_paragraph_ = cells && (cells->first.empty() || is_label(cells->first));
  const bool goes_on = cells && (begins_row_ || cells->first.empty());
  begins_row_ = false;
  if (!inside_ || !is_paragraph_ || !goes_on) return std::string(line);
  return std::string(cells->first) + (cells->first.empty() ? "" : " ") + std::string(cells->second);
}

std::string_view without_hard_break(std::string_view text) {
  if (text.ends_with('\\') && !text.ends_with("\\\\")) text.remove_suffix(1);
  return text;
}

std::string_view without_quote_marks(std::string_view text) {
  while (text.starts_with('>')) {
    const auto next = text.find_first_not_of(" \t", 1);
    text.remove_prefix(next == std::string_view::npos ? text.size() : next);
  }
  return text;
}

}  // namespace osce::indexer
