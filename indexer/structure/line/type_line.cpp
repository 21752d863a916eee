// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/type_line.hpp"

#include <array>
#include <vector>

#include "indexer/pattern.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t none = 0;

/// One form: what it looks like, and which group holds what (0: none does).
struct TypeRow {
  const char* pattern;
  DocumentType type;
  std::optional<Status> status;
  std::size_t number = none;
  std::size_t title = none;
  bool whole = false;  ///< the line itself begins the title
};

namespace type_table {
using enum DocumentType;

// clang-format off
constexpr std::array rows = {
  // drafts before the resolutions that their names contain
  TypeRow{R"((?:DRAFT RESOLUTION|(?:DRAFT )?SUPPLEMENTARY ITEM)(?: FOR THE .+)?(?: ON(?:[: ]+(.+))?)?:?)", draft_resolution, Status::draft, none, 1},
  TypeRow{R"((?-i:\p{Lu}).+ ?: (?:REVISED )?DRAFT RESOLUTION)", draft_resolution, Status::draft, none, none},
  TypeRow{R"(MOTION FOR A (?:.{3,40} )?RESOLUTION(?: ON(?:[: ]+(.+))?)?)", draft_resolution, Status::draft, none, 1},
  TypeRow{R"(PROJET DE R[ÉE]SOLUTION(?: (?:SUR|RELATIVE [ÀA]|RELATIVE AUX?|CONCERNANT)(?: (.+))?)?)", draft_resolution, Status::draft, none, 1},
  TypeRow{R"((?:ENTWURF (?:EINER|DER|FÜR EINE) (?:ENTSCHLIESSUNG|RESOLUTION)|ENTSCHLIESSUNGSENTWURF|RESOLUTIONSENTWURF)(?: (?:ÜBER|ZU|ZUR|ZUM)(?: (.+))?)?)", draft_resolution, Status::draft, none, 1},
  TypeRow{R"(PROGETTO DI RISOLUZIONE(?: (?:SU|SUL|SULLA|SULLE|SUI|RELATIVA AL?)(?: (.+))?)?)", draft_resolution, Status::draft, none, 1},
  TypeRow{R"(ПРОЕКТ РЕЗОЛЮЦИИ(?: (?:О|ОБ|ПО)(?: (.+))?)?)", draft_resolution, Status::draft, none, 1},
  TypeRow{R"(PROYECTO DE RESOLUCI[ÓO]N(?: (?:SOBRE|RELATIVA AL?)(?: (.+))?)?)", draft_resolution, Status::draft, none, 1},
  TypeRow{R"(RESOLUTION(?: (?:ON|CONCERNING|REGARDING|RELATING TO)(?:[: ]+(.+))?| ?[:\u2013\u2014] ?(.+))?:?)", resolution, Status::adopted, none, 1},
  TypeRow{R"(R[ÉE]SOLUTION(?: (?:SUR|RELATIVE [ÀA]|RELATIVE AUX?|CONCERNANT)(?: (.+))?| ?[:\u2013\u2014] ?(.+))?)", resolution, Status::adopted, none, 1},
  TypeRow{R"((?:ENTSCHLIESSUNG|ENTSCHLIEẞUNG|RESOLUTION)(?: (?:ÜBER|ZU|ZUR|ZUM|BETREFFEND)(?: (.+))?| ?[:\u2013\u2014] ?(.+))?)", resolution, Status::adopted, none, 1},
  TypeRow{R"(RISOLUZIONE(?: (?:SULL['’]|(?:SULLA|SULLE|SULLO|SUGLI|SUL|SUI|SU|RELATIVA AL?)(?: |$))(.+)?| ?[:\u2013\u2014] ?(.+))?)", resolution, Status::adopted, none, 1},
  TypeRow{R"(РЕЗОЛЮЦИЯ(?: (?:О|ОБ|ПО|ОТНОСИТЕЛЬНО)(?: (.+))?| ?[:\u2013\u2014] ?(.+))?)", resolution, Status::adopted, none, 1},
  TypeRow{R"(RESOLUCI[ÓO]N(?: (?:SOBRE|RELATIVA AL?)(?: (.+))?| ?[:\u2013\u2014] ?(.+))?)", resolution, Status::adopted, none, 1},
  TypeRow{R"((?:R[ÉE]SOLUTION|ENTSCHLIESSUNG|ENTSCHLIEẞUNG|RISOLUZIONE|РЕЗОЛЮЦИЯ|RESOLUCI[ÓO]N) ?[«“„"] ?(.+?) ?[»”“"])", resolution, Status::adopted, none, 1},
  TypeRow{R"(RESOLUTION (?!ADOPTED|OF|BY|AS|NO)(?-i:(\p{Lu}[^\p{Ll}]{8,})))", resolution, Status::adopted, none, 1},
  TypeRow{R"(DRAFT (?:(?:OSCE )?(?:MINISTERIAL|PERMANENT) COUNCIL )?DECISION(?: No\.? ?[0-9/]+)?(?: ON(?: (.+))?)?)", decision, Status::draft, none, 1},
  TypeRow{R"((?:(?!DRAFT )(?-i:(?:\p{Lu}[\p{Lu}’'-]* ){1,4})?DECISION|D[ÉE]CISION|BESCHLUSS|BESCHLUẞ|DECISIONE|DECISI[ÓO]N|РЕШЕНИЕ) ?)"
          R"((?:No\.?|N\.?[°ºo]\.?|Nr\.?|N\.|№) ?([0-9]+(?:/[0-9][0-9])?)(?:/(?:Corr|Rev|Add)\.[0-9]+)*(?:[*:.¹]|,(?= (?-i:\p{Lu})))?(?: (.+))?)", decision, Status::adopted, 1, 2},
  TypeRow{R"(DECISION (?:No\.? ?)?(?=.*[0-9])(?-i:[0-9A-Z]{1,6}(?:[/.-][0-9A-Z]{1,8}){1,3}))", decision, Status::adopted, none, none},
  TypeRow{R"(RESOLUTION (?:No\.? ?)?(?=.*[0-9])(?-i:[0-9A-Z]{1,6}(?:[/.-][0-9A-Z]{1,8}){0,3})(?: ?\([0-9]{4}\))?)", resolution, Status::adopted, none, none},
  TypeRow{R"((?:RESOLUTION|RESOLUTIONS) ADOPTED BY (?:THE )?.{3,60})", resolution, Status::adopted, none, none},
  TypeRow{R"((?:(?-i:\p{Lu}{2,4}) )?DECISION ([0-9]{1,4}/[0-9]{2})(?: ?[:\u2013\u2014-]| ON| CONCERNING) (.+))", decision, Status::adopted, 1, 2},
  TypeRow{R"(DECISION (?:ON|CONCERNING|REGARDING) (.+))", decision, Status::adopted, none, 1},
  TypeRow{R"((?:MINISTERIAL |COMMEMORATIVE |JOINT )?DECLARATION ON(?: (.+))?)", declaration, Status::adopted, none, 1},
  TypeRow{R"((?:DECLARATION (?:OF|BY) THE COMMITTEE OF MINISTERS|D[ÉE]CLARATION DU COMIT[ÉE] DES MINISTRES)(?: (?:ON|SUR) (.+))?)", declaration, Status::adopted, none, 1},
  TypeRow{R"((?-i:\p{Lu}[\p{Lu}' .-]* DECLARATION ON .+))", declaration, Status::adopted, none, none, true},
  TypeRow{R"(D[ÉE]CLARATION(?: MINIST[ÉE]RIELLE)? (?:SUR|RELATIVE [ÀA])(?: (.+))?)", declaration, Status::adopted, none, 1},
  TypeRow{R"((?:MINISTER)?ERKLÄRUNG (?:ÜBER|ZUR|ZUM|ZU)(?: (.+))?)", declaration, Status::adopted, none, 1},
  TypeRow{R"(DICHIARAZIONE (?:MINISTERIALE )?(?:SU|SUL|SULLA|SUI)(?: (.+))?)", declaration, Status::adopted, none, 1},
  TypeRow{R"(ДЕКЛАРАЦИЯ (?:О|ОБ|ПО)(?: (.+))?)", declaration, Status::adopted, none, 1},
  TypeRow{R"(DECLARACI[ÓO]N(?: MINISTERIAL)? SOBRE(?: (.+))?)", declaration, Status::adopted, none, 1},
  TypeRow{R"((?-i:\p{Lu}[\p{Lu}' .-]*) (?:MINISTERIAL|COMMEMORATIVE|SUMMIT) DECLARATION(?:[: ].+)?)", declaration, Status::adopted, none, none, true},
  TypeRow{R"((?-i:(?:MINISTERIAL|COMMEMORATIVE|SUMMIT|POLITICAL|JOINT) DECLARATION|D[ÉE]CLARATION (?:MINIST[ÉE]RIELLE|COMM[ÉE]MORATIVE.*)|)"
          R"((?:MINISTER|GEDENK|GIPFEL)ERKLÄRUNG(?: VON .+)?|DICHIARAZIONE (?:MINISTERIALE|COMMEMORATIVA.*)|)"
          R"((?:\p{Lu}+ )?(?:МИНИСТЕРСКАЯ|ЮБИЛЕЙНАЯ) ДЕКЛАРАЦИЯ|ДЕКЛАРАЦИЯ СОВЕТА МИНИСТРОВ|DECLARACI[ÓO]N (?:MINISTERIAL|CONMEMORATIVA.*)))", declaration, Status::adopted, none, none, true},
  TypeRow{R"((?:ADDENDUM TO (?:THE )?)?(?:THE )?(?:(?-i:\p{Lu}+) )?(?:OSCE )?(?:ACTION PLAN|PLAN OF ACTION|PROGRAMME OF ACTION)(?: (?:TO|ON|FOR|OF|AGAINST|IN) .+)?)", action_plan, Status::adopted, none, none, true},
  TypeRow{R"((?-i:ADDITIF AU )?PLAN D['’]ACTION(?: .+)?)", action_plan, Status::adopted, none, none, true},
  TypeRow{R"(AKTIONSPLAN(?: .+)?)", action_plan, Status::adopted, none, none, true},
  TypeRow{R"(PIANO D['’]AZIONE(?: .+)?)", action_plan, Status::adopted, none, none, true},
  TypeRow{R"(ПЛАН ДЕЙСТВИЙ(?: .+)?)", action_plan, Status::adopted, none, none, true},
  TypeRow{R"(PLAN DE ACCI[ÓO]N(?: .+)?)", action_plan, Status::adopted, none, none, true},
  TypeRow{R"((?:INTERPRETATIVE |INTERPRETIVE |MINISTERIAL )?STATEMENT(?: (?:UNDER|BY|OF (?-i:\p{Lu}.*|the delegation.*)|ON)(?: .+)?)?)", statement, std::nullopt, none, none, true},
  TypeRow{R"((?:(?!THE |THIS |AN? )(?:(?-i:\p{Lu}[\p{L}.:’'-]*) ){1,4}|(?-i:\p{Lu}).{3,120}: (?:(?-i:\p{Lu})\p{L}+ )?)STATEMENT (?:BY|UNDER|ON|IN|AT|TO|REGARDING|CONCERNING) .*[^.;,])", statement, std::nullopt, none, none, true},
  TypeRow{R"(D[ÉE]CLARATION (?:INTERPR[ÉE]TATIVE(?: .+)?|(?:DE|PAR) LA D[ÉE]L[ÉE]GATION(?: .+)?))", statement, std::nullopt, none, none, true},
  TypeRow{R"((?:INTERPRETATIVE|INTERPRETIERENDE) ERKLÄRUNG(?: .+)?|ERKLÄRUNG DER DELEGATION(?: .+)?)", statement, std::nullopt, none, none, true},
  TypeRow{R"(DICHIARAZIONE (?:INTERPRETATIVA(?: .+)?|DELLA DELEGAZIONE(?: .+)?))", statement, std::nullopt, none, none, true},
  TypeRow{R"((?:ИНТЕРПРЕТИРУЮЩЕЕ )?ЗАЯВЛЕНИЕ(?: (?:В СООТВЕТСТВИИ|ДЕЛЕГАЦИИ|СОГЛАСНО)(?: .+)?)?)", statement, std::nullopt, none, none, true},
  TypeRow{R"(DECLARACI[ÓO]N (?:INTERPRETATIVA(?: .+)?|DE LA DELEGACI[ÓO]N(?: .+)?))", statement, std::nullopt, none, none, true},
};
// clang-format on
}  // namespace type_table

