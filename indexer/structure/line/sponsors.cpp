// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/sponsors.hpp"

#include "engine/text/code_point.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/read_line.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t longest_name = 160;
constexpr std::size_t longest_country = 60;

/// A name with its country, or several: "Mr. A (Norway), Ms. B (Austria),"
bool is_person(const std::string& text) {
  static const Pattern with_country(
      R"((?-i:\p{Lu}).{2,120}\([^()0-9]{2,40}\)[,;.]?(?: (?:and|et|und|e|y|и))?)");
  if (text.size() > longest_name || number_label(text)) return false;
  return begins_with_honorific(text) || with_country.matches(text);
}

/// The country or office of the person above.
bool is_below_person(const std::string& text) {
  return text.size() <= longest_country && text::begins_with_capital(text) && !ends_closed(text) &&
         !number_label(text) && !is_all_capitals(text);
}

/// Follows the names below a sponsor line, which begins at `at`; returns one past the last.
std::size_t tell_names(std::vector<ReadLine>& lines, std::size_t at) {
  const auto* sponsor = std::get_if<SponsorLine>(&lines[at].meaning);
  bool person_above = false;
  auto end = at + 1;
  for (auto i = at + 1; i < lines.size(); ++i) {
    const auto& text = lines[i].line.plain;
    if (means<BlankLine>(lines[i])) {
      person_above = false;
      continue;
    }
    const bool open = sponsor->sponsor.empty() || end > at + 1 || ends_closed(lines[at].line.plain);
    const bool person = is_person(text) && (open || begins_with_honorific(text));
    if (!means<TextLine>(lines[i]) || !(person || (person_above && is_below_person(text)))) break;
    lines[i].meaning = SponsorNameLine{};
    person_above = person && text.back() != ')';
    end = i + 1;
  }
  return end;
}

}  // namespace

// clang-format off
std::optional<SponsorLine> sponsor_of(const std::string& text) {
  static const Pattern principal(
      R"((?:(?:(?:Principal |Main |Lead )?Sponsors?|(?:Principal|Main) Authors?|Sponsored by|Tabled by|)"
      R"((?:Auteure?|Parrain|Marraine|Promoteur)s? principa(?:l|le|ux|les)|Principa(?:l|le|ux|les) (?:auteure?|parrain|promoteur)s?|Présentée? par|)"
      R"(Haupt(?:einbringer|sponsor|antragsteller|verfasser|autor|unterzeichner)(?:in|innen|en)?|Eingebracht von|)"
      R"(Prim[oaie] firmatar[ioae]i?|(?:Promotor[ei]|Sponsor|Autor[ei]|Proponent[ei]|Relator[ei]) principal[ei]|Relator[ei]|Relatric[ei]|Presentat[ao] da|)"
      R"((?:Основн|Главн)(?:ой|ый|ые) (?:автор|инициатор|спонсор)ы?|Авторы?(?: проекта)?|)"
      R"((?:Patrocinador|Promotor|Autor|Ponente|Proponente|Relator)(?:a|e?s|as)? principal(?:es)?|Presentad[ao] por)(?:\(s\))?)"
      R"()(?: ?: ?(.*))?)");
  static const Pattern others(
      R"((?:Rapporteure?s?|Berichterstatter(?:in|innen)?|Докладчик[иа]?|Ponentes?|(?:Co-? ?|Other |Additional )(?:sponsor|signator|author|rapporteur)(?:s|y|ies)?|Co-?sponsored by|Supported by|)"
      R"(Co-?(?:auteure?|parrain|promoteur|signataire|rapporteure?)s?|Autres signataires|)"
      R"((?:Mit|Ko-?)(?:einbringer|unterzeichner|antragsteller|verfasser|sponsor|autor)(?:in|innen|en|n)?|Unterstützt von|)"
      R"((?:Co-?|Altri )(?:firmatar|promotor|sponsor|autor|relator|proponent)(?:[ioae]i?)?|Со-?(?:автор|спонсор|инициатор|докладчик)ы?|Поддержали|)"
      R"((?:Co-?|Otros )(?:patrocinador|promotor|autor|firmante|ponente|proponente)(?:a|e?s|as)?)(?: ?: ?(.*))?)");
  if (const auto match = principal.match(text)) return SponsorLine{(*match)[1], true};
  if (const auto match = others.match(text)) return SponsorLine{(*match)[1], false};
  return std::nullopt;
}

bool begins_with_honorific(const std::string& text) {
  static const Pattern honorific(
      R"((?-i:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Hon|The Hon|Sen|Senator|Rep|Sir|Dame|Lord|Baroness|Amb|Ambassador|)"
      R"(M|MM|Mme|Mmes|Mlle|Sénateur|Sénatrice|Député|Députée|Herr|Frau|Abg|Abgeordnete|Abgeordneter|Senatorin|)"
      R"(On|Sig|Sig\.ra|Sig\.na|Dott|Dott\.ssa|Onorevole|Sr|Sra|Srta|Don|Doña|Dña|)"
      R"(г-н|г-жа|Г-н|Г-жа|г\.|Господин|Госпожа|господин|госпожа|Сенатор|Депутат|MR|MRS|MS|DR)\.? \p{Lu}.*))");
  return honorific.matches(text);
}
// clang-format on

void tell_sponsors(std::vector<ReadLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (means<SponsorLine>(lines[i])) i = tell_names(lines, i) - 1;
    if (!means<TypeLine>(lines[i]) || !lines[i].line.plain.ends_with(": draft resolution"))
      continue;
    for (auto above = i; above > 0 && means<TextLine>(lines[above - 1]); --above)
      lines[above - 1].meaning = SponsorNameLine{};  // the States that submit it
  }
}

}  // namespace osce::indexer
