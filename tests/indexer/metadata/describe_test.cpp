// SPDX-License-Identifier: GPL-2.0-or-later
//
// Metadata and where each value comes from.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::describe_test {
namespace {

std::string derivation(const Document& document, const std::string& value) {
  const auto found = document.evidence.find(value);
  return found == document.evidence.end() ? "none" : std::string(name_of(found->second.derivation));
}

Document first(const std::string& text) { return test::read_text(text).documents.at(0).document; }

}  // namespace

TEST_CASE("the cover nearest to the title wins, and a conflict is reported") {
  const auto reading = test::read_text(
      "17th Annual Session\nASTANA, 28 June - 03 July 2008\n\nASTANA, 29 JUNE to 3 JULY 2008\n\n"
      "RESOLUTION ON ONE THING\n\n1. Recalling one,\n\nThe OSCE Parliamentary Assembly:\n\n2. "
      "Urges two.\n");
  const auto& document = reading.documents.at(0).document;
  CHECK(document.date == DateRange{*parse_iso("2008-06-29"), *parse_iso("2008-07-03")});
  CHECK(document.evidence.at("date").line == 4);
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].line == 2);
}

TEST_CASE("values that a text does not print come from the table, and say so") {
  const auto d = first(
      "Second day of the Seventeenth Meeting\nMC(17) Journal No. 2, Agenda item 8\n\n"
      "DECISION No. 3/09\nSAFE HARBOURS\n\nThe Ministerial Council,\n\nRecalling one,\n\n1. Urges "
      "two.\n");
  CHECK(d.symbol == "MC.DEC/3/09");
  CHECK(d.year == 2009);
  CHECK(derivation(d, "year") == "printed");
  CHECK(d.venue == "Athens");
  CHECK(derivation(d, "venue") == "authority");
  CHECK(d.country == "Greece");
  CHECK(d.date == DateRange{*parse_iso("2009-12-01"), *parse_iso("2009-12-02")});
  CHECK(derivation(d, "date") == "authority");
  CHECK(d.session == Session{17, "17th Ministerial Council"});
  CHECK(derivation(d, "session") == "printed");
}

TEST_CASE("without a session number, the session is found by body, year and city") {
  const auto d = first(
      "OSCE PARLIAMENTARY ASSEMBLY\n\nOSLO, 6 to 10 JULY 2010\n\nRESOLUTION ON ONE THING\n\n1. "
      "Urges one.\n");
  CHECK(d.session == Session{19, "19th annual session"});
  CHECK(derivation(d, "session") == "authority");
  CHECK(d.country == "Norway");
}

TEST_CASE("years and cities inside sentences are text") {
  const auto d = first(
      "DRAFT RESOLUTION\n\nOne Thing\n\nRecalling the session in Baku in 2014,\n\n"
      "The OSCE Parliamentary Assembly:\n\nUrges all to meet in Minsk in 2017.\n");
  CHECK_FALSE(d.year);
  CHECK_FALSE(d.venue);
  CHECK_FALSE(d.date);
  CHECK_FALSE(d.session);
  CHECK(d.status == Status::draft);
  CHECK(d.body == "parliamentary-assembly");
}

TEST_CASE("the language comes from a symbol's letter, or is inferred") {
  const auto english = first("AS (17) D E\n\nRESOLUTION ON ONE THING\n\n1. Urges one.\n");
  CHECK(english.language == "en");
  CHECK(derivation(english, "language") == "printed");
  CHECK(derivation(first("RESOLUTION ON ONE THING\n\n1. Urges one.\n"), "language") == "inferred");
  CHECK(
      first("ENGLISH\nOriginal: RUSSIAN\n\nRESOLUTION ON ONE THING\n\n1. Urges one.\n").language ==
      "en");
}

TEST_CASE("a conflict between the years of symbol and date is reported") {
  const auto reading = test::read_text(
      "AS (16) D E\n\nMINSK, 5 to 9 JULY 2017\n\nRESOLUTION ON ONE THING\n\n1. Urges one.\n");
  CHECK(reading.documents.at(0).document.year == 2017);
  CHECK(!reading.warnings.empty());
}

TEST_CASE("a number in the heading that differs from the symbol is reported") {
  struct Row {
    const char* symbol;
    const char* number;
    const char* message;  ///< what it begins with, or ""
  };
  for (const auto& [symbol, number, message] : {
           Row{"MC.DEC/4/18", "3/18", "the number is 3/18 in the heading, but 4/18 in the symbol;"},
           Row{"MC.DEC/4/18", "4/17", "the number is 4/17 in the heading, but 4/18 in the symbol;"},
           Row{"PC.DEC/1376", "1367", "the number is 1367 in the heading, but 1376 in the symbol;"},
           Row{"MC.DEC/04/18/Corr.1", "4/18", ""},
           Row{"MC(9).DEC/4", "4/01", ""},
           Row{"MC.DEC/4/18", "4", ""},
       }) {
    CAPTURE(std::string(symbol));
    CAPTURE(std::string(number));
    const auto reading = test::read_text(std::string(symbol) + "\n\nDECISION No. " + number +
                                         "\nSAFE HARBOURS\n\nThe Permanent Council,\n\n"
                                         "Recalling one,\n\n1. Urges two.\n");
    const auto found =
        std::find_if(reading.warnings.begin(), reading.warnings.end(),
                     [](const Warning& one) { return one.code == "conflicting-numbers"; });
    CHECK((found != reading.warnings.end()) == !std::string(message).empty());
    if (found != reading.warnings.end()) CHECK(found->message.starts_with(message));
  }
}

