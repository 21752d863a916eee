// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/planner.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::query::planner_test {
namespace {

test::PlannedQuery plan_of(const std::string& query, const std::vector<GivenFilter>& given = {}) {
  return test::planned(test::the_index(), query, given);
}

}  // namespace

TEST_CASE("a tree becomes text to search for and conditions") {
  struct Row {
    const char* query;
    const char* plan;
    bool plain;
  };
  for (const auto& [query, expected, plain] : {
           // basic
           Row{"", "everything", true},
           Row{"Children", "child", true},
           Row{"age verification", "(and age verif)", true},
           Row{"\"Age Verification\"", "\"age verification\"", true},
           Row{"awareness-verification", "(and awareness verif)", true},
           Row{"age after 2016", "age | year:>2016", true},
           Row{"after 2016", "everything | year:>2016", true},
           // conditions are moved out of AND
           Row{"(age after 2016) venue:Minsk", "age | year:>2016 | venue:Minsk", false},
           Row{"age not in 2016", "age | -year:2016", true},
           Row{"age -venue:Minsk", "age | -venue:Minsk", true},
           // and stay inside OR and NOT
           Row{"age OR venue:Minsk", "(or age venue:Minsk)", false},
           Row{"NOT (age after 2016)", "(not (and age year:>2016))", false},
           // consecutive values of one field are alternatives
           Row{"venue:Minsk venue:Baku", "everything | venue:Minsk venue:Baku", true},
           Row{"year:2014 age year:2016", "age | year:2014 year:2016", true},
           // but ranges, exclusions and AND are not
           Row{"after 2014 before 2017", "everything | year:>2014 | year:<2017", true},
           Row{"year:2016 after 2014", "everything | year:2016 | year:>2014", true},
           Row{"-venue:Minsk -venue:Baku", "everything | -venue:Minsk | -venue:Baku", true},
           Row{"venue:Minsk AND venue:Baku", "everything | venue:Minsk | venue:Baku", false},
           // operators are not plain
           Row{"a AND b", "(and a b)", false},
           Row{"a NOT b", "(and a (not b))", false},
           // signs are not words
           Row{"children @", "child", true},
       }) {
    CAPTURE(query);
    const auto planned = plan_of(query);
    CHECK(planned.diagnostics.errors.empty());
    CHECK(to_string(planned.plan) == expected);
    CHECK(planned.plan.plain == plain);
  }
}

TEST_CASE("options with the same name are alternatives, and restrict the query") {
  const auto planned =
      plan_of("age in 2017", {{"venue", "Minsk"}, {"part", "preamble"}, {"venue", "Vienna"}});
  REQUIRE(planned.diagnostics.errors.empty());
  REQUIRE(planned.plan.conditions.size() == 3);
  CHECK(planned.plan.conditions[0].label == "2017");
  CHECK(planned.plan.conditions[1].label == "Minsk or Vienna");
  CHECK(planned.plan.conditions[1].given);
  CHECK(planned.plan.conditions[2].label == "preamble");
}

TEST_CASE("an unknown field is rejected with the name that was probably meant") {
  struct Row {
    const char* query;
    const char* hint;
  };
  constexpr auto fields =
      "The fields are title, year, from, to, venue, country, body, type, status, part, verb, para, "
      "language, document, session, symbol, sponsor, author, file, text, match, expand, stem, "
      "sort, "
      "inferred, undated, group. ";
  for (const auto& [query, hint] : {
           Row{"yaer:2016", "Did you mean \"year:\"? "},
           Row{"age venu:Minsk", "Did you mean \"venue:\"? "},
           Row{"Body:mc bdy:mc", "Did you mean \"body:\"? "},
           Row{"sortt:newest", "Did you mean \"sort:\"? "},
           Row{"site:osce.org", fields},
           Row{"https:osce", fields},
       }) {
    CAPTURE(query);
    const auto planned = plan_of(query);
    REQUIRE(!planned.diagnostics.errors.empty());
    CHECK(planned.diagnostics.errors[0].hint ==
          std::string(hint) + "To search for these words instead, put them in quotation marks");
  }
}

