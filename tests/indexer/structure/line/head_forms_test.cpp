// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/head_forms.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/structure/line/sponsors.hpp"

namespace osce::indexer::head_forms_test {
namespace {

using Row = std::pair<const char*, const char*>;

/// The principal sponsor that a line names.
std::optional<std::string> principal_in(const std::string& text) {
  const auto line = sponsor_of(text);
  return line && line->principal ? std::optional(line->sponsor) : std::nullopt;
}

std::string name_of_furniture(const std::string& text) {
  const auto kind = page_furniture(text);
  return kind ? std::string(row_of(*kind).name) : "";
}

}  // namespace

TEST_CASE("annual sessions in six languages") {
  for (const auto& [line, ordinal] :
       std::vector<Row>{{"AT THE TWENTY-SIXTH ANNUAL SESSION", "TWENTY-SIXTH"},
                        {"Twenty-Third Annual Session", "Twenty-Third"},
                        {"à sa vingt-quatrième session annuelle", "vingt-quatrième"},
                        {"AUF DER 17. JAHRESTAGUNG", "17."},
                        {"alla ventesima sessione annuale", "ventesima"},
                        {"НА ДВАДЦАТЬ ШЕСТОЙ ЕЖЕГОДНОЙ СЕССИИ", "ДВАДЦАТЬ ШЕСТОЙ"},
                        {"en su decimoséptimo período anual de sesiones", "decimoséptimo"}}) {
    CAPTURE(line);
    REQUIRE(annual_session(line));
    CHECK(annual_session(line)->ordinal == ordinal);
    CHECK(annual_session(line)->city.empty());
  }
  CHECK_FALSE(annual_session("adopted at the Annual Session in Edinburgh"));
}

TEST_CASE("lines of annual sessions may name the city and say what was adopted") {
  const auto session = annual_session("ADOPTED AT THE SEVENTH ANNUAL SESSION, COPENHAGEN");
  REQUIRE(session);
  CHECK(session->ordinal == "SEVENTH");
  CHECK(session->city == "COPENHAGEN");
  CHECK(annual_session("Adopted at the Eighteenth Annual Session")->ordinal == "Eighteenth");
  CHECK_FALSE(annual_session("adopted at the Eighteenth Annual Session"));  // inside a sentence
}

TEST_CASE("numbered meetings, with and without a body") {
  const auto day = numbered_meeting("2nd day of the Twenty-Fourth Meeting");
  REQUIRE(day);
  CHECK(day->ordinal == "Twenty-Fourth");
  CHECK(day->body.empty());
  const auto council = numbered_meeting("Eighth Meeting of the Ministerial Council");
  REQUIRE(council);
  CHECK(council->ordinal == "Eighth");
  CHECK(council->body == "Ministerial Council");
  CHECK(numbered_meeting("1107th Plenary Meeting"));
  CHECK(numbered_meeting("562-е пленарное заседание"));
  CHECK(numbered_meeting("562. Plenarsitzung"));
  CHECK_FALSE(numbered_meeting("Meeting"));
}

TEST_CASE("journals") {
  for (const auto& [line, body, meeting] : std::vector<std::tuple<const char*, const char*, int>>{
           {"MC(24) Journal No. 2, Agenda item 7", "MC", 24},
           {"PC Journal No. 1107, Agenda item 4", "PC", 0},
           {"PC.Journal No. 562, Agenda item 6", "PC", 0},
           {"MC(17) Journal No 2, point 8 de l’ordre du jour", "MC", 17},
           {"Журнал № 1175 ПС, пункт 4 повестки дня", "ПС", 0}}) {
    CAPTURE(line);
    const auto journal = journal_of(line);
    REQUIRE(journal);
    CHECK(journal->body == body);
    CHECK(journal->meeting.value_or(0) == meeting);
  }
  CHECK_FALSE(journal_of("attached to the Journal"));
}

TEST_CASE("sponsors, authors and languages") {
  CHECK(principal_in("Principal Sponsor: Mr. A (USA)") == "Mr. A (USA)");
  CHECK(principal_in("PRINCIPAL SPONSOR") == "");
  CHECK(principal_in("Основной автор: г-н А") == "г-н А");
  CHECK(principal_in("Hauptverfasserinnen") == "");
  CHECK(principal_in("Patrocinadora principal: Sra. B") == "Sra. B");
  CHECK(principal_in("Auteurs principaux") == "");
  for (const auto* joined : {"Co-sponsors: Mr. A (USA)", "COAUTEURS", "Mitunterzeichner",
                             "Cofirmatari", "Соавторы:", "Copatrocinadores", "Rapporteur: Ms. B"}) {
    CAPTURE(joined);
    CHECK(sponsor_of(joined));
    CHECK_FALSE(principal_in(joined));
  }
  CHECK_FALSE(sponsor_of("Sponsors of terrorism are held to account"));
  CHECK(author_of("By the delegation of the Russian Federation:") == "Russian Federation");
  CHECK(author_of("Par la délégation de la France :") == "France");
  CHECK(author_of("Делегация Норвегии:") == "Норвегии");
  CHECK(author_of("Delegation of Canada") == "Canada");
  CHECK(author_of("PERMANENT MISSION OF NORWAY TO THE OSCE") == "NORWAY");
  CHECK(author_of("Statement by the delegation of Iceland:") == "Iceland");
  CHECK_FALSE(author_of("The delegations agree"));
  CHECK_FALSE(author_of("the delegation of powers to others"));
  CHECK(printed_language("ENGLISH") == "en");
  CHECK(printed_language("FRENCH Original: ENGLISH") == "fr");
  CHECK(printed_language("Original: RUSSIAN") == "");
  CHECK_FALSE(printed_language("EUROPE"));
  CHECK_FALSE(printed_language("English"));
}

TEST_CASE("attachments and revisions") {
  for (const auto* line :
       {"Attachment", "Attachment 1 to MC.DEC/7/17", "ANNEX", "Annex to PC.DEC/557",
        "Pièce complémentaire 2", "Beilage", "Приложение 1", "Anexo I"}) {
    CAPTURE(line);
    CHECK(attachment_title(line) == "");
  }
  for (const auto* line : {"Attachments are listed below", "Annexation", "Annex of the house"}) {
    CAPTURE(line);
    CHECK(attachment_title(line).has_value() == std::string(line).ends_with("house"));
  }
  CHECK(attachment_title("ANNEX 2: TERMS OF REFERENCE") == "TERMS OF REFERENCE");
  CHECK(attachment_title("Anhang – Leitlinien") == "Leitlinien");
  CHECK_FALSE(attachment_title("Annex: see below"));
  CHECK(revision_number("Rev.1") == 1);
  CHECK(revision_number("Rev 12.") == 12);
  CHECK_FALSE(revision_number("Review 1"));
}

TEST_CASE("what a page prints besides its text") {
  for (const auto& [line, kind] : std::vector<Row>{{"3", "page number"},
                                                   {"- 2 -", "page number"},
                                                   {"– 12 –", "page number"},
                                                   {"Page 3 of 7", "page number"},
                                                   {"стр. 4", "page number"},
                                                   {"3/7", "page number"},
                                                   {"See Pages 35-36", "page reference"},
                                                   {"* * *", "separator"},
                                                   {"_______", "separator"},
                                                   {"(...)", "omission"},
                                                   {"[…]", "omission"},
                                                   {"MC17EJ01", "print code"},
                                                   {"pcoew1234", "print code"},
                                                   {"Home » Documents » Decisions", "navigation"},
                                                   {"© 2017 OSCE", "navigation"},
                                                   {"2016.", ""},
                                                   {"12345", ""},
                                                   {"the page 3", ""}}) {
    CAPTURE(line);
    CHECK(name_of_furniture(line) == kind);
  }
}

}  // namespace osce::indexer::head_forms_test
