// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/query_minus_filter.hpp"

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"

namespace osce::query::query_minus_filter_test {
namespace {

/// `query` without the parts `removed`, each of which occurs once.
std::string rest(const std::string& query, const std::vector<std::string>& removed) {
  std::vector<Span> spans;
  for (const auto& part : removed) {
    const auto at = query.find(part);
    REQUIRE(at != std::string::npos);
    spans.push_back({at, at + part.size()});
  }
  return query_minus_filter(query, parse(query).root, spans);
}

}  // namespace

TEST_CASE("the rest is unchanged") {
  CHECK(rest("tourism after 2016", {"after 2016"}) == "tourism");
  CHECK(rest("after 2014 tourism  before 2017 airlines", {"after 2014", "before 2017"}) ==
        "tourism airlines");
  CHECK(rest("after 2014 venue:Minsk", {"venue:Minsk"}) == "after 2014");
  CHECK(rest("venue:Minsk", {"venue:Minsk"}).empty());
}

TEST_CASE("an operator is removed with its operand") {
  CHECK(rest("tourism AND venue:Minsk", {"venue:Minsk"}) == "tourism");
  CHECK(rest("(child OR year:2016) AND tourism", {"year:2016"}) == "(child) AND tourism");
  CHECK(rest("child NOT venue:Minsk", {"NOT venue:Minsk"}) == "child");
}

TEST_CASE("a question and a phrase for two filters leave nothing behind") {
  CHECK(rest("what is said about hotels after 2016", {"after 2016"}) == "hotels");
  CHECK(rest("hotels between 2014 and 2017 venue:Minsk", {"venue:Minsk"}) ==
        "hotels between 2014 and 2017");
}

TEST_CASE("the remaining words do not become a date filter") {
  CHECK(rest("since venue:Minsk 2014", {"venue:Minsk"}) == "since \"2014\"");
}

}  // namespace osce::query::query_minus_filter_test
