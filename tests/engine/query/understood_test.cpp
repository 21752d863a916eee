// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/understood.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::query::understood_test {
namespace {

Understood understood(const std::string& query, const std::vector<GivenFilter>& given = {}) {
  return test::search(test::the_index(), {.query = query, .filters = given}).understood;
}

}  // namespace

TEST_CASE("one line for people") {
  struct Row {
    const char* query;
    const char* text;
  };
  for (const auto& [query, text] : {
           Row{"", "everything"},
           Row{"age verification", "words age, verification"},
           Row{"age verification after 2016",
               "words age, verification · year after 2016 (2017 or later) · 1 undated document not "
               "searched"},
           Row{"\"child pornography\" tourism", "words tourism · phrase \"child pornography\""},
           Row{"(tourism OR travel) NOT hotels in 2016",
               "(tourism OR travel) NOT hotels · year 2016 · 1 undated document not searched "
               "(probably "
               "2016; inferred:yes searches it)"},
           Row{"tourism -venue:Minsk", "words tourism · not venue Minsk"},
           Row{"part:preamble part:statement", "part preamble or statement"},
           Row{"tourism year:unknown", "words tourism · year unknown"},
       }) {
    CAPTURE(query);
    CHECK(understood(query).text == text);
  }
}

TEST_CASE("given limits are part of what was understood") {
  const auto u = understood("tourism", {{"venue", "Baku"}, {"from", "2014"}});
  CHECK(u.text == "words tourism · venue Baku · year since 2014 (2014 or later)");
  REQUIRE(u.filters.size() == 2);
  CHECK(u.filters[0].given);
  CHECK(u.filters[0].without == "tourism");
  CHECK(u.canonical == "tourism");
}

TEST_CASE("what leaves something out is one query away") {
  const auto u = understood("age verification in Minsk after 2016");
  REQUIRE(u.filters.size() == 2);
  CHECK(u.filters[0].without == "age verification after 2016");
  CHECK(u.filters[1].without == "age verification in Minsk");
  const auto undated = understood("tourism after 2014").notices;
  REQUIRE(undated.size() == 1);
  CHECK(undated[0].query == "tourism year:unknown");
  CHECK(understood("tourism", {{"from", "2014"}}).notices.front().query == std::nullopt);
}

TEST_CASE("of several sessions in a city the others are offered") {
  const auto spans = understood("tourism since Helsinki").spans;
  REQUIRE(spans.size() == 2);
  const auto& alternatives = spans[1].alternatives;
  REQUIRE(alternatives.size() > 2);
  CHECK(alternatives[0].query == "tourism \"since Helsinki\"");
  CHECK(alternatives[1].query == "tourism since Helsinki 1975");
  CHECK(alternatives.back().query == "tourism since Helsinki 2008");
  CHECK(understood("tourism since the Helsinki ministerial 2008").spans[1].alternatives.size() ==
        1);
  CHECK(understood("tourism since Tbilisi").spans[1].alternatives.size() == 1);
}

TEST_CASE("the spans cover the query, each sign once, but blanks") {
  for (const std::string query : {"age verification after 2016",
                                  "(tourism OR travel) -\"sex tourism\" in 2014, 2016 venue:Minsk",
                                  "a ) b OR", "since ) 2016", "8 December 2017 BEFORE/3 ) on x",
                                  "  after  2016  ", "NOT (a b) c", "x () y"}) {
    CAPTURE(query);
    std::string covered(query.size(), '.');
    for (const auto& span : understood(query).spans) {
      for (auto i = span.span.begin; i < span.span.end; ++i) {
        CHECK(covered[i] == '.');
        covered[i] = '#';
      }
    }
    for (std::size_t i = 0; i < query.size(); ++i) CHECK((covered[i] == '#' || query[i] == ' '));
  }
}

TEST_CASE("time in plain words can be read as words instead") {
  const auto spans = understood("age verification after 2016").spans;
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].kind == "words");
  CHECK(spans[0].span == Span{0, 16});
  CHECK(spans[1].kind == "filter");
  CHECK(spans[1].span == Span{17, 27});
  CHECK(spans[1].canonical == "year:>2016");
  REQUIRE(spans[1].alternatives.size() == 1);
  CHECK(spans[1].alternatives[0].query == "age verification \"after 2016\"");
  CHECK(understood("venue:Minsk").spans[0].alternatives.empty());
}

}  // namespace osce::query::understood_test
