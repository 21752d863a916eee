// SPDX-License-Identifier: GPL-2.0-or-later
//
// Concordances and statistics. The numbers in the texts below and in the five texts were counted by
// hand.
#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::study_test {
namespace {

const store::Index& small_index() {
  static const test::SampleIndex sample({
      // 4 + 5 + 4 words
      test::resolution("BAKU, 28 JUNE to 2 JULY 2014", "FORCED LABOUR IN FISHERIES",
                       {"Recalling the red boat,", "Alarmed by the blue boat,"},
                       {"Urges the green net."}),
      // 4 + 5 + 6 words
      test::resolution("TBILISI, 1 to 5 JULY 2016", "ORGAN REMOVAL", {"Recalling the red net,"},
                       {"Calls on the blue hospital;", "Urges red, green and blue hospitals."}),
      // 4 + 4 words
      "DRAFT RESOLUTION\n\nWork in Fields\n\nRecalling the red field,\n\nThe OSCE Parliamentary "
      "Assembly:\n\n"
      "Urges the blue field.\n",
  });
  return sample.index();
}

/// "2014 2/2/13": value, hits, paragraphs, words.
std::string rows(const std::string& query, const std::string& by,
                 const store::Index& index = small_index()) {
  Searcher searcher(index);
  const auto answer = searcher.statistics({{.query = query}, by});
  const auto& statistics = std::get<Statistics>(answer);
  std::string text;
  for (const auto& row : statistics.rows)
    text +=
        fmt::format("{} {}/{}/{}, ", row.value.value_or("-"), row.hits, row.paragraphs, row.words);
  const auto& total = statistics.total;
  return text + fmt::format("all {}/{}/{}", total.hits, total.paragraphs, total.words);
}

/// "left[hit]right" of each line.
std::vector<std::string> lines(const ConcordanceRequest& request,
                               const store::Index& index = small_index()) {
  Searcher searcher(index);
  const auto answer = searcher.concordance(request);
  std::vector<std::string> lines;
  for (const auto& line : std::get<Concordance>(answer).lines)
    lines.push_back(line.left + "[" + line.hit + "]" + line.right);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("basic: hits, paragraphs and words of each value; filters also reduce the words") {
  struct Row {
    std::string query;
    std::string by;
    std::string expected;
  };
  for (const auto& [query, by, expected] : std::vector<Row>{
           {"boat", "year", "2014 2/2/13, 2016 0/0/15, - 0/0/8, all 2/2/36"},
           {"red", "year", "2014 1/1/13, 2016 2/2/15, - 1/1/8, all 4/4/36"},
           {"blue OR green", "year", "2014 2/2/13, 2016 3/2/15, - 1/1/8, all 6/5/36"},
           {"red", "venue", "Tbilisi 2/2/15, Baku 1/1/13, - 1/1/8, all 4/4/36"},
           {"red after 2015", "year", "2016 2/2/15, all 2/2/15"},
           {"red part:operative", "year", "2014 0/0/4, 2016 1/1/11, - 0/0/4, all 1/1/19"},
           {"red", "part", "preamble 3/3/17, operative 1/1/19, all 4/4/36"},
           {"hospital", "form", "hospital 1/1/36, hospitals 1/1/36, all 2/2/36"},
           {"\"blue boat\"", "form", "blue boat 1/1/36, all 1/1/36"},
           {"year:2014", "year", "2014 0/3/13, all 0/3/13"},
           {"submarine", "year", "2014 0/0/13, 2016 0/0/15, - 0/0/8, all 0/0/36"},
       }) {
    CAPTURE(query);
    CHECK(rows(query, by) == expected);
  }
  CHECK(per_thousand({.hits = 2, .words = 13}) == doctest::Approx(153.846).epsilon(1e-4));
  CHECK(per_thousand({.hits = 2, .words = 0}) == 0);
}

TEST_CASE("recover: unknown statistics and errors in the query are reported") {
  Searcher searcher(small_index());
  CHECK_THROWS_AS((void)searcher.statistics({{.query = "red"}, "colour"}), Error);
  CHECK(std::holds_alternative<search::QueryErrors>(
      searcher.statistics({{.query = "\"open"}, "year"})));
  CHECK(std::holds_alternative<search::QueryErrors>(searcher.concordance({{.query = "\"open"}})));
}

TEST_CASE("basic: one line for each hit, in the requested order") {
  const Request boats{.query = "boat in Baku"};
  CHECK(lines({boats, LineOrder::left}) ==
        Lines{"Alarmed by the blue [boat],", "Recalling the red [boat],"});
  CHECK(lines({{.query = "blue"}, LineOrder::right}) ==
        Lines{"Alarmed by the [blue] boat,", "Urges the [blue] field.",
              "Calls on the [blue] hospital;", "Urges red, green and [blue] hospitals."});
  const auto by_date = lines({{.query = "blue"}, LineOrder::date});
  REQUIRE(by_date.size() == 4);
  CHECK(by_date.front() == "Alarmed by the [blue] boat,");
  CHECK(by_date.back() == "Urges the [blue] field.");
}

TEST_CASE("basic: contexts have the requested width, lines are paged, all are counted") {
  CHECK(lines({{.query = "hospital"}, LineOrder::left, 5}) ==
        Lines{"blue [hospitals].", "blue [hospital];"});  // "and blue" before "the blue"
  CHECK(lines({{.query = "blue"}, LineOrder::right, 60, 2, 1}) ==
        Lines{"Urges the [blue] field.", "Calls on the [blue] hospital;"});
  Searcher searcher(small_index());
  const auto answer = searcher.concordance({{.query = "blue"}, LineOrder::found, 60, 1});
  CHECK(std::get<Concordance>(answer).total == 4);
  CHECK(std::get<Concordance>(answer).paragraphs == 4);
}

TEST_CASE("pathological: hyphens in several places of the same word") {
  const test::SampleIndex sample({test::resolution(
      "MINSK, 5 to 9 JULY 2017", "WORK", {"Recalling the past,"},
      {"Urges co-operation now;", "Urges co-opera-tion now;", "Urges cooperation now."})});
  auto found = lines({{.query = "cooperation"}}, sample.index());
  std::sort(found.begin(), found.end());
  CHECK(found == Lines{"Urges [co-opera-tion] now;", "Urges [co-operation] now;",
                       "Urges [cooperation] now."});
}

TEST_CASE("basic: a page of lines is part of all lines, whatever their order") {
  for (const auto order : {LineOrder::found, LineOrder::left, LineOrder::right, LineOrder::date}) {
    const auto all = lines({{.query = "children"}, order, 60, 10000}, test::the_index());
    REQUIRE(all.size() > 150);
    for (const std::uint32_t offset : {0U, 1U, 70U, 149U}) {
      const auto page = lines({{.query = "children"}, order, 60, 7, offset}, test::the_index());
      REQUIRE(page.size() == std::min<std::size_t>(7, all.size() - offset));
      CHECK(std::equal(page.begin(), page.end(), all.begin() + offset));
    }
  }
}

TEST_CASE("basic: on the five texts, the five spans of \"age verification\", all of 2017") {
  const auto all = rows("\"age verification\"", "year", test::the_index());
  CHECK(all.starts_with("2008 0/0/"));
  CHECK(all.find(", 2017 5/4/") != std::string::npos);
  const auto found =
      lines({{.query = "\"age verification\""}, LineOrder::right}, test::the_index());
  REQUIRE(found.size() == 5);
  CHECK(found.back().find("[age verification] that prevents the grooming") != std::string::npos);
}

}  // namespace osce::search::study_test
