// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/pairing.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "indexer/write/arrange.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::pairing_test {
namespace {

const std::vector<std::string> text = {
    "Recalling the conventions on the safety of fishing boats and of those who work on them,",
    "Alarmed by the number of sailors who never return from a season at sea,",
    "Calls on all States to inspect the nets and hulls of boats in their harbours;",
    "Urges shipyards to build boats with two engines and a radio that works;"};

ReadDocument adopted(const std::string& id, int year, const std::vector<std::string>& paragraphs) {
  auto made = test::made_document(id, "en", paragraphs);
  made.document.status = Status::adopted;
  made.document.type = DocumentType::resolution;
  made.document.body = "parliamentary-assembly";
  made.document.year = year;
  made.document.venue = "Venue " + std::to_string(year);
  return made;
}

ReadDocument draft(const std::vector<std::string>& paragraphs) {
  auto made = test::made_document("draft", "en", paragraphs);
  made.document.status = Status::draft;
  made.document.type = DocumentType::draft_resolution;
  made.document.body = "parliamentary-assembly";
  return made;
}

std::vector<std::string> first(std::size_t count, std::vector<std::string> paragraphs) {
  paragraphs.resize(count);
  return paragraphs;
}

/// Year and evidence of the first document after pairing, "2016: all 4 paragraphs …", or the code
/// of the notice.
std::string outcome(std::vector<ReadDocument> documents) {
  const auto notices = infer_from_adopted(documents);
  const auto& document = documents[0].document;
  CHECK_FALSE(document.year);
  if (!document.inferred.year) return notices.empty() ? "unknown" : notices[0].warning.code;
  const auto& evidence = document.evidence.at("year");
  CHECK(evidence.derivation == Derivation::inferred);
  CHECK(document.evidence.at("venue") == evidence);
  return std::to_string(*document.inferred.year) + ": " + evidence.text;
}

}  // namespace

TEST_CASE("a draft takes year and venue from the adopted text") {
  const auto longer = [] {
    auto paragraphs = text;
    paragraphs.insert(paragraphs.end(), text.begin(), text.end());
    for (std::size_t i = 0; i < text.size(); ++i) paragraphs[i] = "Adds number " + text[i];
    return paragraphs;
  }();
  CHECK(outcome({draft(text), adopted("one", 2016, text)}) ==
        "2016: all 4 paragraphs also occur in one");
  CHECK(outcome({draft(text), adopted("one", 2016, longer)}) ==
        "2016: all 4 paragraphs also occur in one");
  CHECK(outcome({draft(text), adopted("one", 2016, first(3, text))}) ==
        "2016: 3 of 4 paragraphs also occur in one");
  // another text with single paragraphs in common is not a rival
  CHECK(outcome({draft(text), adopted("one", 2016, text), adopted("two", 2017, first(2, text))}) ==
        "2016: all 4 paragraphs also occur in one");
}

TEST_CASE("too little shared text, or two candidates, give nothing") {
  CHECK(outcome({draft(text), adopted("one", 2016, first(1, text))}) == "unknown");
  CHECK(outcome({draft(first(1, text)), adopted("one", 2016, text)}) == "unknown");
  CHECK(outcome({draft(text)}) == "unknown");
  CHECK(outcome({draft(text), adopted("one", 2016, text), adopted("two", 2017, text)}) ==
        "draft-pairing-ambiguous");
  CHECK(outcome({draft(text), adopted("one", 2016, text), adopted("two", 2016, text)}) ==
        "2016: all 4 paragraphs also occur in one");  // both have the same year
}

TEST_CASE(
    "the other text is adopted, in the same language and by the same body, and contradicts "
    "nothing") {
  auto other = adopted("one", 2016, text);
  SUBCASE("language") { other.document.language = "fr"; }
  SUBCASE("body") { other.document.body = "ministerial-council"; }
  SUBCASE("statement") { other.document.type = DocumentType::statement; }
  SUBCASE("draft") { other.document.status = Status::draft; }
  SUBCASE("undated") { other.document.year.reset(); }
  CHECK(outcome({draft(text), other}) == "unknown");
}

TEST_CASE("known values stay") {
  auto known = draft(text);
  known.document.venue = "Oslo";
  CHECK(outcome({known, adopted("one", 2016, text)}) == "unknown");  // Oslo is not its venue
  known.document.venue = "Venue 2016";
  known.document.evidence["venue"] = {Derivation::printed, "a line", 3};
  std::vector<ReadDocument> documents = {known, adopted("one", 2016, text)};
  infer_from_adopted(documents);
  CHECK(documents[0].document.inferred.year == 2016);
  CHECK(documents[0].document.venue == "Venue 2016");
  CHECK_FALSE(documents[0].document.inferred.venue);
  CHECK(documents[0].document.evidence.at("venue").derivation == Derivation::printed);
  CHECK_FALSE(documents[0].document.evidence.contains("country"));
}

TEST_CASE(
    "the draft in data/texts finds its adopted text in any order of sources, and nothing without "
    "it") {
  const auto draft_in = [](const std::vector<SourceReading>& readings) {
    for (const auto& read : arrange(readings).documents) {
      if (read.document.status == Status::draft) return read.document;
    }
    throw std::runtime_error("no draft");
  };
  auto readings = test::the_readings();
  const auto paired = draft_in(readings);
  CHECK(paired.id.starts_with("pa-draft-"));
  CHECK(paired.evidence.at("session").text.starts_with(
      "all 27 paragraphs also occur in pa-2016-tbilisi-"));
  std::reverse(readings.begin(), readings.end());
  CHECK(draft_in(readings) == paired);
  for (auto& reading : readings) {
    std::erase_if(reading.documents,
                  [](const ReadDocument& d) { return d.document.venue == "Tbilisi"; });
  }
  const auto alone = draft_in(readings);
  CHECK_FALSE(alone.year);
  CHECK(alone.inferred == InferredValues{});
  CHECK_FALSE(alone.evidence.contains("year"));
}

}  // namespace osce::indexer::pairing_test
