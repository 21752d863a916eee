// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/continuation.hpp"

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// Whether the first line of a paragraph is set in here: further than the line above, which is not
/// the first of a hanging item.
bool steps_in(const std::vector<ReadLine>& lines, std::size_t index, const RawParagraph& above) {
  constexpr int least_step = 3;  // blanks
  const int step = lines[index].line.indent - lines[above.lines.back()].line.indent;
  const bool hanging = above.label && above.lines.size() == 1;
  const bool same = above.lines.size() == 1 && step == 0 && lines[index].line.indented();
  return !hanging && (step >= least_step || same);
}

}  // namespace

bool continues(const std::vector<ReadLine>& lines, std::size_t index, const Standing& standing,
               const Language& language) {
  if (standing.above == nullptr || standing.below_enacting || standing.below_heading) return false;
  const auto& line = lines[index].line;
  const auto& above = *standing.above;
  const bool open = !ends_closed(above.text);
  const bool anew = opening_of(line.plain, language).form != Opening::Form::none;
  const bool small = begins_small(line.plain);
  if (bullet_length(line.plain) > 0 && (above.label || above.text.ends_with(':'))) return true;
  if (standing.at_break) {
    if (anew) return false;
    if (small && !ends_sentence(above.text)) return true;
    return open && (small || above.label || standing.page_break);
  }
  if (!open && !small && steps_in(lines, index, above)) return false;
  const bool item_ended = !above.text.ends_with('.');
  return open || small || !(anew && (line.indented() || item_ended));
}

}  // namespace osce::indexer
