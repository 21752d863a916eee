// SPDX-License-Identifier: GPL-2.0-or-later
//
// Every member of a document survives JSON Lines, stored readings and sidecars.
#include "tests/support/members.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/present/json.hpp"
#include "engine/schema/json_shape.hpp"
#include "indexer/exchange/json_lines.hpp"
#include "indexer/metadata/sidecar.hpp"
#include "indexer/reading_json.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::members_test {
namespace {

const Paragraph a_paragraph{.label = "1", .position = 1, .text = "Urges all."};

std::string exported(const Document& document) {
  return present::export_line(
      {.document = &document, .paragraph = a_paragraph, .marks = {}, .score = {}});
}

Document imported(const std::string& line) {
  const auto reading = read_json_lines("a.jsonl", line);
  for (const auto& warning : reading.warnings) CHECK(warning.message.empty());
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0].document;
}

/// A sidecar with the members of `document` that it may give and that `wanted` names, or all.
Document given(const Document& document, const std::string& wanted) {
  const auto json = schema::to_json(document);
  nlohmann::ordered_json sidecar;
  for_each_member([&](const auto& member) {
    const std::string name(member.name);
    if (member.from_sidecar == FromSidecar::yes && (wanted.empty() || name == wanted))
      sidecar[name] = json.at(name);
  });
  const auto read = read_sidecar(sidecar.dump(), Authority::built_in());
  if (const auto* reasons = std::get_if<SidecarReasons>(&read)) FAIL(reasons->front());
  Document result;
  apply(std::get<Sidecar>(read), 1, result);
  return result;
}

}  // namespace

TEST_CASE("every member survives an export and the import of its lines") {
  for (const auto& document : test::documents_with_members()) {
    const auto line = exported(document);
    CAPTURE(line);
    CHECK(imported(line) == document);
  }
}

TEST_CASE("every member survives in the stored reading of its source") {
  SourceReading reading{.name = "a", .format = "text"};
  for (const auto& document : test::documents_with_members())
    reading.documents.push_back({document, {a_paragraph}});
  CHECK(reading_from_json(to_json(reading)) == reading);
}

TEST_CASE("a sidecar can give every member that is not the program's own") {
  const auto full = test::full_document();
  const auto all = given(full, "");
  for_each_member([&](const auto& member) {
    const std::string name(member.name);
    CAPTURE(name);
    const bool own =
        name == "id" || name == "display_title" || name == "attached_to" || name == "corrects";
    CHECK((member.from_sidecar == FromSidecar::no) == own);
    if (own) return;
    CHECK((all.*member.value == full.*member.value));
    CHECK((given(full, name).*member.value == full.*member.value));
    CHECK(all.evidence.at(name).derivation == Derivation::given);
  });
}

TEST_CASE("a value from a sidecar replaces an inferred one") {
  const auto full = test::full_document();
  for_each_inferable([&](const auto& member) {
    CAPTURE(member.name);
    Document document;
    test::fill_inferred(document, member);
    Sidecar sidecar;
    sidecar.all.values = full;
    sidecar.all.names.emplace(member.name);
    apply(sidecar, 1, document);
    CHECK((document.*member.value == full.*member.value));
    CHECK(document.inferred == InferredValues{});
  });
}

TEST_CASE("inferred values in a line: how they are given, and what becomes of them") {
  const auto read = [](const std::string& members) {
    return imported(R"({"text": "t", "document": {"id": "a", )" + members + "}}");
  };
  const auto given_as_inferred = read(R"("inferred": {"year": 2016, "venue": "Tbilisi"})");
  CHECK(given_as_inferred.year == std::nullopt);
  CHECK(given_as_inferred.inferred.year == 2016);
  CHECK(given_as_inferred.inferred.venue == "Tbilisi");
  CHECK(given_as_inferred.evidence.at("year") ==
        Evidence{Derivation::inferred, "line 1 of a.jsonl", {}});
  // A value whose derivation is "inferred", as versions before 9 wrote it.
  const auto by_derivation = read(R"("year": 2016, "derivation": {"year": "inferred"})");
  CHECK(by_derivation.year == std::nullopt);
  CHECK(by_derivation.inferred.year == 2016);
  const auto both = read(R"("year": 2017, "inferred": {"year": 2016})");
  CHECK(both.year == 2017);
  CHECK(both.inferred == InferredValues{});
  // The collection that a draft comes to infers them again.
  const auto draft =
      read(R"("status": "draft", "inferred": {"year": 2016}, "derivation": {"year": "inferred"})");
  CHECK(draft.inferred == InferredValues{});
  CHECK_FALSE(draft.evidence.contains("year"));
}

}  // namespace osce::indexer::members_test
