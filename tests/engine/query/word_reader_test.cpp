// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "engine/query/terms/terms.hpp"
#include "tests/support/sample.hpp"

namespace osce::query::word_reader_test {
namespace {

/// A collection with few words.
const store::Index& words_index() {
  static const test::SampleIndex sample({test::made_reading(
      "words", "en",
      {"child pornography and the exploitation of children", "advertisements on websites",
       "the travelling offender and the travel agency",
       "social media, a national referral mechanism",
       "trafficking in persons by land, in children, of children and in minors",
       "information and communications technologies", "a minority of minors",
       "co-operation of the shelters, safe houses and the police", "unites the unit"})});
  return sample.index();
}

std::string plan_of(const std::string& query) {
  return to_string(test::planned(words_index(), query).plan);
}

/// The codes of the notices and the queries they offer.
std::string notices_of(const std::string& query) {
  std::string text;
  for (const auto& notice : test::planned(words_index(), query).diagnostics.notices) {
    text += (text.empty() ? "" : "; ") + notice.code + ": " + notice.message;
    if (notice.query) text += " [" + *notice.query + "]";
  }
  return text;
}

struct Row {
  const char* query;
  const char* expected;
};

}  // namespace

TEST_CASE("an unknown word is corrected if there is one likely correction") {
  for (const auto& [query, expected] : {
           // letters
           Row{"advertisment", "advertis"},
           Row{"advertisment childern", "(and advertis child)"},
           Row{"pronography", "pornographi"},
           Row{"explotation", "exploit"},
           // blanks
           Row{"web sites", "websit"},
           Row{"socialmedia", "(and social media)"},
           Row{"travelagency", "(and travel agenc)"},
           // known words, and words that are too different or too short, are unchanged
           Row{"minors", "(wide minor + child)"},
           Row{"elephants", "eleph"},
           Row{"chd", "chd"},
           // not split into two words that never occur in the same paragraph
           Row{"helpline", "helplin"},
           // a word with a hyphen in the texts
           Row{"cooperatoin", "cooper"},
           Row{"lnad", "land"},
           Row{"offenders2", "offenders2"},
           // in any query, except in quotation marks
           Row{"advertisment OR police", "(or advertis polic)"},
           Row{"\"advertisment\"", "\"advertisment\""},
       }) {
    CAPTURE(query);
    CHECK(plan_of(query) == expected);
  }
}

TEST_CASE("a correction is reported, with a query for the typed word") {
  CHECK(notices_of("pronography in 2008") ==
        "misspelling: No paragraph contains \"pronography\"; searching for \"pornography\" "
        "instead [\"pronography\" in 2008]");
  CHECK(notices_of("my web sites") ==
        "unknown-word: No paragraph contains \"my\"; misspelling: No paragraph contains \"web "
        "sites\"; "
        "searching for \"websites\" instead [my \"web sites\"]");
  CHECK(notices_of("elephants, Elephant") == "unknown-word: No paragraph contains \"elephants\"");
  CHECK(notices_of("children").empty());
}

TEST_CASE("of several likely corrections the most frequent is used, and the others are suggested") {
  const test::SampleIndex sample(
      {test::made_reading("near", "en", {"the reporter, the resorter", "a resorter"})});
  const auto planned = test::planned(sample.index(), "a resporter");
  CHECK(to_string(planned.plan) == "(and a resort)");
  CHECK(planned.diagnostics.suggestions ==
        std::vector<Alternatively>{{"Did you mean reporter?", "a reporter"}});
}

TEST_CASE("thesaurus terms add their synonyms as phrases") {
  for (const auto& [query, expected] : {
           Row{"CSAM", "(wide csam + child pornographi)"},
           Row{"child trafficking in persons",
               "(and (wide child traffic + traffic in child + traffic of child + traffic in minor) "
               "in person)"},
           Row{"NRM", "(wide nrm + national referr mechan + referr mechan)"},
           Row{"shelter for minors", "(and (wide shelter + safe hous) for (wide minor + child))"},
           // the longest term wins; word forms match
           Row{"sheltering", "(wide shelter + safe hous)"},
           Row{"ICT", "(wide ict + inform and communic technolog)"},
           // capitals matter, except for unknown words
           Row{"ICTs", "(wide ict + inform and communic technolog)"},
           Row{"icts", "(wide ict + inform and communic technolog)"},
           Row{"TIP", "(wide tip + traffic in person)"},
           Row{"tip", "tip"},
           Row{"polis", "poli"},
           // words with a filter between them are not a term
           Row{"safe venue:Baku houses", "(and safe hous) | venue:Baku"},
           // no synonyms with operators
           Row{"shelter AND police", "(and shelter polic)"},
           Row{"(shelter) police", "(and shelter polic)"},
           Row{"\"shelter\"", "\"shelter\""},
       }) {
    CAPTURE(query);
    CHECK(plan_of(query) == expected);
  }
}

TEST_CASE("words know their families, which stand in for them only with expand:all") {
  const test::SampleIndex sample(
      {test::made_reading("families", "en", {"tourists of all kinds", "the tourism, a tour"})},
      test::Families::shipped);
  const auto automatic = test::planned(sample.index(), "tourism");
  CHECK(to_string(automatic.plan) == "tourism");
  const auto& family = std::get<WordLeaf>(automatic.plan.text->kind).family;
  REQUIRE(family.size() == 1);  // tour is related to tourist, not to tourism
  CHECK(family[0].text == "tourist");
  CHECK(family[0].stem == Stem{"en", "tourist", "tourist"});
  CHECK(automatic.diagnostics.expansions.empty());

  const auto all = test::planned(sample.index(), "tourism expand:all");
  CHECK(to_string(all.plan) == "(wide tourism + tourist)");
  REQUIRE(all.diagnostics.expansions.size() == 1);
  CHECK(all.diagnostics.expansions[0].rule == "family");
  CHECK(test::found_by(sample.index(), "tourism") == std::vector<std::string>{"families/2"});
  CHECK(test::found_by(sample.index(), "tourism expand:all") ==
        std::vector<std::string>{"families/2", "families/1"});
  CHECK(to_string(test::planned(sample.index(), "tourism OR tour").plan) == "(or tourism tour)");
}

TEST_CASE("spellings with several words are always added") {
  const test::SampleIndex sample({test::made_reading("names", "en", {"the Russian Federation"})});
  CHECK(to_string(test::planned(sample.index(), "Russia").plan) ==
        "(wide russia + russian feder + russian)");
  CHECK(to_string(test::planned(sample.index(), "Russia AND the").plan) ==
        "(and (wide russia + russian feder) the)");
}

TEST_CASE("added words are listed with their row of the thesaurus") {
  const auto planned = test::planned(words_index(), "a CSAM shelter");
  REQUIRE(planned.diagnostics.expansions.size() == 2);
  CHECK(planned.diagnostics.expansions[0].term == "CSAM");
  CHECK(planned.diagnostics.expansions[0].added == std::vector<std::string>{"child pornography"});
  CHECK(planned.diagnostics.expansions[0].rule == "T029");
  CHECK(planned.diagnostics.expansions[0].span == Span{2, 6});
  CHECK(planned.diagnostics.expansions[1].term == "shelter");
  CHECK(planned.diagnostics.notices.empty());
}

TEST_CASE("suggested synonyms are complete queries") {
  const test::SampleIndex sample(
      {test::made_reading("law", "en", {"law enforcement", "the police"})});
  const auto planned = test::planned(sample.index(), "law enforcement now");
  CHECK(to_string(planned.plan) == "(and law enforc now)");
  REQUIRE(planned.diagnostics.suggestions.size() == 1);
  CHECK(planned.diagnostics.suggestions[0].query == "(law enforcement OR \"police\") now");
}

}  // namespace osce::query::word_reader_test
