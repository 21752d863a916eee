// SPDX-License-Identifier: GPL-2.0-or-later
//
// Labels that name what they number: "Art. 3", "Статья 3.", "§ 5".
#include <array>

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/label_scan.hpp"

namespace osce::indexer {

std::optional<Label> article_label(std::string_view line) {
  static constexpr std::array<std::string_view, 16> names = {
      "§",        "Art.",     "ART.",     "Article",  "ARTICLE", "Artikel", "ARTIKEL", "Articolo",
      "ARTICOLO", "Artículo", "ARTÍCULO", "Articulo", "Статья",  "СТАТЬЯ",  "Ст.",     "СТ."};
  for (const auto name : names) {
    if (!line.starts_with(name)) continue;
    const auto numeral = numeral_at(line, skip_blanks(line, name.size()));
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
