// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/section.hpp"

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/ordinal.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest_heading = 160;

/// What follows a numeral is a heading, not an item: neither a sentence nor the end of one.
bool is_caption_text(const std::string& text) {
  return !text.empty() && !ends_closed(text) && !text::begins_with_small_letter(text);
}

/// What chapters and sections are called.
const std::string section_name =
    R"((?:CHAPTER|CHAPITRE|KAPITEL|CAPITOLO|ГЛАВА|CAP[ÍI]TULO|SECTION|SEKTION|ABSCHNITT|SEZIONE|РАЗДЕЛ|SECCI[ÓO]N|)"
    R"(PART|PARTIE|TEIL|PARTE|ЧАСТЬ|TITRE|TITLE|TITEL|TITOLO|T[ÍI]TULO))";
/// What parts a numeral from the heading after it.
const std::string section_break = R"((?: ?[.:\u2010-\u2015] ?| |$))";

/// The numeral that one or two words name ("ONE", "ПЕРВАЯ", "PREMIER"), as a roman one, or nothing.
std::optional<std::string> numeral_in_words(const std::string& words) {
  const auto ordinal = ordinal_number(words);
  const auto number = ordinal ? ordinal : cardinal_number(words);
  return number ? std::optional(roman_numeral(*number)) : std::nullopt;
}

std::optional<Section> chapter_with(const std::string& numeral, const std::string& caption) {
  if (ends_closed(caption) || text::begins_with_small_letter(caption)) return std::nullopt;
  return Section{numeral, true};
}

/// "CHAPTER II", "ГЛАВА 3. …", "CHAPITRE Ier".
std::optional<Section> numbered_chapter(const std::string& text) {
  static const Pattern chapter(section_name +
                               R"( ([IVX]{1,5}|[0-9]{1,2}|[A-Z])(?:-?(?:er|ère|re|°|º))?)" +
                               section_break + "(.*)");
  const auto match = chapter.match(text);
  return match ? chapter_with((*match)[1], (*match)[2]) : std::nullopt;
}

/// "2. Kapitel: …", "1er chapitre"
std::optional<Section> chapter_behind_number(const std::string& text) {
  static const Pattern chapter("([0-9]{1,2})(?:\\.|er|e|ère|º|°|-?я)? " + section_name +
                               section_break + "(.*)");
  const auto match = chapter.match(text);
  return match ? chapter_with((*match)[1], (*match)[2]) : std::nullopt;
}

/// "CHAPTER ONE", "ГЛАВА ПЕРВАЯ", "CHAPITRE PREMIER: …", "ERSTES KAPITEL".
std::optional<Section> spelled_chapter(const std::string& text) {
  static const std::string word = R"([\p{L}-]{2,})";
  static const Pattern two_behind(section_name + " (" + word + " " + word + ")" + section_break +
                                  "(.*)");
  static const Pattern behind(section_name + " (" + word + ")" + section_break + "(.*)");
  static const Pattern before("(?:THE |LA |LE |IL |DER |DAS )?(" + word + ") " + section_name +
                              section_break + "(.*)");
  for (const auto* pattern : {&two_behind, &behind, &before}) {
    const auto match = pattern->match(text);
    if (!match) continue;
    if (const auto numeral = numeral_in_words((*match)[1]))
      return chapter_with(*numeral, (*match)[2]);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Section> section_of(const Line& line) {
  static const Pattern roman(
      R"((?-i:([IVX]{1,5}))(?:[.:)]| ?[\u2010-\u2015]| (?=\p{Lu}{2}))\s*(.*))");
  const auto& text = line.plain;
  if (text.empty() || text.size() > longest_heading) return std::nullopt;
  if (auto chapter = numbered_chapter(text)) return chapter;
  if (auto chapter = spelled_chapter(text)) return chapter;
  if (text::is_ascii_digit(text.front())) return chapter_behind_number(text);
  if (const auto match = roman.match(text); match && roman_value((*match)[1])) {
    const bool alone = (*match)[2].empty() && text.back() == '.';
    if (alone || is_caption_text((*match)[2])) return Section{(*match)[1], false};
    return std::nullopt;
  }
  const auto letter = lettered_section(line);
  if (!letter) return std::nullopt;
  const auto caption = std::string_view(text).substr(letter->numeral.size() + 1);
  return line.emphasised || is_all_capitals(caption) ? letter : std::nullopt;
}

std::optional<Section> lettered_section(const Line& line) {
  static const Pattern letter(R"((?-i:([A-Z]|[А-Я]))[.)] (.+))");
  if (line.plain.size() > longest_heading) return std::nullopt;
  const auto match = letter.match(line.plain);
  if (!match || !is_caption_text((*match)[2])) return std::nullopt;
  return Section{(*match)[1], false};
}

std::optional<Section> digit_section(const Line& line) {
  static const Pattern number(R"(([0-9]{1,2})[.)] (\D.*))");
  if (line.plain.size() > longest_heading) return std::nullopt;
  const auto match = number.match(line.plain);
  if (!match || !is_caption_text((*match)[2])) return std::nullopt;
  return Section{(*match)[1], false};
}

bool heads_preamble(const Line& line) {
  static const Pattern preamble(
      R"(PREAMBLE|PR[ÉE]AMBULE|PRÄAMBEL|PREAMBOLO|ПРЕАМБУЛА|PRE[ÁA]MBULO|Präambel/Promulgationsklausel)");
  return preamble.matches(line.plain);
}

bool begins_signatures(std::string_view text) {
  static const Pattern witness(
      R"((?:in witness \w+of|en foi de quoi|zu urkund dessen|in fede di che|)"
      R"(в удостоверение чего|en fe de lo cual)\b.*)");
  static const Pattern done(
      R"((?:(?:done|signed) at|(?:fait|signé)(?: en (?:double|triple|un seul) exemplaire)? à|)"
      R"((?:geschehen|unterzeichnet) (?:zu|in)|(?:fatto|firmato) a|совершено(?: в .{3,20} экземплярах)? в(?: городе)?|)"
      R"((?:hecho|firmado) en) (?:the city of )?)"
      R"((?-i:\p{Lu})[^.;]{0,80}(?:[0-9]| day of | mil|duemil|zweitausend).*)");
  constexpr std::size_t longest_formula = 120;  // bytes
  const auto begin = text.substr(0, longest_formula);
  static const Pattern told(
      R"(\(?(?:here follow the signatures|(?:suivent|signent) les signatures|es folgen die unterschriften|)"
      R"(seguono le firme|siguen las firmas|следуют подписи)\)?\.?)");
  return witness.matches(begin) || done.matches(begin) || told.matches(begin);
}

bool heads_contents(const Line& line) {
  static const Pattern contents(
      R"((?:(?:TABLE OF )?CONTENTS(?: PAGE)?|TABLE DES MATI[ÈE]RES|SOMMAIRE|INHALT(?:SVERZEICHNIS)?|[IÍ]NDICE|SOMMARIO|СОДЕРЖАНИЕ|ОГЛАВЛЕНИЕ)(?: (.+))?)");
  const auto match = contents.match(line.plain);
  if (!match) return false;
  Line entry;  // the first entry may stand beside the heading
  entry.plain = (*match)[1];
  return entry.plain.empty() || heads_preamble(entry) || section_of(entry);
}

}  // namespace osce::indexer
