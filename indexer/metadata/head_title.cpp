// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/head_title.hpp"

#include <array>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/excerpt.hpp"
#include "indexer/structure/line/head_forms.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

const std::string remark =
    R"([(\[](?:unofficial |revised )?)" + std::string(excerpt_words) + R"([)\]])";
const std::string prepositions =
    "(?:on|sur|über|zu|zur|zum|su|sul|sulla|sulle|sui|о|об|по|sobre|concerning|concernant)";

bool stands_out(const ReadLine& line) {
  return line.line.emphasised || is_all_capitals(line.line.plain);
}

/// "to Decision No. 3/11", "к Решению № 3/11": says to what an annex belongs.
bool is_reference(const ReadLine& line) {
  static const Pattern reference(
      R"([(\[]?(?:to|of|à la|à l['’]|à|au|de la|zum|zur|zu|alla|al|a la|a|к)(?: the)? .*[0-9].*)");
  return reference.matches(line.line.plain);
}

/// "Decision No. 1226", which does not belong to the title above it.
bool is_bare_type(const ReadLine& line) {
  const auto* type = std::get_if<TypeLine>(&line.meaning);
  return type != nullptr && type->title.empty();
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_letter(text::next_code_point(text, at))) return true;
  }
  return false;
}

bool holds_address(const ReadLine& line) {
  static const Pattern address(R"(.*(?:https?://|www\.|\S@\S| \| ).*)");
  return address.matches(line.line.plain);
}

/// "Press release", "DIRECTIVES", "JAI 12": what stands above a title and says what a page, or a
/// series of texts, is.
bool is_above_title(const ReadLine& line) {
  // clang-format off
  static const Pattern above(
      R"((?:press|news) release|communiqué de presse|pressemitteilung|comunicato stampa|comunicado de prensa|пресс-релиз|)"
      R"(outcome of (?:the )?proceedings|cover note|information note|résultats? des travaux|beratungsergebnisse|risultati dei lavori|resultado de los trabajos|)"
      R"(resolutions|decisions|directives|regulations|recommendations|decrees|résolutions|décisions|règlements|entschließungen|entschliessungen|)"
      R"(beschlüsse|richtlinien|verordnungen|risoluzioni|decisioni|direttive|regolamenti|резолюции|решения|resoluciones|decisiones|directivas|reglamentos|)"
      R"((?-i:\p{Lu}{2,10} [0-9]{1,4})(?: (?-i:\p{Lu}{2,10} [0-9]{1,4}))*)");
  // clang-format on
  return above.matches(line.line.plain);
}

bool names_statement(const ReadLine& line) {
  static const Pattern statement(
      R"((?:.*\b)?(?:statement|intervention|remarks|address|speech|reply|contribution|déclaration|allocution|discours|)"
      R"(erklärung|rede|stellungnahme|wortmeldung|dichiarazione|intervento|discorso|заявление|выступление|речь|)"
      R"(declaración|intervención|discurso)(?:\b.*)?)");
  return statement.matches(line.line.plain);
}

}  // namespace

bool is_title_text(const ReadLine& line) {
  return means<TextLine>(line) || means<BodyLine>(line) || means<TypeLine>(line);
}

bool is_title_remark(const std::string& text) {
  static const Pattern whole(
      remark +
      R"(|(?:final|provisional|unofficial|consolidated) (?:version|text|translation|edition)|)"
      R"((?:traduction non officielle|inoffizielle übersetzung|traduzione non ufficiale|traducción no oficial|неофициальный перевод).*|)"
      R"(translation|traduction|übersetzung|traduzione|traducción|перевод|)"
      R"(version (?:finale|provisoire|définitive)|(?:vorläufige|endgültige) (?:fassung|ausgabe)|)"
      R"((?:edizione|versione) (?:provvisoria|definitiva)|(?:edición|versión) (?:provisional|definitiva)|\[.*\])"
      R"(|\((?-i:[A-Z]{2,5})[./](?=[^()]*[0-9])[^()]{3,80}\)|adopted by .+|[0-9]{1,4}/[0-9]{1,4}\.?|of the .{3,60} to (?:the )?member states)");
  return whole.matches(text);
}

