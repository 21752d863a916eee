// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/members.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/present/table.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/schema/record.hpp"
#include "tests/support/members.hpp"

namespace osce::members_test {

TEST_CASE("every member survives the record and the JSON of a document") {
  for (const auto& document : test::documents_with_members()) {
    CAPTURE(schema::to_line(schema::to_json_with_evidence(document)));
    const auto read =
        schema::read_document_record(schema::write_record(schema::DocumentRecord{document, 30}));
    CHECK(read.document == document);
    CHECK(read.paragraphs == 30);
    CHECK(schema::document_from_json(schema::to_json_with_evidence(document)) == document);
  }
}

TEST_CASE("every member of a paragraph survives its JSON") {
  const Paragraph full{.label = "19.c",
                       .part = Part::statement,
                       .verb = "Calls on",
                       .numbered = true,
                       .parent = "19",
                       .position = 22,
                       .text = "a text",
                       .place = {10, 90, 3, 4, {}}};
  for_each_member(paragraph_members, [&](const auto& member) {
    CAPTURE(member.name);
    CHECK_FALSE((full.*member.value == Paragraph{}.*member.value));  // all have a value
    Paragraph one;
    one.*member.value = full.*member.value;
    CHECK(schema::paragraph_from_json(schema::to_json(one, "a.txt")) == one);
  });
  CHECK(schema::paragraph_from_json(schema::to_json(full, "a.txt")) == full);
}

TEST_CASE("an inferred value is null under its own name and in \"inferred\"") {
  CHECK(schema::to_json(test::full_document()).at("inferred") == nlohmann::ordered_json::object());
  for_each_inferable([](const auto& member) {
    auto document = test::nearly_empty_document();
    test::fill_inferred(document, member);
    const std::string name(member.name);
    CAPTURE(name);
    const auto json = schema::to_json(document);
    CHECK(json.at(name).is_null());
    CHECK(json.at("inferred").size() == 1);
    CHECK(json.at("inferred").at(name) == schema::to_json(test::full_document()).at(name));
    CHECK(json.at("derivation").at(name) == "inferred");
    CHECK(present::document_cell(document, name).empty());
    CHECK(is_inferred(document, name));
    CHECK_FALSE(is_inferred(test::full_document(), name));
    const auto whole = with_inferred(document);
    CHECK(whole.*member.value == document.inferred.*member.inferred);
  });
}

TEST_CASE("the days of a document are those of its own values") {
  auto document = test::nearly_empty_document();
  document.inferred.year = 2016;
  CHECK_FALSE(interval_of(document));
  CHECK(interval_of(with_inferred(document)) == whole_year(2016));
  document.year = 2017;
  CHECK(interval_of(document) == whole_year(2017));
  CHECK(interval_of(with_inferred(document)) == whole_year(2017));
}

TEST_CASE("every member but a date has a cell in tables") {
  const auto document = test::full_document();
  for_each_member([&](const auto& member) {
    CAPTURE(member.name);
    CHECK(present::document_cell(document, member.name).empty() == (member.name == "date"));
    CHECK(present::document_cell({}, member.name).empty());
  });
  CHECK(present::document_cell(document, "date_from") == "2017-07-05");
  CHECK(present::document_cell(document, "date_to") == "2017-07-09");
  CHECK(present::document_cell(document, "session") == "26");
  CHECK(present::document_cell(document, "type") == "action-plan");
  CHECK(present::document_cell(document, "no such column").empty());
}

}  // namespace osce::members_test
