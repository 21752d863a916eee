// SPDX-License-Identifier: GPL-2.0-or-later
//
// NEAR, BEFORE, and the signs that select word forms: parsing, and planning in a small collection.
#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/signs.hpp"
#include "tests/support/canonical_rows.hpp"
#include "tests/support/sample.hpp"

namespace osce::query::operators_test {
namespace {

struct Row {
  const char* query;
  const char* expected;
};

}  // namespace

TEST_CASE("signs are read and written back") {
  test::check_canonical({
      {"a NEAR/5 b", "a NEAR/5 b"},
      {"a NEAR b", "a NEAR/10 b"},
      {"a BEFORE/2 \"b c\"", "a BEFORE/2 \"b c\""},
      {"a b NEAR/2 c d", "a b NEAR/2 c d"},
      {"NOT a NEAR/2 b", "NOT a NEAR/2 b"},
      {"(a OR b) NEAR/2 c OR d", "(a OR b) NEAR/2 c OR d"},
      {"a near b", "a near b"},
      {"NEARBY", "NEARBY"},
      {"traffick*", "traffick*"},
      {"trafiking~ trafiking~1 trafiking~2", "trafiking~ trafiking~ trafiking~2"},
      {"=labour", "=labour"},
      {"\"a b\"~ \"a b\"~3 \"a * b\"", "\"a b\"~ \"a b\"~3 \"a * b\""},
      {"\"a b\"~0", "\"a b\"~"},
      {"+child", "+child"},
      // signs alone or in other places have no meaning
      {"a * b", "a * b"},
      {"~ = + ~2", "~ = + ~2"},
      {"what?", "what?"},
      {"Helsinki +40", "Helsinki +40"},
  });
}

TEST_CASE("operators apply to the right operands") {
  for (const auto& [query, expected] : {
           Row{"a b NEAR/2 c d", "(and a (near/2 b c) d)"},
           Row{"a NEAR/2 b NEAR/3 c", "(near/3 (near/2 a b) c)"},
           Row{"NOT a BEFORE/2 b", "(not (before/2 a b))"},
           Row{"a OR b NEAR/2 c", "(or a (near/2 b c))"},
           Row{"-a NEAR/2 b", "(not (near/2 a b))"},
       }) {
    CAPTURE(query);
    CHECK(to_string(parse(query).root) == expected);
  }
}

TEST_CASE("recover: a NEAR without two operands is ignored, with a notice") {
  for (const auto& [query, expected] : {
           Row{"NEAR/2 a", "a"},
           Row{"a NEAR/2", "a"},
           Row{"a NEAR/2 NEAR/2 b", "a NEAR/2 b"},
           Row{"a NEAR/2 AND b", "a AND b"},
           Row{"a NEAR/2 year:2016", "a year:2016"},
           Row{"a NEAR/2 (b c)", "a (b c)"},
           Row{"a NEAR/2 (NOT b)", "a (NOT b)"},
           Row{"NOT NEAR/2 a", "a"},
       }) {
    CAPTURE(query);
    const auto parsed = parse(query);
    CHECK(parsed.diagnostics.errors.empty());
    CHECK(!parsed.diagnostics.notices.empty());
    CHECK(canonical(parsed.root) == expected);
  }
}

TEST_CASE("recover: numbers over the limit and wildcards in the wrong place are errors") {
  struct Mistaken {
    const char* query;
    Span span;
    const char* reason;
  };
  for (const auto& [query, span, reason] : {
           Mistaken{"a NEAR/21 b", {2, 9}, "The distance in NEAR/21 must be a number from 1 to 20"},
           Mistaken{"a NEAR/x b", {2, 8}, "The distance in NEAR/x must be a number from 1 to 20"},
           Mistaken{"a BEFORE/ b", {2, 9}, "The distance in BEFORE/ must be a number from 1 to 20"},
           Mistaken{"a NEAR/0 b", {2, 8}, "The distance in NEAR/0 must be a number from 1 to 20"},
           Mistaken{"a BEFORE/99999999999 b",
                    {2, 20},
                    "The distance in BEFORE/99999999999 must be a number from 1 to 20"},
           Mistaken{"a *ing", {2, 6}, "* can only be used at the end of a word"},
           Mistaken{"w?man", {0, 5}, "\"?\" is not a wildcard"},
           Mistaken{"traf*king", {0, 9}, "* can only be used at the end of a word"},
           Mistaken{"tr*", {0, 3}, "Type at least 3 letters before *"},
           Mistaken{"child~3", {5, 7}, "The number after ~ must be 1 or 2"},
           Mistaken{"child~0", {5, 7}, "The number after ~ must be 1 or 2"},
           Mistaken{"\"a b\"~21", {5, 8}, "The number after ~ must be 0 to 20"},
       }) {
    CAPTURE(query);
    const auto parsed = parse(query);
    REQUIRE(parsed.diagnostics.errors.size() == 1);
    CHECK(parsed.diagnostics.errors[0].span == span);
    CHECK(parsed.diagnostics.errors[0].reason == reason);
    CHECK(!parsed.diagnostics.errors[0].hint.empty());
  }
  CHECK(parse("a NEAR/0 b").diagnostics.errors[0].hint == "Use NEAR/1 to NEAR/20");
  std::string many = "a";
  for (int i = 0; i < max_operators; ++i) many += " OR a";
  CHECK(parse(many).diagnostics.errors.empty());
  const auto parsed = parse(many + " NOT a");
  REQUIRE(parsed.diagnostics.errors.size() == 1);
  CHECK(parsed.diagnostics.errors[0].reason == "The query has more than 32 operators");
  CHECK(parsed.diagnostics.errors[0].span == Span{many.size() + 1, many.size() + 4});
}

TEST_CASE("word forms come from the collection and are listed") {
  const test::SampleIndex sample({test::made_reading(
      "forms", "en", {"trafficked traffickers", "trafficking in labour", "the labor market"})});
  const auto plan_of = [&](const std::string& query) {
    return to_string(test::planned(sample.index(), query).plan);
  };
  CHECK(plan_of("traffick*") == "trafficked|traffickers|trafficking");
  CHECK(plan_of("Trafficke*") == "trafficked|traffickers");
  CHECK(plan_of("=Labour") == "labour");
  CHECK(plan_of("=in-labour") == "\"in labour\"");
  CHECK(plan_of("trafiking~2") == "trafficking");
  CHECK(plan_of("labour~") == "labour|labor");
  CHECK(plan_of("\"traffick* in\"") == "\"trafficked|traffickers|trafficking in\"~0");
  CHECK(plan_of("\"the labour\"~1") == "\"the labor\"~1");
  CHECK(plan_of("\"*the* market\"") == "\"the market\"");
  const auto planned = test::planned(sample.index(), "traffick*");
  REQUIRE(planned.diagnostics.expansions.size() == 1);
  CHECK(planned.diagnostics.expansions[0].rule == "prefix");
  CHECK(planned.diagnostics.expansions[0].added.size() == 3);
  CHECK(test::planned(sample.index(), "elephant*").diagnostics.notices.size() == 1);
  CHECK(test::found_by(sample.index(), "elephant*").empty());
  CHECK(test::found_by(sample.index(), "=labour").size() == 1);
  CHECK(test::found_by(sample.index(), "labour").size() == 2);
}

TEST_CASE("recover: a wildcard that matches too many words is an error with their number") {
  std::string text;
  for (int i = 0; i < 201; ++i)
    text += std::string("word") + static_cast<char>('a' + i % 26) +
            static_cast<char>('a' + i / 26) + " ";
  const test::SampleIndex sample({test::made_reading("many", "en", {text})});
  const auto planned = test::planned(sample.index(), "wor*");
  REQUIRE(planned.diagnostics.errors.size() == 1);
  CHECK(planned.diagnostics.errors[0].reason == "201 words begin with \"wor\"; the limit is 200");
  CHECK(test::planned(sample.index(), "worda*").diagnostics.errors.empty());
}

}  // namespace osce::query::operators_test
