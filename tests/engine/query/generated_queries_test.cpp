// SPDX-License-Identifier: GPL-2.0-or-later
//
// Random queries over the five texts: the canonical form means the same query, and spans cover it.
// `OSCE_ROUNDS=100000` makes a long run.
#include <random>

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/search.hpp"
#include "engine/search/suggest.hpp"
#include "engine/text/code_point.hpp"
#include "tests/support/collection.hpp"
#include "tests/support/sample.hpp"

namespace osce::query::generated_queries_test {
namespace {

const std::vector<std::string> vocabulary = {"age",
                                             "children",
                                             "CSAM",
                                             "labour",
                                             "co-operation",
                                             "co operation",
                                             "well-being",
                                             "SPMU",
                                             "chidlren",
                                             "web",
                                             "sites",
                                             "xyzzy",
                                             "the",
                                             "of",
                                             "of",
                                             "ребёнок",
                                             "trafficking",
                                             "in",
                                             "in",
                                             "human",
                                             "beings",
                                             "2016",
                                             "2003",
                                             "(2003)",
                                             "Baku",
                                             "2014",
                                             "Baku (2014)",
                                             "Minsk",
                                             "Tbilisi",
                                             "Helsinki",
                                             "Final",
                                             "Act",
                                             "Madrid",
                                             "Georgia",
                                             "since",
                                             "after",
                                             "before",
                                             "between",
                                             "and",
                                             "or",
                                             "not",
                                             "until",
                                             "from",
                                             "to",
                                             "July",
                                             "May",
                                             "may",
                                             "8 December 2017",
                                             "2017-12-08",
                                             "the nineties",
                                             "24th",
                                             "25th",
                                             "annual",
                                             "session",
                                             "Ministerial",
                                             "Council",
                                             "by",
                                             "PA",
                                             "resolutions",
                                             "resolution",
                                             "decisions",
                                             "decision",
                                             "No.",
                                             "7/17",
                                             "MC.DEC/7/17",
                                             "AS (16) D E",
                                             "para",
                                             "paras",
                                             "7",
                                             "18-20",
                                             "5(b)",
                                             "operative",
                                             "paragraphs",
                                             "preamble",
                                             "texts",
                                             "on",
                                             "about",
                                             "that",
                                             "urge",
                                             "drafts",
                                             "sponsored",
                                             "Smith",
                                             "latest",
                                             "newest first",
                                             "oldest first",
                                             "include undated",
                                             "what",
                                             "does",
                                             "the OSCE",
                                             "say",
                                             "please",
                                             "\"age verification\"",
                                             "\"child * of\"",
                                             "\"sex tourism\"~2",
                                             "“curly”",
                                             "traffick*",
                                             "child~",
                                             "=labour",
                                             "+plus",
                                             "AND",
                                             "OR",
                                             "NOT",
                                             "NEAR",
                                             "NEAR/5",
                                             "BEFORE/3",
                                             "(",
                                             ")",
                                             "-Minsk",
                                             "-\"a b\"",
                                             "year:2016",
                                             "year:>2014",
                                             "year:2014..2016",
                                             "year:(2014 OR 2016)",
                                             "year:unknown",
                                             "year:last5",
                                             "year:~2016",
                                             "-year:2016",
                                             "venue:Minsk",
                                             "-venue:(Baku OR Minsk)",
                                             "part:operative",
                                             "title:child",
                                             "text:2014",
                                             "text:(hotels OR travel)",
                                             "title:\"sex offenders\"",
                                             "verb:\"Calls on\"",
                                             "para:19",
                                             "symbol:MC.DEC/7/17",
                                             "lang:en",
                                             "sort:oldest",
                                             "expand:none",
                                             "expand:all",
                                             "stem:no",
                                             "match:any",
                                             "group:duplicates",
                                             "undated:yes",
                                             "inferred:yes",
                                             "http://example.org",
                                             "10:25",
                                             "&",
                                             "—",
                                             ",",
                                             "\xEF\xBF\xBD",
                                             "A.",
                                             "é"};

std::string random_query(std::mt19937& random) {
  std::string query;
  for (auto words = 1 + random() % 9; words > 0; --words) {
    query += vocabulary[random() % vocabulary.size()];
    if (random() % 12 != 0) query += ' ';
    if (random() % 40 == 0) query += '\t';
  }
  return query;
}

/// Words, blanks, characters from all planes, and invalid bytes.
std::string random_bytes(std::mt19937& random) {
  constexpr char32_t code_points = 0x110000;
  std::string bytes;
  for (auto pieces = 1 + random() % 12; pieces > 0; --pieces) {
    switch (random() % 5) {
      case 0:
        bytes += vocabulary[random() % vocabulary.size()];
        break;
      case 1:
        bytes += static_cast<char>(random() % 256);
        break;
      case 2:
        text::append_code_point(bytes, static_cast<char32_t>(random() % code_points));
        break;
      default:
        bytes += ' ';
    }
  }
  return bytes;
}

/// The parts that no span covers, or several do; empty if there are none.
std::string not_covered_once(const std::string& query, const std::vector<UnderstoodSpan>& spans) {
  std::vector<int> covered(query.size(), 0);
  for (const auto& span : spans) {
    for (auto i = span.span.begin; i < span.span.end; ++i) ++covered.at(i);
  }
  std::string wrong;
  for (std::size_t i = 0; i < query.size(); ++i) {
    const bool blank = query[i] == ' ' || query[i] == '\t';
    if (covered[i] > 1 || (covered[i] == 0 && !blank)) wrong += query[i];
  }
  return wrong;
}

}  // namespace

TEST_CASE("property: the canonical form of a query means the same query") {
  const auto& names = test::the_index().catalogue().names;
  std::mt19937 random(20261123);
  const auto all = test::rounds(3000);
  int read = 0;
  for (int round = 0; round < all; ++round) {
    const auto query = random_query(random);
    const auto parsed = parse(query, names);
    if (!parsed.diagnostics.errors.empty()) continue;
    ++read;
    CAPTURE(query);
    const auto form = canonical(parsed.root);
    CAPTURE(form);
    const auto again = parse(form, names);
    REQUIRE(again.diagnostics.errors.empty());
    REQUIRE(to_string(again.root) == to_string(parsed.root));
    REQUIRE(canonical(again.root) == form);
  }
  CHECK(read > all / 3);
}

TEST_CASE("property: spans cover a query without overlaps") {
  search::Searcher searcher(test::the_index());
  std::mt19937 random(20261124);
  const auto all = test::rounds(1000);
  int read = 0;
  for (int round = 0; round < all; ++round) {
    const auto query = random_query(random);
    CAPTURE(query);
    const auto answer = searcher.explain({.query = query});
    const auto* explanation = std::get_if<search::Explanation>(&answer);
    if (explanation == nullptr) continue;
    ++read;
    REQUIRE(not_covered_once(query, explanation->understood.spans).empty());
    for (const auto& span : explanation->understood.spans) {
      for (const auto& alternative : span.alternatives) {
        CAPTURE(alternative.query);
        REQUIRE(parse(alternative.query, test::the_index().catalogue().names)
                    .diagnostics.errors.empty());
      }
    }
  }
  CHECK(read > all / 3);
}

TEST_CASE("pathological: any bytes get a response or an error") {
  const auto& index = test::the_index();
  search::Searcher searcher(index);
  std::mt19937 random(20261125);
  const auto all = test::rounds(500);
  int refused = 0;
  for (int round = 0; round < all; ++round) {
    const auto query = random_bytes(random);
    CAPTURE(query);
    for (const auto reading : {Reading::natural, Reading::literal}) {
      const auto answer = searcher.search({.query = query, .settings = {.reading = reading}});
      const auto* errors = std::get_if<std::vector<QueryError>>(&answer);
      REQUIRE((errors != nullptr || text::is_utf8(query)));
      if (errors != nullptr) ++refused;
    }
    for (const auto* field : {"title", "venue", "year", "document"}) {
      const auto limited = searcher.search({.query = "child", .filters = {{field, query}}});
      REQUIRE((std::holds_alternative<std::vector<QueryError>>(limited) || text::is_utf8(query)));
    }
    search::complete(query, 1, searcher, index);
    search::resolve(query, searcher, index);
  }
  CHECK(refused > all / 4);
  const auto answer = searcher.search({.query = "\x91 \xbe \xd0\xbe"});
  CHECK(std::get<std::vector<QueryError>>(answer).front().reason == "The query is not valid UTF-8");
}

}  // namespace osce::query::generated_queries_test
