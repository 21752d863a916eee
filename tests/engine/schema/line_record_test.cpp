// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents, names and authority tables as records: what was written comes back.
#include <stdexcept>

#include <doctest/doctest.h>

#include "engine/schema/record.hpp"

namespace osce::schema::line_record_test {
namespace {

/// What means something in a record, and what looks as if it did.
const std::string nasty =
    "a\tb\nc\x1f"
    "d\\e\\\\n\r\x01 é";

Document a_document() {
  return {.id = "x-1",
          .symbol = nasty,
          .title = "T\t",
          .display_title = "",
          .type = DocumentType::action_plan,
          .status = Status::draft,
          .body = "",
          .year = 2017,
          .date = DateRange{parse_iso("2017-07-05").value(), parse_iso("2017-07-09").value()},
          .venue = "Minsk",
          .country = std::nullopt,
          .session = Session{26, "26th annual session"},
          .sponsor = "\\e",
          .language = "ru",
          .attached_to = "h",
          .author = "Łódź",
          .corrects = "c",
          .url = "https://example.org/?a=b",
          .source_file = "a\\b.txt",
          .evidence = {{"year", {Derivation::inferred, nasty, std::nullopt}},
                       {"venue", {Derivation::given, "", 7}}}};
}

}  // namespace

TEST_CASE("a document comes back from its record") {
  auto nameless_session = a_document();
  nameless_session.session = Session{std::nullopt, ""};
  for (const auto& document : {a_document(), nameless_session, Document{.id = "empty"}}) {
    const auto read = read_document_record(write_record(DocumentRecord{document, 30}));
    CHECK(read.document == document);
    CHECK(read.paragraphs == 30);
  }
}

TEST_CASE("a word's family comes back from its record") {
  for (const auto& family : std::vector<WordFamily>{{"tour", {"tourist"}}, {nasty, {"a", nasty}}})
    CHECK(read_family_record(write_record(family)) == family);
  CHECK(read_family_record("").related.empty());
}

TEST_CASE("words typed without accents come back from their record") {
  const std::vector<UnaccentedWord> words = {{"es", "explotacion", {"explot"}},
                                             {"fr", nasty, {"a", nasty}}};
  CHECK(read_unaccented_record(write_record(words)) == words);
  CHECK(read_unaccented_record("").empty());
}

TEST_CASE("tables that searches read come back from their record") {
  const SearchTables tables{.bodies = {{"b", "s", nasty, {"AS", "SC"}, "annual session", {}},
                                       {"c", "", "", {}, "", {"x"}}},
                            .spellings = {{"labour", "labor"}, {nasty, "e-mail", "email"}}};
  CHECK(read_authority_record(write_record(tables)) == tables);
  CHECK(read_authority_record("") == SearchTables{});
}

TEST_CASE("terms of the thesaurus come back from their record") {
  const std::vector<ThesaurusTerm> terms = {{"traffick child",
                                             nasty,
                                             "T1",
                                             0.35,
                                             true,
                                             false,
                                             true,
                                             {{"child", "child"}, {nasty, "x y"}}},
                                            {"labour", "labor", "T2", 1.0, false, true, false, {}}};
  CHECK(read_terms_record(write_record(terms)) == terms);
  CHECK(read_terms_record("").empty());
}

TEST_CASE("names come back from their record") {
  const DateRange days{parse_iso("2017-07-05").value(), parse_iso("2017-07-09").value()};
  const Names names{
      .cities = {{"minsk", {"Minsk", true}}, {"минск", {"Minsk", false}}},
      .countries = {{"belarusian", {"Belarus", {"en"}, true, false, {"Minsk", nasty}, true}},
                    {"us", {nasty, {"en", "de"}, false, true, {}, false, true, true}}},
      .countries_in = {{"a", {"Belarus", nasty}}, {"b", {}}},
      .persons = {{"smith", {"Smith", false, true}}, {"x", {nasty, true, false}}},
      .occasions = {{"pa", 26, "Minsk", days, true}, {"mc", std::nullopt, "", days, false}},
      .bodies = {{"osce pa", "pa"}},
      .texts = {{"a", {nasty, days}}, {"b", {"B", std::nullopt}}},
      .verbs = {{"call on", "Calls on"}},
      .proper_names = {{"plan", "Plan"}},
      .kinds = {"status:draft", "type:resolution"},
      .titles = {"b", "", "a"},
      .newest_year = 2026,
      .newest_text_year = 2017};
  CHECK(read_names_record(write_record(names)) == names);
  CHECK(read_names_record(write_record(Names{})) == Names{});
}

TEST_CASE("pathological: text that is not a record is refused") {
  const auto whole = write_record(DocumentRecord{a_document(), 3});
  CHECK_THROWS_AS(read_document_record(""), std::runtime_error);
  CHECK_THROWS_AS(read_document_record("d\tid"), std::runtime_error);
  CHECK_THROWS_AS(read_document_record("s" + whole.substr(1)), std::runtime_error);
  CHECK_THROWS_AS(read_document_record(whole + "\nx\ty"), std::runtime_error);
  CHECK_THROWS_AS(read_document_record(whole + "\\"), std::runtime_error);
  for (const auto* record : {"x", "b", "bb\tid", "w"}) {
    CAPTURE(record);
    CHECK_THROWS_AS(read_authority_record(record), std::runtime_error);
  }
  for (const auto* record :
       {"b", "t\tk", "t\tk\tK\tT1\theavy\t0\t0\t0\ta\ta", "t\tk\tK\tT1\t1\t0\t0\t0\ta\t"}) {
    CAPTURE(record);
    CHECK_THROWS_AS(read_terms_record(record), std::runtime_error);
  }
  for (const auto* record : {"?", "c\tminsk", "o\tpa\tsixth\t\t\t\t1", "o\tpa\t6\tMinsk\t\t\t1"}) {
    CAPTURE(record);
    CHECK_THROWS_AS(read_names_record(record), std::runtime_error);
  }
}

}  // namespace osce::schema::line_record_test
