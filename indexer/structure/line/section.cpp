// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/section.hpp"

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest_heading = 160;

/// What stands behind a numeral is a heading, not an item: no sentence, and no end of one.
bool is_caption_text(const std::string& text) {
  return !text.empty() && !ends_closed(text) && !text::begins_with_small_letter(text);
}

}  // namespace

std::optional<Section> section_of(const Line& line) {
  static const Pattern chapter(
      R"((?:CHAPTER|CHAPITRE|KAPITEL|CAPITOLO|ГЛАВА|CAP[ÍI]TULO|SECTION|SEKTION|ABSCHNITT|SEZIONE|РАЗДЕЛ|SECCI[ÓO]N|)"
      R"(PART|PARTIE|TEIL|PARTE|ЧАСТЬ|TITRE|TITLE) ([IVX]{1,5}|[0-9]{1,2}|[A-Z]|PREMIER|ONE|TWO|THREE|FOUR))"
      R"((?: ?[.:\u2010-\u2015] ?| |$)(.*))");
  static const Pattern roman(
      R"((?-i:([IVX]{1,5}))(?:[.:)]| ?[\u2010-\u2015]| (?=\p{Lu}{2}))\s*(.*))");
  static const Pattern letter(R"((?-i:([A-Z]))[.)] (.+))");
  const auto& text = line.plain;
  if (text.empty() || text.size() > longest_heading) return std::nullopt;
  if (const auto match = chapter.match(text)) {
    if (ends_closed((*match)[2]) || text::begins_with_small_letter((*match)[2]))
      return std::nullopt;
    return Section{(*match)[1], true};
  }
  if (const auto match = roman.match(text); match && roman_value((*match)[1])) {
    const bool alone = (*match)[2].empty() && text.back() == '.';
    if (alone || is_caption_text((*match)[2])) return Section{(*match)[1], false};
    return std::nullopt;
  }
  if (const auto match = letter.match(text)) {
    const bool stands_out = line.emphasised || is_all_capitals((*match)[2]);
    if (stands_out && is_caption_text((*match)[2])) return Section{(*match)[1], false};
  }
  return std::nullopt;
}

bool heads_preamble(const Line& line) {
  static const Pattern preamble(
      R"(PREAMBLE|PR[ÉE]AMBULE|PRÄAMBEL|PREAMBOLO|ПРЕАМБУЛА|PRE[ÁA]MBULO)");
  return preamble.matches(line.plain);
}

bool heads_contents(const Line& line) {
  static const Pattern contents(
      R"((?:TABLE OF )?CONTENTS(?: PAGE)?|TABLE DES MATI[ÈE]RES|SOMMAIRE|INHALT(?:SVERZEICHNIS)?|[IÍ]NDICE|SOMMARIO|СОДЕРЖАНИЕ|ОГЛАВЛЕНИЕ)");
  return contents.matches(line.plain);
}

}  // namespace osce::indexer
