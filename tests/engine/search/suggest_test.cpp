// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/suggest.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/query/parser.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::suggest_test {
namespace {

std::vector<Completion> completions(const store::Index& index, const std::string& typed) {
  Searcher searcher(index);
  return complete(typed, max_completions, searcher, index);
}
std::vector<Completion> completions(const std::string& typed) {
  return completions(test::the_index(), typed);
}

/// The first suggestion of a kind: "in Minsk (24)".
std::string first_of(const std::string& kind, const std::string& typed) {
  for (const auto& one : completions(typed)) {
    if (one.kind == kind) return fmt::format("{} ({})", one.query, one.count);
  }
  return {};
}

/// The kinds and texts of all suggestions: "venue Minsk, year 2017".
std::string texts_of(const std::vector<Completion>& found) {
  std::string texts;
  for (const auto& one : found)
    texts += fmt::format("{}{} {}", texts.empty() ? "" : ", ", one.kind, one.text);
  return texts;
}

/// Words with capitals and accents, in two languages.
const store::Index& printed_index() {
  static const test::SampleIndex sample(std::vector<indexer::SourceReading>{
      test::made_reading("english", "en",
                         {"The Internet and the OSCE participating States.", "An internet café",
                          "the Internet; OSCE participating States", "OSCE Participating States"}),
      test::made_reading("french", "fr",
                         {"La résolution adoptée, les frontières,", "les réfugiés"}),
  });
  return sample.index();
}

}  // namespace

TEST_CASE("the last words are completed, the rest is kept") {
  CHECK(first_of("venue", "Mi") == "in Minsk (24)");
  CHECK(first_of("symbol", "mc.d") == "MC.DEC/7/17 (30)");
  CHECK(first_of("symbol", "AS (16") == "AS (16) D E (28)");
  CHECK(first_of("phrase", "age ver") == "\"age verification technologies\" (4)");
  CHECK(completions("age ver")[1].query == "\"age verification\"");
  CHECK(first_of("title", "child sex tr") ==
        "title:\"Prevention and prosecution of child sex trafficking\" (20)");
}

TEST_CASE("the count is that of the whole query") {
  // 24 paragraphs are from Minsk, and 13 contain "tourism"; one of Tbilisi's contains "hotel"
  CHECK(first_of("venue", "hotels in Tb") == "hotels in Tbilisi (1)");
  CHECK(first_of("venue", "hotels in Ba").empty());  // nothing there
  CHECK(first_of("symbol", "hotels mc.d") == "hotels MC.DEC/7/17 (1)");
}

TEST_CASE("cities and years follow a connector") {
  // Baku has 20 paragraphs, Tbilisi 28, Minsk 24 and Vienna 34; texts with an inferred venue or
  // year are not counted
  CHECK(first_of("venue", "since Tb") == "since Tbilisi (86)");
  CHECK(first_of("venue", "in Baku or Tb") == "in Baku or Tbilisi (48)");
  CHECK(first_of("year", "after 201") == "after 2016 (58)");
  CHECK(completions("in ").front().kind == "venue");
  CHECK(first_of("year", "tourism since ") == "tourism since 2017 (5)");
  // no connector, or one that joins other words
  CHECK(first_of("year", "201").empty());
  CHECK(first_of("venue", "children and Mi").empty());
}

TEST_CASE("suggestions are as the texts print them") {
  CHECK(texts_of(completions(printed_index(), "inter")) == "word Internet");
  CHECK(texts_of(completions(printed_index(), "osce part")) ==
        "phrase OSCE participating States, phrase OSCE participating, word participating");
  CHECK(texts_of(completions(printed_index(), "adopt")) == "word adoptée");
  CHECK(texts_of(completions(printed_index(), "frontie")) == "word frontières");
}

TEST_CASE("a word that nothing begins with is corrected") {
  CHECK(texts_of(completions(printed_index(), "les refugeis")) == "spelling réfugiés");
  CHECK(texts_of(completions(printed_index(), "interent ")) == "spelling Internet");
  CHECK(first_of("spelling", "child traficking").starts_with("child trafficking ("));
}

TEST_CASE("common phrases come first, and the suggestion that completes most before all others") {
  auto found = completions("child sex tour");
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().kind == "phrase");
  CHECK(found.front().text.starts_with("child sex tourism"));
  found = completions("child");
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().kind == "phrase");
}

