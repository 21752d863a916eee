// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "indexer/pattern.hpp"

namespace osce::indexer {
namespace {

/// One past the last line of the front matter, its closing rule included; 0 where there is none.
std::size_t end_of_front_matter(const std::vector<Line>& lines) {
  constexpr std::size_t most_lines = 100;
  static const Pattern field(R"([\p{L}_][\p{L}0-9_ .-]{0,40}:(?: .*)?)");
  if (lines.empty() || lines.front().text != "---") return 0;
  bool any = false;
  for (std::size_t i = 1; i < std::min(lines.size(), most_lines); ++i) {
    const auto& line = lines[i];
    if (line.text == "---" || line.text == "...") return any ? i + 1 : 0;
    const bool names = field.matches(line.text);
    const bool goes_on = line.text.empty() || line.indented() || line.text.starts_with("- ") ||
                         line.text.starts_with('#');
    if (!names && !(goes_on && any)) return 0;
    any = any || names;
  }
  return 0;
}

/// What the field on a line says of the text: `title: "On …"` => `On …`; empty for other fields.
std::string fact_in(const std::string& text) {
  static constexpr auto names = std::to_array<std::string_view>(
      {"title", "titre", "titel", "titolo", "título", "organisation", "organization", "body",
       "institution", "session", "meeting", "place", "venue", "city", "date", "symbol", "number",
       "reference", "language"});
  const auto colon = text.find(':');
  const auto name = text.substr(0, colon);
  const auto begin = text.find_first_not_of(' ', std::min(colon, text.size() - 1) + 1);
  if (begin == std::string::npos || std::find(names.begin(), names.end(), name) == names.end())
    return {};
  auto value = text.substr(begin);
  const bool quoted = value.size() > 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

bool is_named(const std::string& text, std::initializer_list<std::string_view> names) {
  const auto name = std::string_view(text).substr(0, text.find(':'));
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The value of the first of the lines before `end` that has one of these names, or "".
std::string value_of(std::initializer_list<std::string_view> names, const std::vector<Line>& lines,
                     std::size_t end) {
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
  const auto found = std::find_if(lines.begin(), last, [&](const Line& line) {
    return !line.indented() && is_named(line.text, names);
  });
  return found == last ? "" : fact_in(found->text);
}

}  // namespace

std::vector<Line> with_front_matter_as_head(std::vector<Line> lines) {
  const auto end = end_of_front_matter(lines);
  if (end == 0) return lines;
  const auto date = value_of({"date"}, lines, end);
  std::vector<Line> read;
  read.reserve(lines.size() + 2 * end);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto& line = lines[i];
    const auto fact = i < end && !line.indented() ? fact_in(line.text) : std::string();
    line.front_matter = i < end;
    if (i < end && fact.empty() && !line.blank()) line.navigation = true;
    if (fact.empty()) {
      read.push_back(std::move(line));
      continue;
    }
    const bool place = !date.empty() && is_named(line.text, {"place", "venue", "city"});
    line.plain = plain_text(place ? fmt::format("{}, {}", fact, date) : fact);  // as in headings
    // blank lines part the facts
    read.push_back({.number = line.number, .begin = line.begin, .end = line.begin});
    read.push_back(line);
    read.push_back({.number = line.number, .begin = line.end, .end = line.end});
  }
  return read;
}

}  // namespace osce::indexer
