// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/head_forms.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/text/code_point.hpp"
#include "engine/text/fold.hpp"
#include "indexer/pattern.hpp"
#include "indexer/structure/line/ordinal.hpp"

namespace osce::indexer {
namespace {

// clang-format off
const std::string to_a_session = R"((?:at (?:the|its) |à (?:sa|la) |auf (?:der|ihrer) |an der |zur |(?:alla|nella)(?: sua)? |на (?:ее |её |своей )?|en (?:su|el|la) )?)";
const std::string of_a_body = R"((?: (?:of the|of|du|de l['’]|des|der|del|della|dell['’]|de la) ?([^,;]+))?)";
// clang-format on

std::string first_of(const std::vector<std::string>& groups) {
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (!groups[i].empty()) return groups[i];
  }
  return {};
}

/// "04 DEC '98 11:32 FROM OSCE SECRETARIAT        +43 1 51436  P.02/03": what a telefax machine
/// prints on each page, and on the last one.
bool is_fax_line(const std::string& text) {
  static const Pattern head(
      R"(.{0,40}[0-9]{1,2}:[0-9]{2}(?=.*(?:\b(?:from|fax|tel|von|to)\b|\+[0-9])).{3,90} p(?:age)?[. ]*[0-9]{1,3}(?:/[0-9]{1,3})?)");
  static const Pattern last(R"([* ]*total pages?[ .:()s]*[0-9]{1,3}[* ]*)");
  if (!text::is_ascii_digit(text.back()) && !text.ends_with('*')) return false;
  const bool total = text.find("OTAL P") != std::string::npos;
  const bool timed = text.find(':') != std::string::npos;
  return (total && last.matches(text)) || (timed && head.matches(text));
}

}  // namespace

std::optional<AnnualSession> annual_session(const std::string& text) {
  static const Pattern session(
      R"((?:(?=(?-i:\p{Lu}))(?:adopted|adoptée?s?|verabschiedet|angenommen|adottat[aei]|принят[аыо]я?е?|aprobad[ao]s?) )?)" +
      to_a_session +
      R"(((?!adopt).{1,60}?)[ -](?:annual session|session annuelle|jahrestagung|sessione annuale|)"
      R"(ежегодн(?:ая|ой) сесси[яиею]+|sesión anual|período anual de sesiones))"
      R"((?:(?:,| in| à| a| в| en) ((?-i:\p{Lu})[\p{L} '’-]{1,30}))?)");
  const auto match = session.match(text);
  return match ? std::optional(AnnualSession{(*match)[1], (*match)[2]}) : std::nullopt;
}

std::optional<int> session_number(const std::string& text) {
  static const Pattern session(
      R"((?!adopt)(.{3,40}?) (?:session|tagung|sessione|сессия|período de sesiones))");
  const auto match = session.match(text);
  return match ? ordinal_number((*match)[1]) : std::nullopt;
}

std::optional<Meeting> numbered_meeting(const std::string& text) {
  static const Pattern meeting(
      to_a_session +
      R"((?:.{1,30} (?:day of the|jour de la|jour du|tag des|giorno della|день|día de la|día del) )?)"
      R"((.{1,40}?) (?:plenary |special |reconvened )?(?:meeting|réunion|séance plénière|treffen|sitzung|)"
      R"(plenarsitzung|riunione|seduta plenaria|встреч[аи]|(?:пленарн(?:ое|ого) )?заседани[ея]|reunión|)"
      R"(sesión plenaria))" +
      of_a_body);
  const auto match = meeting.match(text);
  return match ? std::optional(Meeting{(*match)[1], (*match)[2]}) : std::nullopt;
}

