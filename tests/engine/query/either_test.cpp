// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "engine/query/syntax/ast.hpp"
#include "tests/support/sample.hpp"

namespace osce::query::either_test {
namespace {

std::string plan_of(const std::string& query) {
  return to_string(test::planned(test::the_index(), query).plan);
}

}  // namespace

TEST_CASE(
    "a year, or a session's city and year, without a connector is read as words or a filter") {
  struct Row {
    const char* query;
    const char* plan;
  };
  for (const auto& [query, expected] : {
           Row{"verification 2017", "(and verif (or 2017 year:2017))"},
           Row{"2003", "(or 2003 year:2003)"},
           Row{"Baku 2014", "(or \"baku 2014\"~0 (and venue:Baku year:2014))"},
           Row{"Baku (2014)", "(or \"baku 2014\"~0 (and venue:Baku year:2014))"},
           Row{"July 2017", "(or \"juli 2017\"~0 year:2017-07)"},
           Row{"Passports May 2016", "(and passport (or \"may 2016\"~0 year:2016-05))"},
           Row{"passports may 2016", "(and passport (or \"may 2016\"~0 year:2016-05))"},
           Row{"passports 2010s", "(and passport (or 2010s year:2010..2019))"},
           Row{"passports the 1970s", "(and passport the 1970s)"},
           // in brackets after a word, as in citations
           Row{"Addendum (2003)", "(and addendum 2003)"},
           // no such session, no year of the OSCE
           Row{"passports Baku 2016", "(and passport (or baku venue:Baku) (or 2016 year:2016))"},
           Row{"Baku 2016", "(or baku venue:Baku) | year:2016"},
           Row{"1972", "1972"},
           Row{"2500", "2500"},
           // also next to brackets, but not inside them or beside operators
           Row{"2003 AND verification", "(and 2003 verif)"},
           Row{"(verification) 2003", "(and verif (or 2003 year:2003))"},
           Row{"verification OR 2003", "(or verif 2003)"},
           Row{"verification NOT 2003", "(and verif (not 2003))"},
           Row{"\"2003\"", "\"2003\""},
       }) {
    CAPTURE(query);
    CHECK(plan_of(query) == expected);
  }
  CHECK(plan_of("1990 Copenhagen Document").find("year:") == std::string::npos);
}

TEST_CASE("cities, sessions, bodies, types and countries are read as words or a filter, too") {
  struct Row {
    const char* query;
    const char* plan;
  };
  for (const auto& [query, expected] : {
           Row{"passports Minsk", "(and passport (or minsk venue:Minsk))"},
           Row{"Minsk", "(or minsk venue:Minsk)"},
           Row{"passports Georgia", "(and passport (or georgia country:Georgia))"},
           // a number at the end, beside a text or a city
           Row{"Baku 16", "(and (or baku venue:Baku) (or 16 para:16))"},
           Row{"Baku 99", "(and (or baku venue:Baku) 99)"},
           Row{"passports Baku 16", "(and passport (or baku venue:Baku) 16)"},
           Row{"MC.DEC/7/17 9", "(or 9 para:9) | symbol:MC.DEC/7/17"},
           Row{"statements by Belarus",
               "(and (or statement type:statement) by (wide belarus + belarusian))"},
           Row{"passports decision", "(and passport (or decis type:decision))"},
           Row{"passports resolutions", "(and passport (or resolut type:resolution))"},
           Row{"passports Russia", "(and passport (or russia author:\"Russian Federation\"))"},
           Row{"passports Smith", "(and passport (or smith sponsor:Smith))"},
           Row{"passports smith", "(and passport smith)"},
           Row{"passports Minsk resolution",
               "(and passport (or minsk venue:Minsk) (or resolut type:resolution))"},
           Row{"passports Minsk declaration", "(and passport (or \"minsk declar\"~0 venue:Minsk))"},
           // the only names in a query, unless no document passes
           Row{"resolutions", "everything | type:resolution"},
           Row{"2016", "everything | year:2016"},
           Row{"2014 2016 resolutions", "everything | year:2014 year:2016 | type:resolution"},
           Row{"action plans", "(and action plan)"},
           Row{"2014 or 2016", "everything | year:(2014 OR 2016)"},
           Row{"passports 2014 or 2017", "(and passport (or 2014 2017 year:(2014 OR 2017)))"},
           // words: in a name, beside an operator, in brackets, with a sign
           Row{"\"Minsk\"", "\"minsk\""},
           Row{"passports OR Minsk", "(or passport minsk)"},
           Row{"passports NOT Minsk", "(and passport (not minsk))"},
           Row{"(passports Minsk)", "(and passport minsk)"},
           Row{"passports NEAR/5 Minsk", "(near/5 passport minsk)"},
       }) {
    CAPTURE(query);
    CHECK(plan_of(query) == expected);
  }
}

TEST_CASE("each reading is offered alone, and together they find what both find") {
  const auto& index = test::the_index();
  const auto planned = test::planned(index, "Addendum, Baku 2014");
  REQUIRE(planned.ambiguous_names.size() == 1);
  CHECK(planned.ambiguous_names[0].span == Span{10, 19});
  REQUIRE(planned.ambiguous_names[0].alternatives.size() == 2);
  CHECK(planned.ambiguous_names[0].alternatives[0].query == "Addendum, text:\"Baku 2014\"");
  CHECK(planned.ambiguous_names[0].alternatives[1].query == "Addendum, venue:Baku year:2014");
  CHECK(test::found_by(index, "Baku 2014").size() ==
        test::found_by(index, "\"Baku 2014\"").size() +
            test::found_by(index, "venue:Baku year:2014").size());
  CHECK(test::found_by(index, "2003").size() == test::found_by(index, "\"2003\"").size());
}

TEST_CASE("a year that no text mentions is a filter, not an unknown word") {
  const auto response = test::search(test::the_index(), {.query = "technology 2018"});
  REQUIRE(response.understood.notices.size() == 2);
  CHECK(response.understood.notices[0].code == "relaxed");
  CHECK(response.understood.notices[1].code == "outside-years");
  CHECK(response.understood.notices[1].message ==
        "No text mentions or dates from 2018. The texts date from 2008 to 2017.");
  CHECK(response.understood.text == "technology · 2018");
  CHECK(test::found_by(test::the_index(), "technology 2017") ==
        test::found_by(test::the_index(), "technology year:2017"));
}

TEST_CASE("the answer says that a word was read in two ways") {
  const auto response = test::search(test::the_index(), {.query = "children decision"});
  CHECK(response.understood.text ==
        "children · paragraphs that mention \"decision\" or come from decisions");
  REQUIRE(response.understood.spans.size() == 2);
  CHECK(response.understood.spans[1].alternatives.size() == 2);
  CHECK(response.understood.canonical == "children decision");
}

TEST_CASE("readings are offered only if each of them finds something") {
  const auto& index = test::the_index();
  for (const auto* query :
       {"tourism Baku", "grooming 2014", "Vienna resolution", "since the 2013 Addendum",
        "between 2010 and children", "children 2016 2017", "MC(24)", "statements by Belarus",
        "verification 2012", "children after 2016", "hotels Minsk"}) {
    CAPTURE(query);
    const auto response = test::search(index, {.query = query});
    for (const auto& span : response.understood.spans) CHECK(span.alternatives.empty());
  }
  for (const auto* query :
       {"children decision", "after the Vienna session", "tourism since Helsinki"}) {
    CAPTURE(query);
    const auto response = test::search(index, {.query = query});
    for (const auto& span : response.understood.spans) {
      for (const auto& reading : span.alternatives) {
        CAPTURE(reading.query);
        CHECK(!test::found_by(index, reading.query).empty());
      }
    }
  }
}

TEST_CASE("a name beside one that no paragraph mentions") {
  const auto planned = test::planned(test::the_index(), "Baku 16");
  REQUIRE(planned.ambiguous_names.size() == 2);
  REQUIRE(planned.ambiguous_names[0].alternatives.size() == 2);
  CHECK(planned.ambiguous_names[0].alternatives[0].query == "text:Baku para:16");
  CHECK(planned.ambiguous_names[0].alternatives[1].query == "venue:Baku para:16");
}

TEST_CASE("a name that no paragraph mentions is not offered as words") {
  for (const auto& [query, text] : {
           std::pair{"verification 2017",
                     "verification · texts from 2017 (no paragraph mentions \"2017\")"},
           std::pair{"Minsk", "texts from Minsk (no paragraph mentions \"Minsk\")"},
       }) {
    CAPTURE(query);
    const auto response = test::search(test::the_index(), {.query = query});
    CHECK(response.understood.text == text);
    CHECK(response.total > 0);
    for (const auto& span : response.understood.spans) CHECK(span.alternatives.empty());
    CHECK(response.understood.canonical == query);
  }
}

TEST_CASE("texts for which a year is inferred are found if no text prints it") {
  for (const auto* query : {"drafts 2016", "draft 2016"}) {
    CAPTURE(query);
    const auto response = test::search(test::the_index(), {.query = query});
    CHECK(response.total == 27);
    CHECK_FALSE(response.relaxed);
    REQUIRE(response.understood.notices.size() >= 1);
    CHECK(response.understood.notices.front().code == "inferred-counts");
  }
}

TEST_CASE("a day is one of those of a session") {
  const auto of_minsk = test::found_by(test::the_index(), "venue:Minsk");
  CHECK(test::found_by(test::the_index(), "5 July 2017") == of_minsk);
  CHECK(test::found_by(test::the_index(), "on 9 July 2017") == of_minsk);
  CHECK(test::found_by(test::the_index(), "in July 2017") == of_minsk);
  CHECK(test::found_by(test::the_index(), "year:2017-07-10").empty());
  CHECK(test::found_by(test::the_index(), "after 5 July 2017 venue:Minsk").empty());
}

TEST_CASE("a person may have a title, and a country in brackets") {
  const auto by_smith = test::found_by(test::the_index(), "sponsor:Smith");
  CHECK(!by_smith.empty());
  for (const auto* query :
       {"Mr. Christopher Smith (USA)", "Mr. Smith", "Christopher Smith (USA)"}) {
    CAPTURE(query);
    CHECK(test::found_by(test::the_index(), query) == by_smith);
  }
}

}  // namespace osce::query::either_test
