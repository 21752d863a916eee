// SPDX-License-Identifier: GPL-2.0-or-later
//
// The traps in the five texts of data/texts, with one test for each. The expected values come from
// reading the texts.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::traps_test {
namespace {

using test::the_document;
using test::the_documents;

const std::string& text_of(std::string_view beginning, std::string_view label) {
  const auto& paragraphs = the_document(beginning).paragraphs;
  const auto found = std::find_if(paragraphs.begin(), paragraphs.end(),
                                  [&](const Paragraph& p) { return p.label == label; });
  REQUIRE(found != paragraphs.end());
  return found->text;
}

Derivation derivation(const ReadDocument& read, const std::string& field) {
  return read.document.evidence.at(field).derivation;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t documents_with(const std::string& words) {
  return static_cast<std::size_t>(
      std::count_if(the_documents().begin(), the_documents().end(), [&](const ReadDocument& read) {
        return std::any_of(read.paragraphs.begin(), read.paragraphs.end(),
                           [&](const Paragraph& p) { return contains(p.text, words); });
      }));
}

}  // namespace

TEST_CASE("E1: one file contains two documents") {
  CHECK(the_document("pa-2017-minsk").document.source_file ==
        the_document("pa-2016-tbilisi").document.source_file);
  CHECK(the_document("pa-2017-minsk").document.symbol == "AS (17) D E");
  CHECK(the_document("pa-2016-tbilisi").document.symbol == "AS (16) D E");
}

TEST_CASE("E2: a city that is not printed comes from the table of sessions, and says so") {
  const auto& decision = the_document("mc-dec-7-17");
  CHECK(documents_with("Vienna") == 0);
  CHECK(decision.document.venue == "Vienna");
  CHECK(derivation(decision, "venue") == Derivation::authority);
}

TEST_CASE("E3: a date printed only in the attachment's page head belongs to the decision") {
  const auto& decision = the_document("mc-dec-7-17");
  REQUIRE(decision.document.date);
  CHECK(to_iso(decision.document.date->from) == "2017-12-08");
  CHECK(derivation(decision, "date") == Derivation::printed);
  CHECK(decision.document.symbol == "MC.DEC/7/17");
}

TEST_CASE("E4: a draft without date, symbol or numbers, with lines and pages inside sentences") {
  const auto& draft = the_document("pa-draft");
  CHECK(draft.document.status == Status::draft);
  CHECK_FALSE(draft.document.symbol);
  CHECK(derivation(draft, "year") == Derivation::inferred);
  CHECK(std::none_of(draft.paragraphs.begin(), draft.paragraphs.end(),
                     [](const Paragraph& p) { return p.numbered && !p.parent; }));
  for (const auto& p : draft.paragraphs) {
    CAPTURE(p.label);
    CHECK_FALSE(contains(p.text, "\n"));
    CHECK_FALSE(contains(p.text, "  "));
  }
  CHECK(contains(text_of("pa-draft", "pre.3"), "International Labor Organization"));
}

TEST_CASE("E5: of two dates, the one on the cover counts, and the conflict is reported") {
  const auto& astana = the_document("pa-2008-astana");
  REQUIRE(astana.document.date);
  CHECK(to_iso(astana.document.date->from) == "2008-06-29");
  CHECK(to_iso(astana.document.date->to) == "2008-07-03");
  CHECK(astana.document.year == 2008);
  std::vector<Warning> warnings;
  for (const auto& reading : test::the_readings())
    warnings.insert(warnings.end(), reading.warnings.begin(), reading.warnings.end());
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].code == "conflicting-dates");
  CHECK(warnings[0].line == 6);
  CHECK(warnings[0].message.find("28 June - 03 July 2008") != std::string::npos);
}

TEST_CASE("E6: symbols with and without their blanks and numbers") {
  CHECK(the_document("pa-2014-baku").document.symbol == "AS (14) DE");
  CHECK(the_document("pa-2014-baku").document.year == 2014);
  for (const auto* symbol : {"AS (09) D 1 E", "AS (23) D E"}) {
    CAPTURE(symbol);
    const auto reading = test::read_text(std::string(symbol) +
                                         "\n\nRESOLUTION ON\n\nSAFE HARBOURS\n\n1. Urges one.\n");
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.documents.front().document.symbol == symbol);
    CHECK(reading.documents.front().document.year == (contains(symbol, "09") ? 2009 : 2023));
  }
}

TEST_CASE("E7: a sentence broken by a page end is joined") {
  CHECK(contains(text_of("pa-2016-tbilisi", "18"), "the exchange of information internationally"));
}

TEST_CASE("E8: years, cities, before and after inside sentences are text") {
  CHECK(the_document("pa-2017-minsk").document.year == 2017);
  CHECK(the_document("pa-2017-minsk").document.venue == "Minsk");
  CHECK(
      contains(text_of("pa-2017-minsk", "1"), "Baku (2014), Helsinki (2015), and Tbilisi (2016)"));
  CHECK(contains(text_of("pa-2017-minsk", "13"), "2016"));
  CHECK(contains(text_of("pa-2017-minsk", "16"), "over the last decade"));
  CHECK(contains(text_of("pa-2016-tbilisi", "19.c"), "Before travel"));
  CHECK(contains(text_of("pa-2008-astana", "15"), "before departure"));
  CHECK(test::found_by(test::the_index(), "year:2015").empty());
  CHECK(test::found_by(test::the_index(), "venue:Helsinki").empty());
}

TEST_CASE("E9: both spellings stay as printed within one text") {
  std::string tbilisi = the_document("pa-2016-tbilisi").document.title;
  for (const auto& p : the_document("pa-2016-tbilisi").paragraphs) tbilisi += " " + p.text;
  CHECK(contains(tbilisi, "co-ordinat"));
  CHECK(contains(tbilisi, "coordinat"));
}

TEST_CASE("E10: a sentence that occurs in several texts is a paragraph in each") {
  const std::string shared =
      "prevent the tourism industry from being used for all forms of trafficking in human beings, "
      "in "
      "particular for sexual exploitation of children,";
  CHECK(documents_with(shared) == 4);
  CHECK(text_of("pa-2016-tbilisi", "11").ends_with(shared));
  CHECK(text_of("pa-2014-baku", "8").ends_with(shared));
  CHECK(text_of("mc-dec-7-17", "pre.8").ends_with(shared));
  CHECK(text_of("pa-draft", "pre.11").ends_with(shared));
}

TEST_CASE("E11: a statement attached to a decision is a separate document and part") {
  const auto& statement = the_document("mc-dec-7-17-statement-1");
  CHECK(statement.document.author == "Russian Federation");
  CHECK(statement.document.attached_to == "mc-dec-7-17");
  for (const auto& p : statement.paragraphs) CHECK(p.part == Part::statement);
  for (const auto& p : the_document("mc-dec-7-17").paragraphs) {
    CHECK(p.part != Part::statement);
    CHECK_FALSE(p.label.starts_with("IV"));  // "paragraph IV.1(A)6" is not a label
  }
}

TEST_CASE("E12: age verification occurs in four paragraphs, all from 2017") {
  auto ids = test::found_by(test::the_index(), "\"age verification\"");
  std::sort(ids.begin(), ids.end());
  const auto minsk = the_document("pa-2017-minsk").document.id;
  CHECK(ids == std::vector<std::string>{"mc-dec-7-17/7", "mc-dec-7-17/pre.14", minsk + "/16",
                                        minsk + "/17"});
}

}  // namespace osce::indexer::traps_test