std::optional<Journal> journal_of(const std::string& text) {
  static const Pattern body_first(
      R"((\p{Lu}{2,5})(?: ?\(([0-9]{1,4})\))?[ .-]?(?:Journal|Giornale|Diario|Журнал),? ?)"
      R"((?:No\.?|N[°ºo.]|Nr\.?|№) ?[0-9]+(?:(?!\bdecision\b|\bdéc|\bbeschl|\bdecis|\bреш|\bstatement\b).){0,80})");
  static const Pattern body_last(
      R"((?:Журнал|Diario|Giornale|Journal) (?:(?:№|No\.?|N[°º]) ?[0-9]+ )?(?:de |del |du )?(\p{Lu}{2,5})(?: ?\(([0-9]{1,4})\))?)"
      R"((?: ?(?:No\.?|N[°ºo.]|№) ?[0-9]+)?,? .{0,80})");
  auto match = body_first.match(text);
  if (!match) match = body_last.match(text);
  if (!match) return std::nullopt;
  const auto& number = (*match)[2];
  return Journal{(*match)[1], number.empty() ? std::nullopt : std::optional(std::stoi(number))};
}

std::optional<std::string> author_of(const std::string& text) {
  static const Pattern author(
      R"((?:the )?delegation of .{3,80}? (?:passed|gave) the floor to (?:the representative of )?(?:the )?((?-i:\p{Lu}).{1,40}?),? (?:who|which) .{3,20} the following statement ?:?|)"
      R"((?:the )?representative of (?:the )?((?-i:\p{Lu}).{1,40}?),?(?: on behalf of .{3,60})? (?:made|delivered) the following statement ?:?|)"
      R"((?:(?:Statement (?=.*: ?$))?(?:by )?(?:the )?delegation of (?:the )?((?-i:\p{Lu}).{1,60}?)(?: \(also on behalf of [^()]{2,200}\))?|)"
      R"((?!the |permanent )((?-i:\p{Lu}).{1,40}?) (?:permanent )?(?:mission|delegation) to the OSCE|)"
      R"((?:by )?(?:the )?permanent (?:mission|delegation|representation) of (?:the )?((?-i:\p{Lu}).{1,60}?)(?: to the OSCE)?|)"
      R"((?:Par|De) la délégation (?:de la |du |des |de l['’]|d['’]|de )(.+?)|)"
      R"((?:Von |Durch )?(?:der|die) Delegation (?:der |des |von )?(.+?)|)"
      R"((?:Resa |Rilasciata )?(?:[Dd]alla|Della|Da parte della|La) delegazione (?:della |del |dell['’]|dei |degli |di )(.+?)|)"
      R"((?:Делегация|От делегации|Делегацией|Со стороны делегации) (.+?)|)"
      R"((?:Por|De|La) la delegación (?:de la |del |de los |de )(.+?)|Por la delegación de (.+?)) ?:?)");
  const auto match = author.match(text);
  if (!match || text.ends_with('.')) return std::nullopt;
  const auto name = first_of(*match);
  static const Pattern small_word(R"(.*(?:^|[ -])(?-i:\p{Ll}{4,}).*)");  // a verb: "Norway regrets"
  return small_word.matches(name) ? std::nullopt : std::optional(name);
}

std::optional<std::string> printed_language(const std::string& text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> names = {
      {{"EN", "en"},       {"FR", "fr"},       {"DE", "de"},       {"IT", "it"},
       {"RU", "ru"},       {"ES", "es"},       {"ENGLISH", "en"},  {"ANGLAIS", "en"},
       {"FRENCH", "fr"},   {"FRANÇAIS", "fr"}, {"GERMAN", "de"},   {"DEUTSCH", "de"},
       {"ALLEMAND", "de"}, {"ITALIAN", "it"},  {"ITALIANO", "it"}, {"ITALIEN", "it"},
       {"RUSSIAN", "ru"},  {"РУССКИЙ", "ru"},  {"RUSSE", "ru"},    {"SPANISH", "es"},
       {"ESPAÑOL", "es"},  {"ESPAGNOL", "es"}}};
  static const Pattern line(
      R"((?-i:(\p{Lu}+))(?: only)?(?: ?[/,;]? ?(?:Original|Originale|Оригинал|Исходный язык) ?: ?\p{L}+)?)");
  static const Pattern original(
      R"((?:Original|Originale|Оригинал|Исходный язык|Langue originale) ?: ?\p{L}+)");
  if (const auto match = line.match(text)) {
    for (const auto& [name, code] : names) {
      if ((*match)[1] == name) return std::string(code);
    }
  }
  return original.matches(text) ? std::optional<std::string>("") : std::nullopt;
}

