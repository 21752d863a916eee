// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/numbered_resolution.hpp"

#include <algorithm>

#include "indexer/pattern.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// Whether a title of a few lines and then enacting words stand below line `i`.
bool is_above_title(const std::vector<ReadLine>& lines, std::size_t i) {
  constexpr std::size_t most_lines = 8;  // blank ones included
  bool titled = false;
  for (auto at = i + 1; at < std::min(lines.size(), i + 1 + most_lines); ++at) {
    if (means<BlankLine>(lines[at])) continue;
    if (means<EnactingLine>(lines[at]) || means<BodyLine>(lines[at])) return titled;
    if (!means<TextLine>(lines[at]) || ends_closed(lines[at].line.plain)) return false;
    titled = true;
  }
  return false;
}

}  // namespace

void tell_numbered_resolutions(std::vector<ReadLine>& lines) {
  static const Pattern number(R"([0-9]{1,4}/[0-9]{1,4}\.?)");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool apart = i == 0 || !means<TextLine>(lines[i - 1]);
    const bool may_be =
        means<TextLine>(lines[i]) || is_left_out_as(lines[i], LeftOutKind::page_number);
    if (may_be && apart && number.matches(lines[i].line.plain) && is_above_title(lines, i))
      lines[i].meaning = TypeLine{DocumentType::resolution, Status::adopted, "", "", ""};
  }
}

}  // namespace osce::indexer
