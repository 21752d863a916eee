// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/word_reader.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::query {
namespace {

/// A collection in which few words are known.
const store::Index& words_index() {
  static const test::SampleIndex sample({test::made_reading(
      "words", "en",
      {"child pornography and the exploitation of children", "advertisements on websites",
       "the travelling offender and the travel agency",
       "social media, a national referral mechanism", "trafficking in persons by land",
       "information and communications technologies", "a minority of minors",
       "co-operation of the shelters, safe houses and the police", "unites the unit"})});
  return sample.index();
}

std::string plan_of(const std::string& query) {
  return to_string(test::planned(words_index(), query).plan);
}

/// The codes of the notices, and what they offer.
std::string notices_of(const std::string& query) {
  std::string text;
  for (const auto& notice : test::planned(words_index(), query).notices) {
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

TEST_CASE("a word that the collection does not know is mended where one word is clearly meant") {
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
           // known words stay, and so do those that are too far or too short
           Row{"minors", "minor"},
           Row{"elephants", "eleph"},
           Row{"chd", "chd"},
           // two known words that never stand in one paragraph are no word run together
           Row{"helpline", "helplin"},
           // a word that the texts write with a hyphen
           Row{"cooperatoin", "cooper"},
           Row{"lnad", "land"},
           Row{"offenders2", "offenders2"},
           // in any query, but never in quotation marks
           Row{"advertisment OR police", "(or advertis polic)"},
           Row{"\"advertisment\"", "\"advertisment\""},
       }) {
    CAPTURE(query);
    CHECK(plan_of(query) == expected);
  }
}

TEST_CASE("what was mended is said, with the search for what was typed") {
  CHECK(notices_of("pronography in 2008") ==
        "misspelling: No text contains \"pronography\"; showing results for \"pornography\" "
        "[\"pronography\" in 2008]");
  CHECK(notices_of("my web sites") ==
        "unknown-word: No text contains \"my\"; misspelling: No text contains \"web sites\"; "
        "showing results for \"websites\" [my \"web sites\"]");
  CHECK(notices_of("elephants, Elephant") == "unknown-word: No text contains \"elephants\"");
  CHECK(notices_of("children").empty());
}

TEST_CASE("of several near words all are suggested, none is taken") {
  const test::SampleIndex sample(
      {test::made_reading("near", "en", {"the reporter, the resorter"})});
  const auto planned = test::planned(sample.index(), "a resporter");
  CHECK(to_string(planned.plan) == "(and a resport)");
  REQUIRE(planned.suggestions.size() == 2);
  CHECK(planned.suggestions[0] == Alternatively{"Did you mean reporter?", "a reporter"});
  CHECK(planned.suggestions[1] == Alternatively{"Did you mean resorter?", "a resorter"});
}

TEST_CASE("terms of the thesaurus add their other wordings, as phrases") {
  for (const auto& [query, expected] : {
           Row{"CSAM", "(wide csam + child pornographi)"},
           Row{"child trafficking in persons",
               "(and (wide child traffic + traffic in child + traffic of child + traffic in minor) "
               "in person)"},
           Row{"NRM", "(wide nrm + nation referr mechan + referr mechan)"},
           Row{"shelter for minors", "(and (wide shelter + safe hous) for minor)"},
           // the longest term; forms of its words
           Row{"sheltering", "(wide shelter + safe hous)"},
           Row{"ICT", "(wide ict + inform and communic technolog)"},
           // capitals count; where the collection does not know the word, they do not
           Row{"ICTs", "(wide ict + inform and communic technolog)"},
           Row{"icts", "(wide ict + inform and communic technolog)"},
           Row{"TIP", "(wide tip + traffic in person)"},
           Row{"tip", "tip"},
           Row{"polis", "poli"},
           // words with a limit between them are no term
           Row{"safe venue:Baku houses", "(and safe hous) | venue:Baku"},
           // taken as written
           Row{"shelter AND police", "(and shelter polic)"},
           Row{"(shelter) police", "(and shelter polic)"},
           Row{"\"shelter\"", "\"shelter\""},
       }) {
    CAPTURE(query);
    CHECK(plan_of(query) == expected);
  }
}

TEST_CASE("another spelling of several words is added whatever else is asked") {
  const test::SampleIndex sample({test::made_reading("names", "en", {"the Russian Federation"})});
  CHECK(to_string(test::planned(sample.index(), "Russia").plan) == "(wide russia + russian feder)");
  CHECK(to_string(test::planned(sample.index(), "Russia AND the").plan) ==
        "(and (wide russia + russian feder) the)");
}

TEST_CASE("what was added is told with the row that says so") {
  const auto planned = test::planned(words_index(), "a CSAM shelter");
  REQUIRE(planned.expansions.size() == 2);
  CHECK(planned.expansions[0].term == "CSAM");
  CHECK(planned.expansions[0].added == std::vector<std::string>{"child pornography"});
  CHECK(planned.expansions[0].rule == "T029");
  CHECK(planned.expansions[0].span == Span{2, 6});
  CHECK(planned.expansions[1].term == "shelter");
  CHECK(planned.notices.empty());
}

TEST_CASE("wordings that are only offered are suggestions, ready to be asked") {
  const test::SampleIndex sample(
      {test::made_reading("law", "en", {"law enforcement", "the police"})});
  const auto planned = test::planned(sample.index(), "law enforcement now");
  CHECK(to_string(planned.plan) == "(and law enforc now)");
  REQUIRE(planned.suggestions.size() == 1);
  CHECK(planned.suggestions[0].query == "(law enforcement OR \"police\") now");
}

}  // namespace osce::query