std::optional<std::string> attachment_title(const std::string& text) {
  static const Pattern attachment(
      R"((?:Attachment|Annexe?|Appendix|Pièce complémentaire|Pièce jointe|Appendice|Beilage|Anhang|Anlage|)"
      R"(Allegato|Annesso|Дополнение|Приложение|Documento (?:adjunto|agregado)|Anexo|Agregado|Complemento))"
      R"((?: (?:No\.? ?|N[°º]\.? ?|Nr\.? ?|№ ?)?(?:[0-9]{1,2}|[IVX]{1,4}|[A-Z]))?)"
      R"((?: (?:to|of|à la|à|au|de la|zum|zur|zu|alla|al|a la|a|к)(?: the)? .{1,80}?)?(?: ?[:\u2013\u2014] ?(?-i:(\p{Lu}.*)))?:?)");
  const auto match = attachment.match(text);
  return match ? std::optional((*match)[1]) : std::nullopt;
}

std::optional<int> revision_number(const std::string& text) {
  static const Pattern revision(R"((?:Rev|Révision|Revision)\.? ?([0-9]{1,2})\.?)");
  const auto match = revision.match(text);
  return match ? std::optional(std::stoi((*match)[1])) : std::nullopt;
}

bool names_organisation(const std::string& text) {
  static const Pattern organisation(
      R"((?:the )?United Nations|Nations Unies|Vereinte Nationen|Nazioni Unite|Организация Объединенных Наций|Naciones Unidas|)"
      R"(Council of Europe|Conseil de l['’]Europe|Europarat|Consiglio d['’]Europa|Совет Европы|Consejo de Europa|)"
      R"(OSCE|CSCE|OSCE PA|(?:the )?Conference (?:on|for) Security and Co-?operation in Europe|)"
      R"(Conférence sur la sécurité et la coopération en Europe|Konferenz über Sicherheit und Zusammenarbeit in Europa|)"
      R"(OSZE|ОБСЕ|Organi[sz]ation for Security and Co-?operation in Europe|)"
      R"(Organisation pour la sécurité et la coopération en Europe|)"
      R"(Organisation für Sicherheit und Zusammenarbeit in Europa|)"
      R"(Organizzazione per la sicurezza e la cooperazione in Europa|)"
      R"(Организация по безопасности и сотрудничеству в Европе|)"
      R"(Organización para la Seguridad y la Cooperación en Europa)");
  return organisation.matches(text);
}

bool is_distribution(std::string_view text) {
  return text.starts_with("Distr.") || text.starts_with("Distribution:") ||
         text.starts_with("Distribution :");
}

bool tells_adoption(const std::string& text) {
  static const Pattern adopted(
      R"((?:(?:unanimously )?adopted (?:by|at)|adoptée? (?:par|à|lors)|(?:angenommen|verabschiedet) (?:von|auf|in)|)"
      R"(adottat[ao] (?:da|alla|nella)|принят(?:ая|ое|ые|[аоы]) (?:на|советом|парламент)|aprobad[ao] (?:por|en))\b.*[^.;:,])");
  constexpr std::size_t longest = 100;  // bytes
  return text.size() <= longest && adopted.matches(text);
}

std::optional<std::string> resolution_title(const std::string& text) {
  static const Pattern numbered(R"([0-9]{1,4}/[0-9]{1,4}\. ((?-i:\p{Lu}).{10,}[^.;,:]))");
  const auto match = numbered.match(text);
  return match ? std::optional((*match)[1]) : std::nullopt;
}