std::string cleaned_title(std::string title) {
  static const Pattern remarked("(.+?) ?" + remark + R"(\.?)");
  if (const auto match = remarked.match(title)) title = (*match)[1];
  static const Pattern quoted(R"([“„«"]([^“”„«»"]+)[”“»"])");
  if (const auto match = quoted.match(title)) title = (*match)[1];
  if (auto numbered = resolution_title(title)) title = *numbered;
  static const Pattern procedure(R"((.+?) ?\([0-9]{4}/[0-9]{3,4}\([A-Z]{3}\)\))");
  if (const auto match = procedure.match(title)) title = (*match)[1];  // "(2013/2103(INI))"
  static const Pattern addressed(
      R"(of the .{3,60}? to (?:the )?member states (?:on|concerning|regarding) (.+))");
  if (const auto match = addressed.match(title)) title = (*match)[1];
  static const Pattern behind_dash(R"([\u2010-\u2015:-] ?(.+))");
  if (const auto match = behind_dash.match(title)) title = (*match)[1];
  static const Pattern relevance(
      R"((.+?) ?\((?:Text with EEA relevance|Entry into force ?:[^()]*)\))");
  if (const auto match = relevance.match(title)) title = (*match)[1];
  if (title.starts_with("the ")) title.erase(0, 4);  // of "Decision No. 3/19 on the Protection of"
  while (title.ends_with('*') || title.ends_with(',') || title.ends_with(' ')) title.pop_back();
  return title;
}

bool ends_unfinished(const std::string& title) {
  const auto word = title.substr(title.rfind(' ') + 1);
  return text::is_stop_word(text::fold_case(word), {"en", "fr", "de", "it", "ru", "es"});
}

bool is_title_preposition(const std::string& text) {
  static const Pattern preposition(prepositions);
  return preposition.matches(text);
}

bool names_occasion(const std::string& text) {
  static const Pattern occasion(
      R"((?:for the|pour la|für die|per la|для|para el|para la) .*(?:session|tagung|sessione|сессии|sesión|período|committee|commission|ausschuss|комитет|комисси|comisión).*)");
  return occasion.matches(text);
}

std::string without_preposition(const std::string& title, bool decision) {
  static const Pattern of_resolution(prepositions + " (.+)");
  static const Pattern of_decision("ON (.+)");
  const auto match = (decision ? of_decision : of_resolution).match(title);
  return match ? (*match)[1] : title;
}

std::optional<std::pair<std::size_t, std::size_t>> title_without_type(
    const std::vector<ReadLine>& lines, std::size_t begin, std::size_t end, bool statement) {
  using Wanted = bool (*)(const ReadLine&);
  const std::array<Wanted, 3> by_preference = {
      statement ? names_statement : stands_out, stands_out, [](const ReadLine& line) {
        return has_letters(line.line.plain) && !is_reference(line) &&
               !ends_sentence(line.line.plain);
      }};
  for (const auto wanted : by_preference) {
    for (auto i = begin; i < end; ++i) {
      if (!is_title_text(lines[i]) || means<BodyLine>(lines[i]) ||
          is_title_remark(lines[i].line.plain) || is_above_title(lines[i]) ||
          holds_address(lines[i]) || !wanted(lines[i]))
        continue;
      auto last = i;
      while (last < end && is_title_text(lines[last]) && (last == i || !is_bare_type(lines[last])))
        ++last;
      return std::pair(i, last);
    }
  }
  return std::nullopt;
}

// clang-format off
std::string author_in_title(const std::string& title) {
  static const std::string name = R"((?:the )?((?-i:\p{Lu}).{1,60}?))";
  static const std::string goes_on =
      R"((?:,| \(| (?-i:\p{Lu})\. ?(?-i:\p{Lu})\.| (?:on|at|in|to|regarding|concerning|under|delivered|made|sur|au|à la|à|zu|zum|zur|bei|vor|über|su|sul|sulla|al|alla|)"
      R"(по|на|о|об|в|en|sobre|ante) |$).*)";
  static const Pattern union_statement(R"((?:EU|European Union)(?:['’]s)? (?:joint )?(?:statement|intervention|reply).*)");
  static const Pattern delegation(
      R"(.*\b(?:delegation of|permanent (?:mission|representative|representation|delegation) of|délégation (?:de la|du|des|de l['’]|d['’]|de)|)"
      R"(Delegation (?:der|des|von)|delegazione (?:della|del|dell['’]|dei|degli|di)|делегации|постоянного представителя|)"
      R"(delegación (?:de la|del|de los|de)) ?)" + name + goes_on);
  static const Pattern speaker(
      R"((?:.*\b)?(?:(?:statement|intervention|remarks|address|speech)(?: delivered| made| given)? (?:by|of)|)"
      R"((?:déclaration|intervention|allocution|discours) (?:de la|du|des|de l['’]|de|par)|)"
      R"((?:erklärung|stellungnahme|rede) (?:der|des|von)|(?:dichiarazione|intervento|discorso) (?:della|del|dell['’]|di)|)"
      R"(заявление|выступление|(?:declaración|intervención|discurso) (?:de la|del|de)) ?)" + name + goes_on);
  if (union_statement.matches(title)) return "European Union";
  auto match = delegation.match(title);
  if (!match) match = speaker.match(title);
  return match ? (*match)[1] : "";
}
// clang-format on

}  // namespace osce::indexer