/// A row with its compiled pattern.
struct TypeForm {
  Pattern pattern;
  const TypeRow& row;
};

const std::vector<TypeForm>& type_forms() {
  static const auto forms = [] {
    std::vector<TypeForm> compiled;
    compiled.reserve(type_table::rows.size());
    for (const auto& row : type_table::rows) compiled.push_back({Pattern(row.pattern), row});
    return compiled;
  }();
  return forms;
}

/// The first group from `from` on that holds something: a title may follow "ON" or a colon.
std::string first_title(const std::vector<std::string>& groups, std::size_t from) {
  for (auto i = from; from != none && i < groups.size(); ++i) {
    if (!groups[i].empty()) return groups[i];
  }
  return {};
}

/// "STATEMENT BY THE DELEGATION OF NORWAY" => "NORWAY"
std::string author_in(const std::string& text) {
  static const Pattern author(
      R"(.+? (?:BY THE DELEGATION OF|DE LA D[ÉE]L[ÉE]GATION (?:DE|DU|DES)|DER DELEGATION|DELLA DELEGAZIONE|)"
      R"(ДЕЛЕГАЦИИ|DE LA DELEGACI[ÓO]N DE)(?: THE| LA| L['’])? ?(.+))");
  static const Pattern envoy(
      R"(.+?,? (?:permanent representative|ambassador|head of (?:the )?delegation|chargé d['’]affaires|minister|deputy head of mission) of (?:the )?((?-i:\p{Lu}[\p{L}.-]*(?: (?:of |the |and )?\p{Lu}[\p{L}.-]*){0,4}))(?:,| to | in | at | on | regarding |$).*)");
  static const Pattern of_union(R"((?:.*: )?EU STATEMENT\b.*|.* (?:OF|BY) THE EUROPEAN UNION\b.*)");
  if (const auto match = author.match(text)) return (*match)[1];
  if (const auto match = envoy.match(text)) return (*match)[1];
  return of_union.matches(text) ? "European Union" : "";
}

}  // namespace

