// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/enacting_line.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"
#include "indexer/language/language.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/section.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// "The OSCE Parliamentary Assembly", not "OSCE PARLIAMENTARY ASSEMBLY" or "by the Permanent
/// Council".
bool is_subject(const std::string& text) {
  static const Pattern subject(
      R"((?-i:(?:The|L['’]|Le|La|Der|Die|Das|Il|Lo|El) ?.+|\p{Lu}\p{Ll}.*\p{Script=Cyrillic}.*))");
  return !is_all_capitals(text) && subject.matches(text);
}

/// True where `text` is the beginning of a paragraph in any language.
bool begins_paragraph(const std::string& text) {
  const auto label = number_label(text);
  const auto rest = std::string_view(text).substr(label ? label->length : 0);
  if (label && label->style != Label::Style::bare) return true;
  return std::any_of(languages().begin(), languages().end(), [&](const Language* language) {
    return opening_of(rest, *language).form != Opening::Form::none;
  });
}

bool stands_apart(const std::vector<ReadLine>& lines, std::size_t i) {
  return i == 0 || !means<TextLine>(lines[i - 1]) || ends_closed(lines[i - 1].line.plain) ||
         is_all_capitals(lines[i - 1].line.plain) || heads_preamble(lines[i - 1].line);
}

bool introduces(const std::vector<ReadLine>& lines, std::size_t i) {
  auto next = i + 1;
  while (next < lines.size() && means<BlankLine>(lines[next])) ++next;
  return next < lines.size() && means<TextLine>(lines[next]) &&
         begins_paragraph(lines[next].line.plain);
}

/// Whether nothing but blank lines is between line `i` and a head, or the heading of a preamble.
bool begins_treaty(const std::vector<ReadLine>& lines, std::size_t i) {
  while (i > 0 && means<BlankLine>(lines[i - 1])) --i;
  return i > 0 && (is_head_form(lines[i - 1].meaning) || heads_preamble(lines[i - 1].line));
}

/// "The Conference of the Parties to the Harbour Agreement," on a line of its own; "The member
/// States of the Council of Europe and the other Signatories hereto,"
bool names_unknown_body(const std::vector<ReadLine>& lines, std::size_t i) {
  constexpr std::size_t longest = 120;
  static const Pattern name(
      R"((?-i:(?:The|L['’]|Le|La|Les|Der|Die|Das|Il|Lo|Gli|I|El|Los|Las) ?\p{Lu}[^.;:]{3,}[,:]))");
  static const Pattern parties(R"((?-i:The \p{Ll}+ \p{Lu}[^.;:]{3,},))");

  const auto& text = lines[i].line.plain;
  const bool apart = i == 0 || means<BlankLine>(lines[i - 1]) ||
                     is_head_form(lines[i - 1].meaning) || heads_preamble(lines[i - 1].line);
  if (text.size() > longest) return false;
  return (apart && name.matches(text)) || (begins_treaty(lines, i) && parties.matches(text));
}

}  // namespace

void tell_enacting_lines(std::vector<ReadLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto* body = std::get_if<BodyLine>(&lines[i].meaning);
    const bool enacts = body != nullptr ? is_subject(lines[i].line.plain)
                                        : means<TextLine>(lines[i]) && names_unknown_body(lines, i);
    if (enacts && stands_apart(lines, i) && introduces(lines, i))
      lines[i].meaning = EnactingLine{body == nullptr ? "" : std::string(body->body), false};
  }
}

}  // namespace osce::indexer
