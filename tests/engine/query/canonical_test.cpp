// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <random>

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/query/syntax/ast.hpp"

namespace osce::query::canonical_test {
namespace {

/// Pieces of queries, especially awkward ones.
constexpr std::array pieces = {"age",
                               "co-operation",
                               "after",
                               "before",
                               "since",
                               "in",
                               "between",
                               "and",
                               "to",
                               "from",
                               "of",
                               "texts",
                               "2014",
                               "2016",
                               "2016,",
                               "2014-2017",
                               "post-2016",
                               ">",
                               ">=2015",
                               "AND",
                               "OR",
                               "NOT",
                               "(",
                               ")",
                               "\"",
                               "\"a b\"",
                               "“c ”",
                               "-",
                               "-x",
                               "\"\"",
                               "()",
                               "year:",
                               "year:2016",
                               "year:>2016",
                               "venue:Minsk",
                               "venue:(Minsk OR Vienna)",
                               "-part:preamble",
                               "title:\"x y\"",
                               "text:2014",
                               "text:(a OR \"b c\" Minsk)",
                               "5(b)",
                               "10:25",
                               "http://a.b",
                               "on",
                               "onwards",
                               "not",
                               "except",
                               "2016?",
                               "x\"y\"z",
                               "a:",
                               "+",
                               "Łódź",
                               "\xEF\xBF\xBD"};

std::string random_query(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> length(1, 9);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::bernoulli_distribution blank(0.85);
  std::string query;
  for (auto left = length(random); left > 0; --left) {
    query += pieces.at(piece(random));
    if (blank(random)) query += ' ';
  }
  return query;
}

}  // namespace

TEST_CASE("property: parsing the canonical form gives the same tree") {
  std::mt19937 random(20161205);
  int without_mistakes = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto query = random_query(random);
    const auto parsed = parse(query);
    if (!parsed.diagnostics.errors.empty()) continue;
    ++without_mistakes;
    const auto again = parse(canonical(parsed.root));
    CAPTURE(query);
    CAPTURE(canonical(parsed.root));
    REQUIRE(again.diagnostics.errors.empty());
    REQUIRE(std::none_of(again.diagnostics.notices.begin(), again.diagnostics.notices.end(),
                         [](const Notice& notice) { return notice.code == "ignored"; }));
    REQUIRE(to_string(again.root) == to_string(parsed.root));
    REQUIRE(canonical(again.root) == canonical(parsed.root));
  }
  CHECK(without_mistakes > 10000);
}

TEST_CASE("property: a query in quotation marks contains no filter") {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    auto query = random_query(random);
    std::erase(query, '"');
    if (query.find("“") != std::string::npos || query.find("”") != std::string::npos) continue;
    CAPTURE(query);
    REQUIRE(std::holds_alternative<Phrase>(parse("\"" + query + "\"").root.kind));
  }
}

}  // namespace osce::query::canonical_test
