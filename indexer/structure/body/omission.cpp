// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/omission.hpp"

#include <algorithm>
#include <string>

#include "indexer/pattern.hpp"
#include "indexer/structure/line/excerpt.hpp"

namespace osce::indexer {

bool omits_since_last_number(const std::vector<RawParagraph>& paragraphs) {
  const auto is_numbered = [](const RawParagraph& p) { return p.label && !p.parent; };
  const auto omits = [](const RawParagraph& p) {
    return p.text.find("...") != std::string::npos || p.text.find("…") != std::string::npos;
  };
  auto last = std::find_if(paragraphs.rbegin(), paragraphs.rend(), is_numbered);
  if (last != paragraphs.rend()) ++last;
  return std::any_of(paragraphs.rbegin(), last, omits);
}

bool is_omission_line(const ReadLine& line) {
  if (is_left_out_as(line, LeftOutKind::omission)) return true;
  return is_left_out_as(line, LeftOutKind::separator) &&
         line.line.text.find('*') != std::string::npos;
}

bool heads_excerpt(const std::vector<ReadLine>& lines, const Outline& outline) {
  static const Pattern excerpt(R"((?:.*\W)?)" + std::string(excerpt_words) + R"((?:\W.*)?)");
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(outline.head_begin);
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(outline.body_begin);
  return std::any_of(begin, end, [](const ReadLine& l) { return excerpt.matches(l.line.plain); });
}

}  // namespace osce::indexer