TEST_CASE("names follow \"by\", and no other words where only a name can follow") {
  CHECK(texts_of(completions("statements by R")) == "author Russian Federation");
  CHECK(texts_of(completions("statements by the R")) == "author Russian Federation");
  CHECK(first_of("year", "statements by ").empty());
  CHECK_FALSE(first_of("year", "statements by 20").empty());
  CHECK(first_of("author", "statements by ") == "statements by the Russian Federation (4)");
  CHECK(first_of("body", "by the Mi") == "by the Ministerial Council (34)");
  CHECK(first_of("body", "by the").starts_with("by the "));
  CHECK(first_of("body", "tourism by the ").starts_with("tourism by the "));
  CHECK(first_of("title", "by the").empty());
  CHECK_FALSE(first_of("word", "affected by tr").empty());
}

TEST_CASE("what a phrase was suggested with is not suggested again as words before it") {
  for (const auto& one : completions("age ver"))
    CHECK(one.query.find("age \"") == std::string::npos);
}

TEST_CASE("after a connector alone only names are suggested, if there are any") {
  CHECK(texts_of(completions("in B")) == "venue Baku");
  CHECK_FALSE(first_of("word", "trafficking in be").empty());
  CHECK_FALSE(first_of("word", "after ex").empty());
}

TEST_CASE("values follow the name of a field") {
  CHECK(texts_of(completions("venue:Mi")) == "venue Minsk");
  CHECK(first_of("verb", "tourism verb:ca").starts_with("tourism verb:\"Calls on\" ("));
  CHECK(first_of("year", "year:").starts_with("year:2017 ("));
  CHECK(first_of("type", "type:").starts_with("type:resolution ("));
  CHECK(completions("from:20").empty());
  CHECK(completions("color:r").empty());
}

TEST_CASE("of very many values, those of most paragraphs are suggested") {
  std::vector<indexer::SourceReading> readings;
  for (int i = 10; i < 40; ++i)
    readings.push_back(test::made_reading("short-" + std::to_string(i), "en", {"One hotel."}));
  readings.push_back(test::made_reading("tall", "en", {"A hotel.", "A boat.", "A field."}));
  const test::SampleIndex sample(std::move(readings));
  const auto found = completions(sample.index(), "document:");
  CHECK(found.size() == max_completions);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().query == "document:tall");
  CHECK(found.front().count == 3);
}

TEST_CASE("nothing is completed inside quotation marks, or for unknown words") {
  for (const auto* typed : {"", " ", "\"age ver", "venue:\"Mi", "xyzzy", "child AND", "(", "-"})
    CHECK(completions(typed).empty());
}

TEST_CASE("each suggestion finds exactly as many paragraphs as it says") {
  for (const auto* index : {&test::the_index(), &printed_index()}) {
    for (const std::string typed : {"a",
                                    "ch",
                                    "law en",
                                    "mi",
                                    "ta",
                                    "AS (1",
                                    "sex off",
                                    "vi",
                                    "pre",
                                    "in ",
                                    "since ",
                                    "tourism after ",
                                    "hotels in ",
                                    "from 20",
                                    "children b",
                                    "traficking",
                                    "hotels or mi",
                                    "in",
                                    "the rol",
                                    "(child por",
                                    "online -ex",
                                    "verb:",
                                    "by ",
                                    "by the ",
                                    "resolutions by the",
                                    "from ",
                                    "(type:",
                                    "-venue:"}) {
      const auto found = completions(*index, typed);
      for (const auto& one : found) {
        CAPTURE(one.query);
        const auto response = test::search(*index, {.query = one.query});
        CHECK(response.total == one.count);
        CHECK(one.count > 0);
        CHECK_FALSE(response.relaxed);
      }
      CHECK(found.size() <= max_completions);
    }
  }
}

TEST_CASE("a suggestion stays while its letters are typed, unless others outrank it") {
  for (const std::string word : {"verification", "tourism", "registry", "grooming"}) {
    for (std::size_t length = 4; length < word.size(); ++length) {
      CAPTURE(word.substr(0, length));
      const auto found = completions(word.substr(0, length));
      CHECK(std::any_of(found.begin(), found.end(), [&](const Completion& one) {
        return one.text.find(word.substr(0, length)) != std::string::npos;
      }));
    }
  }
}

TEST_CASE("pathological: any bytes are accepted, and suggestions are valid queries") {
  std::mt19937 random(3);
  const std::string alphabet = "ab(\"' :-~*/.1\xC3\xA9\xFF\n";
  for (int round = 0; round < 1000; ++round) {
    std::string typed;
    for (auto i = random() % 20; i > 0; --i) typed += alphabet[random() % alphabet.size()];
    for (const auto& one : completions(typed)) {
      CAPTURE(typed);
      CAPTURE(one.query);
      CHECK(query::parse(one.query).diagnostics.errors.empty());
    }
  }
}

}  // namespace osce::search::suggest_test