TEST_CASE("a year that differs from the session's in the table is reported") {
  const auto reading = test::read_text(
      "25th Annual Session\nTBILISI, 1 to 5 JULY 2017\n\nRESOLUTION ON ONE THING\n\n"
      "1. Recalling one,\n\nThe OSCE Parliamentary Assembly:\n\n2. Urges two.\n");
  CHECK(reading.documents.at(0).document.year == 2017);
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].code == "conflicting-session");
  CHECK(reading.warnings[0].message ==
        "the text says 2017, but sessions.csv dates session PA 25 (Tbilisi) to 2016");
}

TEST_CASE("an attached statement has its host's session, its own author, and no status") {
  const auto reading = test::read_text(
      "MC.DEC/5/08\n5 December 2008\n\nSecond day of the Sixteenth Meeting\n\nDECISION No. "
      "5/08\nSAFE HARBOURS\n\n"
      "The Ministerial Council,\n\n1. Urges one.\n\nMC.DEC/5/08\n5 December "
      "2008\nAttachment\n\nSTATEMENT\n\n"
      "By the delegation of Norway:\n\n“We agree.”\n");
  REQUIRE(reading.documents.size() == 2);
  const auto& statement = reading.documents[1].document;
  CHECK(statement.type == DocumentType::statement);
  CHECK_FALSE(statement.status);
  CHECK_FALSE(statement.symbol);
  CHECK(statement.attached_to == "mc-dec-5-08");
  CHECK(statement.author == "Norway");
  CHECK(statement.venue == "Helsinki");
  CHECK(derivation(statement, "venue") == "authority");
  CHECK(statement.session == Session{16, "16th Ministerial Council"});
  CHECK(statement.date == DateRange{*parse_iso("2008-12-05"), *parse_iso("2008-12-05")});
  CHECK(reading.documents[1].paragraphs[0].verb == std::nullopt);
}

TEST_CASE("a cancelled session adopted nothing") {
  const auto d = first("AS (20) D E\n\nRESOLUTION ON ONE THING\n\n1. Urges one.\n");
  CHECK(d.year == 2020);
  CHECK_FALSE(d.venue);
  CHECK_FALSE(d.date);
}

TEST_CASE("an old decision's number has no year, so it comes from the meeting") {
  const auto d = first(
      "2nd day of the Eighth Meeting\nMC(8) Journal No. 2, Agenda Item 10\n\nDECISION No. 1\n"
      "SAFE HARBOURS\n\nThe Ministerial Council,\n\nRecalling one,\n\n1. Urges two.\n");
  CHECK(d.symbol == "MC.DEC/1/00");
  CHECK(derivation(d, "symbol") == "inferred");
  CHECK(d.id == "mc-dec-1-00");
  CHECK(d.year == 2000);
  CHECK(d.venue == "Vienna");
}

TEST_CASE("a decision may name its body, or have only a symbol") {
  const std::string body = "\n\nThe Ministerial Council,\n\nRecalling one,\n\n1. Urges two.\n";
  const auto named =
      first("MC.DEC/5/18\n\nMINISTERIAL COUNCIL DECISION No. 5/18\nSAFE HARBOURS" + body);
  CHECK(named.title == "SAFE HARBOURS");
  CHECK(named.type == DocumentType::decision);
  CHECK(named.venue == "Milan");
  CHECK(first("MC.DEC/5/18\n\nSAFE HARBOURS" + body).venue == "Milan");
}

TEST_CASE("the venue is a city, without the words before it") {
  const std::string resolution =
      "\n\nRESOLUTION ON ONE THING\n\nThe OSCE Parliamentary Assembly:\n\n1. Urges one.\n";
  CHECK(first("Adopted in Oslo, 10 July 2010" + resolution).venue == "Oslo");
  CHECK_FALSE(first("Agreed by everybody, 10 July 2010" + resolution).venue);
  CHECK(first("ATLANTIS, 5 to 9 JULY 2017" + resolution).venue == "ATLANTIS");
  CHECK(first("Rio de Janeiro, 10 July 2010" + resolution).venue == "Rio de Janeiro");
}

TEST_CASE("pathological: overlong numbers and digits of other scripts are not dates") {
  CHECK(first("MC(99999999999) Journal No. 2, Agenda item 8\n\nDECISION No. 3/09\nONE\n\n"
              "The Ministerial Council,\n\n1. Urges two.\n")
            .year == 2009);
  CHECK_FALSE(first("\uFF15 July 2017\n\nRESOLUTION ON ONE THING\n\n1. Urges one.\n").date);
}

TEST_CASE("the \"on\" after RESOLUTION is not part of the title") {
  CHECK(first("DRAFT RESOLUTION\non Organ Removal\n\nThe OSCE Parliamentary Assembly:\n\n1. Urges "
              "one.\n")
            .title == "Organ Removal");
}

}  // namespace osce::indexer::describe_test
