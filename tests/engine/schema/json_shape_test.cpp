// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/json_shape.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace osce::schema::json_shape_test {
namespace {

Document full_document() {
  return {.id = "mc-dec-7-17",
          .symbol = "MC.DEC/7/17",
          .title = "“A TITLE”",
          .display_title = "“A title”",
          .type = DocumentType::decision,
          .status = Status::adopted,
          .body = "ministerial-council",
          .year = 2017,
          .date = DateRange{*parse_iso("2017-12-08"), *parse_iso("2017-12-08")},
          .venue = "Vienna",
          .country = "Austria",
          .session = Session{24, "24th Ministerial Council"},
          .sponsor = "Somebody",
          .language = "en",
          .attached_to = "host",
          .author = "Somewhere",
          .corrects = "mc-dec-6-17",
          .url = "https://example.org/1",
          .source_file = "a/b.txt",
          .evidence = {{"venue", {Derivation::authority, "a row", std::nullopt}},
                       {"year", {Derivation::printed, "a line", 62}}}};
}

}  // namespace

TEST_CASE("a document's record reads back as the document") {
  CHECK(document_from_json(to_json_with_evidence(full_document())) == full_document());
  const Document unknown{.id = "x", .title = "", .language = "en", .source_file = "x.txt"};
  CHECK(document_from_json(to_json_with_evidence(unknown)) == unknown);
}

TEST_CASE("a paragraph's record reads back as the paragraph") {
  const Paragraph paragraph{.label = "19.c",
                            .part = Part::operative,
                            .verb = std::nullopt,
                            .numbered = true,
                            .parent = "19",
                            .position = 22,
                            .text = "Before travel,\tchecking “manifests”",
                            .place = {10, 90, 3, 4, {}}};
  CHECK(paragraph_from_json(to_json(paragraph, "a.txt")) == paragraph);
  auto on_pages = paragraph;
  on_pages.place = {.pages = Pages{2, 3}};
  CHECK(paragraph_from_json(to_json(on_pages, "a.pdf")) == on_pages);
}

TEST_CASE("unknown values are null, known ones carry their derivation") {
  const auto json = to_json(full_document());
  CHECK(json["derivation"] ==
        nlohmann::ordered_json({{"venue", "authority"}, {"year", "printed"}}));
  const auto unknown = to_json(Document{.id = "x", .title = "", .language = "en"});
  for (const auto* name : {"symbol", "type", "status", "body", "year", "date", "venue", "country",
                           "session", "sponsor", "attached_to", "author", "corrects", "url"}) {
    CAPTURE(name);
    CHECK(unknown.at(name).is_null());
  }
}

TEST_CASE("bytes that are not valid UTF-8 never end a line of JSON") {
  CHECK(to_line({{"text", "a\xff"}}) == "{\"text\":\"a\xEF\xBF\xBD\"}");
}

}  // namespace osce::schema::json_shape_test