std::optional<TypeLine> type_line(const std::string& text) {
  for (const auto& form : type_forms()) {
    const auto match = form.pattern.match(text);
    if (!match) continue;
    const auto& row = form.row;
    const auto group = [&](std::size_t n) { return n == none ? std::string() : (*match)[n]; };
    TypeLine line{row.type, row.status, group(row.number),
                  row.whole ? (*match)[0] : first_title(*match, row.title), ""};
    if (row.type == DocumentType::statement) line.author = author_in(text);
    return line;
  }
  return std::nullopt;
}

std::optional<std::string> cover_title(const std::string& text) {
  static const Pattern cover(
      R"(((?:THE )?(?-i:[\p{Lu}.' -]+) DECLARATION|D[ÉE]CLARATION (?:DE |D['’])(?-i:[\p{Lu}.' -]+?)|)"
      R"((?-i:[\p{Lu}. -]+)ER ERKLÄRUNG|ERKLÄRUNG VON (?-i:[\p{Lu}.' -]+?)|DICHIARAZIONE DI (?-i:[\p{Lu}.' -]+?)|)"
      R"((?-i:[\p{Lu}. -]+)АЯ ДЕКЛАРАЦИЯ|DECLARACI[ÓO]N DE (?-i:[\p{Lu}.' -]+?)))"
      R"((?: (?:AND|ET|UND|E|И|Y|OF THE|DE L['’]|DER|DELL['’]|DE LA|ПАРЛАМЕНТСКОЙ) ?.*)?)");
  const auto match = cover.match(text);
  return match ? std::optional((*match)[1]) : std::nullopt;
}

}  // namespace osce::indexer
