// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents, names and authority tables as records: what was written comes back.
#include <stdexcept>

#include <doctest/doctest.h>

#include "engine/schema/authority_record.hpp"
#include "engine/schema/document_record.hpp"
#include "engine/schema/names_record.hpp"

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
    const auto read = document_from_record(document_record({document, 30}));
    CHECK(read.document == document);
    CHECK(read.paragraphs == 30);
  }
}

TEST_CASE("tables that searches read come back from their record") {
  const SearchTables tables{.bodies = {{"b", "s", nasty, {"AS", "SC"}, "annual session", {}},
                                       {"c", "", "", {}, "", {"x"}}},
                            .spellings = {{"labour", "labor"}, {nasty, "e-mail", "email"}}};
  CHECK(authority_from_record(authority_record(tables)) == tables);
  CHECK(authority_from_record("") == SearchTables{});
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
  CHECK(terms_from_record(terms_record(terms)) == terms);
  CHECK(terms_from_record("").empty());
}

TEST_CASE("names come back from their record") {
  const DateRange days{parse_iso("2017-07-05").value(), parse_iso("2017-07-09").value()};
  const Names names{
      .cities = {{"minsk", {"Minsk", true}}, {"минск", {"Minsk", false}}},
      .countries = {{"belarus", {"Minsk", nasty}}, {"nowhere", {}}},
      .occasions = {{"pa", 26, "Minsk", days, true}, {"mc", std::nullopt, "", days, false}},
      .bodies = {{"osce pa", "pa"}},
      .texts = {{"a", {nasty, days}}, {"b", {"B", std::nullopt}}},
      .sponsors = {{"smith", "smith"}},
      .verbs = {{"call on", "Calls on"}},
      .proper_names = {{"plan", "Plan"}},
      .titles = {"b", "", "a"},
      .newest_year = 2026};
  CHECK(names_from_record(names_record(names)) == names);
  CHECK(names_from_record(names_record({})) == Names{});
}

TEST_CASE("pathological: text that is not a record is refused") {
  const auto whole = document_record({a_document(), 3});
  CHECK_THROWS_AS(document_from_record(""), std::runtime_error);
  CHECK_THROWS_AS(document_from_record("d\tid"), std::runtime_error);
  CHECK_THROWS_AS(document_from_record("s" + whole.substr(1)), std::runtime_error);
  CHECK_THROWS_AS(document_from_record(whole + "\nx\ty"), std::runtime_error);
  CHECK_THROWS_AS(document_from_record(whole + "\\"), std::runtime_error);
  for (const auto* record : {"x", "b", "bb\tid", "w"}) {
    CAPTURE(record);
    CHECK_THROWS_AS(authority_from_record(record), std::runtime_error);
  }
  for (const auto* record :
       {"b", "t\tk", "t\tk\tK\tT1\theavy\t0\t0\t0\ta\ta", "t\tk\tK\tT1\t1\t0\t0\t0\ta\t"}) {
    CAPTURE(record);
    CHECK_THROWS_AS(terms_from_record(record), std::runtime_error);
  }
  for (const auto* record : {"?", "c\tminsk", "o\tpa\tsixth\t\t\t\t1", "o\tpa\t6\tMinsk\t\t\t1"}) {
    CAPTURE(record);
    CHECK_THROWS_AS(names_from_record(record), std::runtime_error);
  }
}

}  // namespace osce::schema::line_record_test
