// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/parser.hpp"

#include <doctest/doctest.h>

namespace osce::query::parser_test {
namespace {

std::string tree(std::string_view query) { return to_string(parse(query).root); }

struct Row {
  const char* query;
  const char* tree;
};

void check(std::initializer_list<Row> rows) {
  for (const auto& [query, expected] : rows) {
    CAPTURE(query);
    const auto parsed = parse(query);
    CHECK(parsed.diagnostics.errors.empty());
    CHECK(to_string(parsed.root) == expected);
  }
}

}  // namespace

TEST_CASE("basic: consecutive words must all match") {
  check({
      {"", "(and)"},
      {"age", "age"},
      {"age verification", "(and age verification)"},
      {"\"age verification\" child", "(and \"age verification\" child)"},
  });
}

TEST_CASE("basic: AND, OR, NOT, minus, brackets") {
  check({
      {"a AND b", "(AND a b)"},
      {"a OR b", "(or a b)"},
      {"a OR b OR c", "(or a b c)"},
      {"a b OR c d", "(or (and a b) (and c d))"},
      {"a AND b OR c", "(or (AND a b) c)"},
      {"a NOT b", "(and a (not b))"},
      {"a -b", "(and a (not b))"},
      {"NOT b", "(not b)"},
      {"a AND NOT b", "(AND a (not b))"},
      {"NOT NOT a", "(not (not a))"},
      {"(a OR b) c", "(and (group (or a b)) c)"},
      {"(a)", "(group a)"},
      {"((a))", "(group (group a))"},
      {"-(a b)", "(not (group (and a b)))"},
  });
}

TEST_CASE("basic: fields") {
  check({
      {"text:2014", "text:2014"},  // a word, not a year
      {"text:\"a b\"", "\"a b\""},
      {"text:(a OR \"b c\") d", "(and (group (or text:a \"b c\")) d)"},
      {"text:(a)", "text:a"},
      {"-text:traffick*", "(not text:traffick*)"},
      {"year:2016", "(year 2016)"},
      {"year:>=2016 a", "(and (year >=2016) a)"},
      {"venue:\"St. Petersburg\"", "(venue \"St. Petersburg\")"},
      {"year:(2014 OR 2016)", "(year 2014 2016)"},
      {"year:(2014, 2016)", "(year 2014 2016)"},
      {"-venue:Minsk", "(not (venue Minsk))"},
      {"a OR venue:Minsk", "(or a (venue Minsk))"},
      {"nonsense:value", "(nonsense value)"},  // only the planner knows the fields
  });
}

TEST_CASE("basic: a date in plain words is a filter on the year, anywhere") {
  check({
      {"age verification after 2016", "(and age verification (year >2016))"},
      {"after 2016 age verification", "(and (year >2016) age verification)"},
      {"a since 2014 before 2017", "(and a (year >=2014) (year <2017))"},
      {"a OR after 2016", "(or a (year >2016))"},
      {"(after 2016 a)", "(group (and (year >2016) a))"},
      {"NOT after 2016", "(not (year >2016))"},
      {"not in 2016", "(not (year 2016))"},
      {"\"after 2016\"", "\"after 2016\""},
      {"after \"2016\"", "(and after \"2016\")"},
      {"after (2016)", "(and after (2016))"},
      {"after sexually exploiting", "(and after sexually exploiting)"},
  });
}

TEST_CASE("recover: meaningless parts are ignored, with a notice") {
  struct RecoverRow {
    const char* query;
    const char* tree;
    std::size_t notices;
  };
  for (const auto& [query, expected, notices] : {
           RecoverRow{"a OR", "a", 1},
           RecoverRow{"OR a", "a", 1},
           RecoverRow{"a OR OR b", "(or a b)", 1},
           RecoverRow{"a AND", "a", 1},
           RecoverRow{"AND a", "a", 1},
           RecoverRow{"a AND AND b", "(AND a b)", 1},
           RecoverRow{"a AND OR b", "(or a b)", 1},
           RecoverRow{"a NOT", "a", 1},
           RecoverRow{"NOT", "(and)", 1},
           RecoverRow{"a ) b", "(and a b)", 1},
           RecoverRow{"a () b", "(and a b)", 1},
           RecoverRow{"(OR)", "(and)", 2},
           // the words around an ignored part become neighbours
           RecoverRow{"after ) 2016", "(year >2016)", 1},
           RecoverRow{"after () 2016", "(year >2016)", 1},
       }) {
    CAPTURE(query);
    const auto parsed = parse(query);
    CHECK(parsed.diagnostics.errors.empty());
    CHECK(to_string(parsed.root) == expected);
    CHECK(parsed.diagnostics.notices.size() == notices);
    for (const auto& notice : parsed.diagnostics.notices) {
      CHECK(notice.code == "ignored");
      CHECK(notice.span.has_value());
    }
  }
}

TEST_CASE("recover: errors have a position and a hint") {
  struct MistakeRow {
    const char* query;
    Span span;
  };
  for (const auto& [query, span] : {
           MistakeRow{"a (b OR c", {2, 3}},
           MistakeRow{"year:( a", {5, 6}},
           MistakeRow{"year:()", {0, 7}},
           MistakeRow{"year:\"\" a", {0, 7}},
           MistakeRow{"a \"b", {2, 4}},
       }) {
    CAPTURE(query);
    const auto parsed = parse(query);
    REQUIRE(parsed.diagnostics.errors.size() == 1);
    CHECK(parsed.diagnostics.errors[0].parameter == "q");
    CHECK(parsed.diagnostics.errors[0].span == span);
    CHECK(!parsed.diagnostics.errors[0].hint.empty());
  }
}

TEST_CASE("pathological: depth and length have limits") {
  CHECK(tree("((((((((a))))))))") ==
        "(group (group (group (group (group (group (group (group a))))))))");
  CHECK(parse("(((((((((a)))))))))").diagnostics.errors.size() >= 1);
  CHECK(parse("NOT NOT NOT NOT NOT NOT NOT NOT NOT a").diagnostics.errors.size() >= 1);
  CHECK(parse(std::string(max_query_bytes, '(')).diagnostics.errors.size() >= 1);
  CHECK(parse(std::string(max_query_bytes, ')')).diagnostics.errors.empty());
  CHECK(parse(std::string(max_query_bytes, 'a')).diagnostics.errors.empty());
  CHECK(parse(std::string(max_query_bytes + 1, 'a')).diagnostics.errors.size() == 1);
}

TEST_CASE("recover: too many nested brackets are one error") {
  for (const auto& query : {"((((((((( a )))))))))", "(((((((((((((((((((((((((((((((("}) {
    CAPTURE(query);
    REQUIRE(parse(query).diagnostics.errors.size() == 1);
    CHECK(parse(query).diagnostics.errors[0].hint == "Simplify the query");
  }
}

}  // namespace osce::query::parser_test
