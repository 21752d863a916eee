// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents and authority tables as records: what was written comes back.
#include <stdexcept>

#include <doctest/doctest.h>

#include "engine/schema/authority_record.hpp"
#include "engine/schema/document_record.hpp"

namespace osce::schema {
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

TEST_CASE("authority tables come back from their record") {
  AuthorityTables tables{
      .bodies = {{"b", "s", nasty, {"AS", "SC"}, "annual session", {}},
                 {"c", "", "", {}, "", {"x"}}},
      .sessions = {{"b",
                    26,
                    std::nullopt,
                    "Minsk",
                    {"Минск", "Minsque"},
                    "Belarus",
                    DateRange{parse_iso("2017-07-05").value(), parse_iso("2017-07-09").value()},
                    nasty},
                   {"b", std::nullopt, 2016, "", {}, "", std::nullopt, ""}},
      .thesaurus =
          {{"T1",
            ThesaurusRow::Direction::one_way,
            {"a b", "c"},
            {"d"},
            true,
            0.35,
            ThesaurusRow::Mode::suggest},
           {"T2", ThesaurusRow::Direction::never, {}, {}, false, 1.0, ThesaurusRow::Mode::never}},
      .term_forms = {{"a b", {"a b", ""}}, {"c", {"", "C"}}}};
  CHECK(authority_from_record(authority_record(tables)) == tables);
  CHECK(authority_from_record("") == AuthorityTables{});
}

TEST_CASE("pathological: what is no record is refused") {
  const auto whole = document_record({a_document(), 3});
  CHECK_THROWS_AS(document_from_record(""), std::runtime_error);
  CHECK_THROWS_AS(document_from_record("d\tid"), std::runtime_error);
  CHECK_THROWS_AS(document_from_record("s" + whole.substr(1)), std::runtime_error);
  CHECK_THROWS_AS(document_from_record(whole + "\nx\ty"), std::runtime_error);
  CHECK_THROWS_AS(document_from_record(whole + "\\"), std::runtime_error);
  for (const auto* record : {"x", "b", "bb\tid", "t\tT1\tsideways\ta\tb\t0\t1\tauto",
                             "t\tT1\tone-way\ta\tb\t0\theavy\tauto", "f\tterm"}) {
    CAPTURE(record);
    CHECK_THROWS_AS(authority_from_record(record), std::runtime_error);
  }
}

}  // namespace osce::schema
