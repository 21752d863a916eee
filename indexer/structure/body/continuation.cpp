// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/continuation.hpp"

#include <optional>

#include "indexer/structure/body/chapeau.hpp"
#include "indexer/structure/body/table_row.hpp"
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

/// Whether a line with a bullet is part of the list in the paragraph above; nothing where its
/// bullet does not tell.
///
///     1. Asks States to:              Decides:
///     - train;    a list              - Asks States to train;    a row of paragraphs
///     - pay;                          - Urges them to pay;
std::optional<bool> is_in_list(std::string_view text, const RawParagraph& above,
                               const Language& language) {
  const auto bullet = bullet_length(text);
  if (bullet == 0) return std::nullopt;
  if (above.label) return true;
  if (above.bullet) return ends_closed(above.text) ? std::optional(false) : std::nullopt;
  const auto form = opening_of(text.substr(bullet), language).form;
  if (is_lone_verb(above, language)) return false;
  if (above.text.ends_with(':') || above.holds_list) return form != Opening::Form::finite;
  if (form != Opening::Form::none && ends_closed(above.text)) return false;
  return std::nullopt;
}

/// In texts whose paragraphs begin with small letters, an opening verb below a comma or semicolon
/// begins another one.
bool begins_small_paragraph(std::string_view text, const RawParagraph& above,
                            const Language& language) {
  if (above.label || above.parent || !language.openings.small) return false;
  return begins_small(above.text) && begins_small(text) &&
         (above.text.ends_with(',') || above.text.ends_with(';')) &&
         opening_of(above.text, language).form != Opening::Form::none &&
         opening_of(text, language).form != Opening::Form::none;
}

}  // namespace

bool continues(const std::vector<ReadLine>& lines, std::size_t index, const LineContext& context,
               const Language& language) {
  if (context.above == nullptr || context.below_enacting || context.below_heading) return false;
  const auto& line = lines[index].line;
  const auto& above = *context.above;
  const bool open = !ends_closed(above.text);
  const bool anew = opening_of(line.plain, language).form != Opening::Form::none;
  const bool small = begins_small(line.plain);
  if ((!open && is_salutation(line.plain)) || is_salutation(above.text)) return false;
  if (const auto in_list = is_in_list(line.plain, above, language)) return *in_list;
  if (context.block_begins && !context.page_break) return false;
  if (is_table_row(lines, index)) return false;
  if (context.at_break) {
    if (anew) return false;
    const bool behind_list = above.holds_list && !above.text.ends_with('.');
    if (small && (behind_list || !ends_sentence(above.text))) return true;
    return open && (small || above.label || context.page_break);
  }
  if (begins_small_paragraph(line.plain, above, language)) return false;
  if (!open && !small && steps_in(lines, index, above)) return false;
  const bool item_ended = !above.text.ends_with('.');
  return open || small || !(anew && (line.indented() || item_ended));
}

}  // namespace osce::indexer
