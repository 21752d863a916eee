// SPDX-License-Identifier: GPL-2.0-or-later
//
// Labels that name what they number: "Art. 3", "Статья 3.", "§ 5", "ARTICLE IV".
#include <algorithm>
#include <array>

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/label_scan.hpp"
#include "indexer/structure/line/ordinal.hpp"

namespace osce::indexer {
namespace {

/// "IV" of "ARTICLE IV", "premier" of "Article premier" or of "Article premier. – Objet".
std::optional<Numeral> numeral_in_letters(std::string_view line, std::size_t at) {
  const auto end = std::min(line.find_first_of(" .:)", at), line.size());
  const std::string word(line.substr(at, end - at));
  if (word.empty()) return std::nullopt;
  if (word.find_first_not_of("IVX") == std::string::npos) {
    const auto value = roman_value(word);
    return value ? std::optional(Numeral{.printed = word, .value = *value, .end = end})
                 : std::nullopt;
  }
  const bool ends = end == line.size() || line[end] != ' ';
  const auto value = ends ? ordinal_number(word) : std::nullopt;
  if (!value) return std::nullopt;
  return Numeral{.printed = std::to_string(*value), .value = *value, .end = end};
}

}  // namespace

std::optional<Label> article_label(std::string_view line) {
  static constexpr std::array<std::string_view, 16> names = {
      "§",        "Art.",     "ART.",     "Article",  "ARTICLE", "Artikel", "ARTIKEL", "Articolo",
      "ARTICOLO", "Artículo", "ARTÍCULO", "Articulo", "Статья",  "СТАТЬЯ",  "Ст.",     "СТ."};
  for (const auto name : names) {
    if (!line.starts_with(name)) continue;
    const auto at = skip_blanks(line, name.size());
    auto numeral = numeral_at(line, at);
    if (!numeral) numeral = numeral_in_letters(line, at);
    if (!numeral) continue;
    auto end = numeral->end;
    if (end < line.size() && (line[end] == '.' || line[end] == ':' || line[end] == ')')) ++end;
    if (!blank_at(line, end)) continue;
    return Label{.kind = Label::Kind::number,
                 .style = Label::Style::named,
                 .printed = numeral->printed,
                 .value = numeral->value,
                 .repeat = numeral->repeat,
                 .length = skip_blanks(line, end)};
  }
  return std::nullopt;
}

}  // namespace osce::indexer