bool tells_origin(std::string_view text) {
  static constexpr auto beginnings =
      std::to_array<std::string_view>({"Origin - ",
                                       "Origin: ",
                                       "Origine : ",
                                       "Origin – ",
                                       "Origine - ",
                                       "Origine – ",
                                       "Author(s): ",
                                       "Auteur(s) : ",
                                       "Rapporteur: ",
                                       "Rapporteur for the opinion",
                                       "[on the ",
                                       "[without reference to ",
                                       "[sur le rapport de ",
                                       "[sur la recommandation d",
                                       "Assembly debate on ",
                                       "Débat de l'Assemblée ",
                                       "Débat de l’Assemblée ",
                                       "Discussion par l'Assemblée ",
                                       "Discussion par l’Assemblée ",
                                       "Text adopted by ",
                                       "Texte adopté par ",
                                       "Entry into force: ",
                                       "Adoption: ",
                                       "Date of entry into force",
                                       "By General Assembly resolution ",
                                       "Council of Europe Treaty Series",
                                       "Council of Europe - Treaty Series",
                                       "European Treaty Series",
                                       "As delivered by ",
                                       "As prepared for ",
                                       "Check against delivery",
                                       "Publisher ",
                                       "Publication Date ",
                                       "Cite as ",
                                       "Comments Adopted ",
                                       "Disclaimer This "});
  static const Pattern treaty_series(R"(\(?C?ETS No\.? ?[0-9]{1,3}\)?)");
  constexpr std::size_t longest_number = 14;  // bytes: "(CETS No. 197)"
  static constexpr auto names = std::to_array<std::string_view>(
      {"Kurztitel", "Langtitel", "Kundmachungsorgan", "Inkrafttretensdatum", "Unterzeichnungsdatum",
       "Abkürzung", "Sonstige Textteile", "Text", "Origin", "Origine", "Publisher",
       "Publication Date", "Author(s):", "Auteur(s) :", "Provisional version", "Final version",
       "Version provisoire", "Version finale"});
  return std::find(names.begin(), names.end(), text) != names.end() ||
         (text.size() <= longest_number && treaty_series.matches(text)) ||
         std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

std::optional<LeftOutKind> page_furniture(const std::string& text) {
  static const Pattern number(
      R"([-\u2010-\u2015]? ?[0-9]{1,4} ?[-\u2010-\u2015]?|)"
      R"((?:[-\u2010-\u2015] )?[\[(]?(?:page|pg|slide|folie|seiten?|pagina|página|págs?\.|pag\.|стр\.?|страница|слайд|p\.) ?[0-9]+(?: ?(?:of|de|sur|von|di|из|/|und|and|et|e|и) ?[0-9]+)?[\])]?:?|)"
      R"([-=_* ]{2,}(?:page|seite|pagina|página|стр\.?|p\.) ?[0-9]+(?: ?(?:of|/) ?[0-9]+)?[-=_* ]{2,}|\[\[?(?:page )?[A-Z]?[0-9]{1,5}\]\]|(?:…|\.\.\.) ?/ ?[0-9]{1,3}|)"
      R"([0-9]{1,3} ?(?:/|of|de|sur|von|di|из) ?[0-9]{1,3}|[0-9]{1,3}(?: [0-9]{1,3}){1,8})");
  static const Pattern reference(R"(see pages? [0-9\s,\u2010-\u2015-]+)");
  static const Pattern separator(
      R"([-_*=~·•|:\u2010-\u2015\u2500 ]{3,}|\[[0-9]{1,3}/[0-9]{1,3}\]|[o°](?: [o°]){1,2}|)"
      R"((?=.*[\^~|\\<>])[\^~|\\<>.,'` -]{1,10})");  // "^ .": dirt that a scanner read
  static const Pattern omission(R"([(\[]?(?:\.\.\.|…)[)\]]?)");
  static const Pattern code(
      R"((?-i:[A-Z]{2,6}[0-9]{1,4}[A-Z]{1,3}[0-9]{1,4}[A-Z]?|(?:mc|pc|fsc|MC|PC|FSC)[A-Za-z]{2,4}[0-9]{1,5}[A-Za-z]?)(?: [-\u2013]? ?[0-9]{1,3} ?[-\u2013]?)?)");
  static const Pattern web(
      R"(©.*|copyright .*|←.*|.*→|back to (?:(?:the )?top|(?:table of )?contents)|seitenanfang|haut de page|nach oben|torna su|volver arriba|наверх|from wiki\p{L}{4,10}(?:, the free .{3,30})?|(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search)|aller au contenu.{0,12}|zum (?:haupt)?inhalt springen|vai al contenuto.{0,12}|(?:ir|saltar) al contenido.{0,12}|перейти к (?:основному )?содержанию|(?:\[ ?\p{L}[^\[\]]{2,30}\] ?){2,}|.* \| .*|.+ [»›>] .+ [»›>] .+|size: px|start display at page:|an official website of .{3,60}|(?:display|view|read|available) in ?: ?[^.;]{2,80}|go to (?:article|section|chapter|page) ?:.{0,80}|download ["“].{1,200}["”]|views:(?: ?[0-9 ]+)?|[0-9]+ (?:year|month|day)s? ago|transcription|(?:[0-9]\. )?(?:terms of use|contact us|privacy policy|all rights reserved|print this page|you are here)\b.*|(?:(?:foot|end)?notes|references)\[edit\])");
  static const Pattern of_document(
      R"((?:Distr\.|Distribution ?:).{0,22}|agenda items? [0-9].{0,60}|)"
      R"((?:[0-9.]{8,10} |(?-i:[A-Z]{2}) |[LC] [0-9/]+ ){0,3}(?:official journal of the european|amtsblatt der europäischen|journal officiel (?:de l['’]|des )|gazzetta ufficiale (?:dell['’]|delle )|diario oficial de las? ) ?)"
      R"((?:(?:union|unión|unione|comm?un\p{L}+|gemeinschaften)(?: europ\p{L}+)?)(?:(?: [0-9LC./]+| (?-i:[A-Z]{2})){0,4}|[^.,;]{0,30})|[LC] [0-9]{1,3}/[0-9]{1,4}|)"
      R"(cve: [A-Z]{3,5}-\S{4,30}|)"
      R"((?:[0-9]{1,3}/[0-9]{1,3} )?(?:GE\.)?[0-9]{2}-[0-9]{5} ?(?:\([A-Z]\))?)"
      R"((?: [0-9]{6}| [0-9]{1,3}/[0-9]{1,3})?|)"
      R"((?-i:[A-Z]{3,8}[0-9]{1,4}[A-Z]?) ?[-\u2013] [0-9]{1,3} [-\u2013] ?(?-i:[A-Z]{2,4})\.[A-Z]{2,4}/.{1,60}|)"
      R"([►▼◄] ?(?:B|[MAC][0-9]{1,2}) ?◄?|)"  // which act a consolidated text is from here on
      R"((?:ELI: |\[?[0-9]{1,3}[.\]] ?)?(?:https?://|mailto:|javascript:|www\.(?=\S+\.\p{L}))\S+(?: [0-9]{1,4} ?/ ?[0-9]{1,4})?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4},? .* \| .*|)"
      R"((?:digiti[sz]ed by|downloaded from|printed from|scanned by) \S.{1,60}|)"
      R"(\*?[0-9]{7}\*?(?: please recycle.*)?|please recycle.*|printed on recycled paper|(?:visible|hidden) links ?:?|volume [0-9]{1,5}, [A-Z]{1,3}-[0-9]{1,6}|\[adopted (?:without a vote|by .{4,40})\.?(?: see .{3,40})?\]|)"
      // the minutes of a parliament
      R"(\((?:0[0-9]|1[0-8]|2[1-3])[0-5][05]\)|[\[(](?:translation|traduction|english|français|text|texte)[\])])");
  if (of_document.matches(text)) return LeftOutKind::print_code;
  if (number.matches(text)) return LeftOutKind::page_number;
  if (is_fax_line(text)) return LeftOutKind::page_head;
  // Not "The words « peace » and « war » are clear."
  const bool quotes = text.find("«") != std::string::npos;
  if (web.matches(text) && text.find(';') == std::string::npos && !quotes)
    return LeftOutKind::navigation;
  if (separator.matches(text)) return LeftOutKind::separator;
  if (omission.matches(text)) return LeftOutKind::omission;
  if (reference.matches(text)) return LeftOutKind::page_reference;
  return code.matches(text) ? std::optional(LeftOutKind::print_code) : std::nullopt;
}

}  // namespace osce::indexer
