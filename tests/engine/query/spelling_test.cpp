// SPDX-License-Identifier: GPL-2.0-or-later
//
// The cases of a collection in one language are in word_reader_test.cpp.
#include "engine/query/terms/spelling.hpp"

#include <doctest/doctest.h>

#include "engine/text/edit_distance.hpp"
#include "engine/text/ordinary_words.hpp"
#include "tests/support/sample.hpp"

namespace osce::query::spelling_test {
namespace {

/// A collection in three languages.
const store::Index& mixed_index() {
  static const test::SampleIndex sample(std::vector<indexer::SourceReading>{
      test::made_reading("english", "en",
                         {"decent resolutions on the Internet", "the resolutions of others",
                          "a convention; a conventions; conventions", "converted, conversion"}),
      test::made_reading("french", "fr", {"les réfugiés et les enfants", "aux réfugiés"}),
      test::made_reading("spanish", "es", {"las decisiones de los Estados"}),
  });
  return sample.index();
}

std::string message_of(const std::string& query) {
  const auto planned = test::planned(mixed_index(), query);
  return planned.diagnostics.notices.empty() ? "" : planned.diagnostics.notices.front().message;
}

}  // namespace

TEST_CASE("a word is corrected only into a language that the query admits") {
  CHECK(message_of("resoluciones") ==
        "No paragraph contains \"resoluciones\"; searching for \"resolutions\" instead");
  CHECK(message_of("language:es resoluciones") == "No paragraph contains \"resoluciones\"");
  CHECK(message_of("-language:en resoluciones") == "No paragraph contains \"resoluciones\"");
  CHECK(message_of("language:es decisionnes") ==
        "No paragraph contains \"decisionnes\"; searching for \"decisiones\" instead");
}

TEST_CASE("a correction is shown as the texts print it") {
  CHECK(message_of("internnet") ==
        "No paragraph contains \"internnet\"; searching for \"Internet\" instead");
  CHECK(message_of("internnet, hotels").starts_with("No paragraph contains \"internnet\"; "));
  CHECK(message_of("language:fr refugeis") ==
        "No paragraph contains \"refugeis\"; searching for \"réfugiés\" instead");
}

TEST_CASE("ordinary words, and those with another first letter, are not corrected") {
  for (const auto* word : {"recent", "condemns", "welcomes", "hecent"}) {
    CAPTURE(word);
    CHECK(test::planned(mixed_index(), word).diagnostics.suggestions.empty());
    CHECK(message_of(word) == "No paragraph contains \"" + std::string(word) + "\"");
  }
}

TEST_CASE("of two words that are equally close the much commoner one is used") {
  std::vector<std::string> paragraphs(8, "the court");
  paragraphs.emplace_back("the count, the counts");
  const test::SampleIndex sample({test::made_reading("near", "en", paragraphs)});
  const auto planned = test::planned(sample.index(), "a coumt");
  CHECK(to_string(planned.plan) == "(and a court)");
  REQUIRE(planned.diagnostics.suggestions.size() == 1);
  CHECK(planned.diagnostics.suggestions[0] == Alternatively{"Did you mean count?", "a count"});
}

TEST_CASE("the word after two that were written apart is corrected, too") {
  const test::SampleIndex sample(
      {test::made_reading("apart", "en", {"the accessibility of trafficking"})});
  const auto planned = test::planned(sample.index(), "access ibility traficking");
  CHECK(to_string(planned.plan) == "(and access traffic)");
}

TEST_CASE("a misspelt singular is corrected into the plural that the texts have") {
  const test::SampleIndex sample({test::made_reading("plural", "en", {"revoke passports"})});
  CHECK(to_string(test::planned(sample.index(), "pasport").plan) == "passport");
}

TEST_CASE("a misspelt English word is corrected if the texts have another form of it") {
  const test::SampleIndex sample({test::made_reading("forms", "en", {"peacekeeping forces"})});
  CHECK(to_string(test::planned(sample.index(), "peacekeper").plan) == "peacekeep");
  CHECK(to_string(test::planned(sample.index(), "hilicopter").plan) == "hilicopt");
}

TEST_CASE("short words are not corrected into plurals that they are near to") {
  const test::SampleIndex sample({test::made_reading("acts", "en", {"the acts of boys"})});
  for (const auto* word : {"cat", "buy"}) {
    CAPTURE(word);
    CHECK(to_string(test::planned(sample.index(), word).plan) == word);
  }
}

TEST_CASE("the languages' word lists are ordinary words") {
  CHECK(text::is_ordinary_word("welcomes", {"en"}));
  CHECK(text::is_ordinary_word("which", {"en"}));
  CHECK(text::is_ordinary_word("novembre", {"fr"}));
  CHECK_FALSE(text::is_ordinary_word("novembre", {"en"}));
  CHECK_FALSE(text::is_ordinary_word("tourizm", {"en"}));
  CHECK_FALSE(text::is_ordinary_word("stations", {"fr"}));
  for (const auto* word : {"station", "stations", "ratified", "ratifies", "planes", "churches",
                           "aardvark", "zygotes", "governmental", "children", "stopped"}) {
    CAPTURE(word);
    CHECK(text::is_ordinary_word(word, {"en"}));
  }
}

TEST_CASE("how many letters a typing error changes depends on the word's length") {
  CHECK(text::most_edits_in("sex") == 0);
  CHECK(text::most_edits_in("polic") == 1);
  CHECK(text::most_edits_in("trafficking") == 2);
  CHECK(text::most_edits_in("2017offenders") == 0);
  CHECK_FALSE(text::is_plausible_correction("recent", "decent"));
  CHECK(text::is_plausible_correction("hcild", "child"));
  CHECK(text::is_plausible_correction("nternet", "internet"));
  CHECK_FALSE(text::is_plausible_correction("otel", "hotel"));
  CHECK(text::is_plausible_correction("rtafficking", "trafficking"));
}

}  // namespace osce::query::spelling_test