TEST_CASE("recover: unknown fields and invalid values are errors with a position and a hint") {
  struct Row {
    const char* query;
    Span span;
    const char* reason;
  };
  for (const auto& [query, span, reason] : {
           Row{"age yaer:2016", {4, 13}, "Unknown field \"yaer\""},
           Row{"texts:age", {0, 9}, "Unknown field \"texts\""},
           Row{"year:20x7", {0, 9}, "\"20x7\" is not a year"},
           Row{"year:3000", {0, 9}, "Years must be from 1000 to 2999"},
           Row{"session:abc", {0, 11}, "\"abc\" is not a session number"},
           Row{"session:24..", {0, 12}, "\"24..\" is not a session number"},
           Row{"language:xx", {0, 11}, "\"xx\" is not a language or its ISO 639-1 code"},
           Row{"language:Klingon", {0, 16}, "\"Klingon\" is not a language or its ISO 639-1 code"},
           Row{"@", {0, 1}, "The query contains no words"},
           Row{"\"@\"", {0, 3}, "The query contains no words"},
           Row{"year:(2014 OR 20x7)", {14, 18}, "\"20x7\" is not a year"},
           Row{"part:middle", {0, 11}, "part cannot be \"middle\""},
           Row{"age -type:poem", {4, 14}, "type cannot be \"poem\""},
           Row{"age OR part:middle", {7, 18}, "part cannot be \"middle\""},
           Row{"venue:", {0, 6}, "\"venue:\" needs a value"},
           Row{"age Lang: ", {4, 9}, "\"Lang:\" needs a value"},
           Row{"age sort:", {4, 9}, "\"sort:\" needs a value"},
       }) {
    CAPTURE(query);
    const auto planned = plan_of(query);
    REQUIRE(planned.diagnostics.errors.size() == 1);
    CHECK(planned.diagnostics.errors[0].parameter == "q");
    CHECK(planned.diagnostics.errors[0].span == span);
    CHECK(planned.diagnostics.errors[0].reason == reason);
    CHECK(!planned.diagnostics.errors[0].hint.empty());
  }
}

TEST_CASE("words before a colon are words, unless they are the name of a field") {
  for (const auto* query : {"note: age", "participating States to: improve",
                            "states from:", "\"venue: Minsk\"", "xyzzy:"}) {
    CAPTURE(query);
    const auto diagnostics = plan_of(query).diagnostics;
    CHECK(diagnostics.errors.empty());
    for (const auto& notice : diagnostics.notices) CHECK(notice.code != "space-after-colon");
  }
}

TEST_CASE("a space between the name of a field and its value is noticed") {
  for (const auto& [query, other] : {std::pair{"age venue: tourism", "age venue:tourism"},
                                     {"(Lang:  en)", "(Lang:en)"},
                                     {"text: hotels", "text:hotels"}}) {
    CAPTURE(query);
    const auto notices = plan_of(query).diagnostics.notices;
    const auto said = std::find_if(notices.begin(), notices.end(), [](const Notice& notice) {
      return notice.code == "space-after-colon";
    });
    REQUIRE(said != notices.end());
    CHECK(said->query == other);
  }
}

TEST_CASE("recover: an error in an option names the option") {
  const auto planned = plan_of("age", {{"year", "2016"}, {"year", "20x7"}});
  REQUIRE(planned.diagnostics.errors.size() == 1);
  CHECK(planned.diagnostics.errors[0].parameter == "year");
  CHECK(planned.diagnostics.errors[0].span == Span{0, 4});
}

TEST_CASE("a value that does not occur is not an error, but there is a notice") {
  const auto planned = plan_of("venue:Paris");
  CHECK(planned.diagnostics.errors.empty());
  REQUIRE(planned.diagnostics.notices.size() == 1);
  CHECK(planned.diagnostics.notices[0].code == "no-such-value");
  CHECK(planned.diagnostics.notices[0].message.find("Tbilisi") != std::string::npos);
  CHECK(plan_of("type:declaration").diagnostics.notices.size() == 1);
}

TEST_CASE("values are recognised in any spelling") {
  for (const auto* query :
       {"venue:minsk", "venue:MINSK", "body:\"Ministerial Council\"", "symbol:MC.DEC/7/17",
        "symbol:\"AS(14) D E\"", "verb:\"calls ON\"", "type:\"draft resolution\""}) {
    CAPTURE(query);
    const auto planned = plan_of(query);
    CHECK(planned.diagnostics.errors.empty());
    CHECK(planned.diagnostics.notices.empty());
  }
}

TEST_CASE("a reversed range is swapped, with a notice") {
  for (const auto& [query, range] : {std::pair("2017-2014", "2014–2017"),
                                     {"from 2017 to 2014", "2014–2017"},
                                     {"year:2017..2014", "2014–2017"},
                                     {"para:7..5", "5–7"},
                                     {"para 7-5", "5–7"},
                                     {"paras 7 to 5", "5–7"}}) {
    CAPTURE(query);
    const auto planned = plan_of(query);
    REQUIRE(planned.diagnostics.notices.size() == 1);
    CHECK(planned.diagnostics.notices[0].code == "range-swapped");
    CHECK(planned.diagnostics.notices[0].message ==
          std::string("The range was in the wrong order; read as ") + range);
  }
}

}  // namespace osce::query::planner_test
