// SPDX-License-Identifier: GPL-2.0-or-later
//
// Facet counts are exact and ignore the facet's own selection.
#include <array>
#include <map>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "engine/model/members.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::facets_test {
namespace {

using Counts = std::map<std::string, std::uint32_t>;

const Facet& facet_named(const Response& response, const std::string& name) {
  for (const auto& facet : response.facets) {
    if (facet.field == name) return facet;
  }
  throw std::runtime_error("no facet " + name);
}

Counts counts(const Facet& facet) {
  Counts result;
  for (const auto& value : facet.values) {
    if (value.count > 0) result[value.value.value_or("unknown")] = value.count;
  }
  return result;
}

Counts counts(const Request& request, const std::string& facet) {
  auto all = request;
  all.facets = {facet};
  all.limit = 0;
  return counts(facet_named(test::search(test::the_index(), all), facet));
}

std::string value_of(const Result& result, const std::string& field, bool inferred) {
  if (field == "part") return std::string(name_of(result.paragraph.part));
  if (field == "verb") return result.paragraph.verb.value_or("unknown");
  const auto document = inferred ? with_inferred(*result.document) : *result.document;
  return schema::field_named(field).value(document).value_or("unknown");
}

/// The days on which a document was adopted: its dates, or its year.
std::optional<DateRange> days_of(const Result& result, bool inferred) {
  const auto document = inferred ? with_inferred(*result.document) : *result.document;
  if (document.date) return document.date;
  return document.year ? std::optional(whole_year(*document.year)) : std::nullopt;
}

bool passes(const Result& result, const query::GivenFilter& filter, bool inferred) {
  const auto& [name, value] = filter;
  if (name != "from" && name != "to") return value_of(result, name, inferred) == value;
  const auto days = days_of(result, inferred);
  if (!days) return false;
  return name == "from" ? days->from >= whole_year(std::stoi(value)).from
                        : days->to <= whole_year(std::stoi(value)).to;
}

/// True if all filters except those of `facet` pass; filters with the same name are alternatives.
bool passes(const Result& result, const std::vector<query::GivenFilter>& filters,
            const std::string& facet, bool inferred) {
  return std::all_of(filters.begin(), filters.end(), [&](const query::GivenFilter& filter) {
    const bool time = filter.name == "from" || filter.name == "to";
    if (filter.name == facet || (time && facet == "year")) return true;
    return std::any_of(filters.begin(), filters.end(), [&](const query::GivenFilter& other) {
      return other.name == filter.name && passes(result, other, inferred);
    });
  });
}

}  // namespace

TEST_CASE("age verification by year, venue and part") {
  const Request request{.query = "age verification"};
  CHECK(counts(request, "year") == Counts{{"2017", 4}});
  CHECK(counts(request, "venue") == Counts{{"Minsk", 2}, {"Vienna", 2}});
  CHECK(counts(request, "part") == Counts{{"preamble", 3}, {"operative", 1}});
}

TEST_CASE("all paragraphs by document, as counted by hand") {
  CHECK(counts({}, "year") ==
        Counts{{"2017", 58}, {"2016", 28}, {"2014", 20}, {"2008", 18}, {"unknown", 27}});
  CHECK(counts({}, "venue") == Counts{{"Vienna", 34},
                                      {"Minsk", 24},
                                      {"Tbilisi", 28},
                                      {"Baku", 20},
                                      {"Astana", 18},
                                      {"unknown", 27}});
  CHECK(counts({}, "country") == Counts{{"Austria", 34},
                                        {"Belarus", 24},
                                        {"Georgia", 28},
                                        {"Azerbaijan", 20},
                                        {"Kazakhstan", 18},
                                        {"unknown", 27}});
  CHECK(counts({}, "author") == Counts{{"Russian Federation", 4}, {"unknown", 147}});
  CHECK(counts({}, "body") == Counts{{"ministerial-council", 34}, {"parliamentary-assembly", 117}});
  CHECK(counts({}, "status") == Counts{{"adopted", 120}, {"draft", 27}, {"unknown", 4}});
  CHECK(counts({}, "part") == Counts{{"preamble", 81}, {"operative", 66}, {"statement", 4}});
}

TEST_CASE("selecting a value does not change the counts of the others") {
  const Request request{.query = "age verification", .filters = {{"venue", "Minsk"}}};
  const auto response = test::search(test::the_index(), request);
  CHECK(response.total == 2);
  CHECK(counts(facet_named(response, "venue")) == Counts{{"Minsk", 2}, {"Vienna", 2}});
  CHECK(counts(facet_named(response, "year")) == Counts{{"2017", 2}});
  for (const auto& value : facet_named(response, "venue").values) {
    CHECK(value.selected == (value.value == "Minsk"));
  }
}

TEST_CASE("a typed filter also selects a facet value") {
  const auto response = test::search(test::the_index(), {.query = "tourism after 2014"});
  for (const auto& value : facet_named(response, "year").values) {
    CAPTURE(value.value.value_or("unknown"));
    CHECK(value.count > 0);
    CHECK(value.selected == (value.value && *value.value > "2014"));
  }
  CHECK(facet_named(response, "year").values.back().value == std::nullopt);  // the draft
}

TEST_CASE("a selected value is listed even if its count is 0") {
  const auto response = test::search(test::the_index(), {.query = "gambling venue:Baku"});
  CHECK(response.total == 0);
  const auto& venues = facet_named(response, "venue").values;
  REQUIRE(venues.size() == 2);
  CHECK(venues[1].value == "Baku");
  CHECK(venues[1].count == 0);
  CHECK(venues[1].selected);
}

/// The words of the five texts in small letters, each as often as it is printed.
std::vector<std::string> printed_words() {
  std::vector<std::string> words;
  for (const auto& read : test::the_documents()) {
    for (const auto& paragraph : read.paragraphs) {
      std::istringstream text(paragraph.text);
      for (std::string word; text >> word;) {
        const bool plain =
            std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (plain && word.size() > 2) words.push_back(word);
      }
    }
  }
  return words;
}

/// One to three printed words, some with an operator between them.
std::string random_query(const std::vector<std::string>& words, std::mt19937& random) {
  constexpr std::array joints = {" ", " ", " ", " OR ", " AND ", " NOT "};
  std::string query = words[random() % words.size()];
  for (auto left = random() % 3; left > 0; --left)
    query += joints[random() % joints.size()] + words[random() % words.size()];
  return query;
}

TEST_CASE("property: facets equal brute force over the paragraphs found") {
  std::mt19937 random(25);
  const auto words = printed_words();
  const std::vector<query::GivenFilter> choices = {{"year", "2017"},
                                                   {"year", "2016"},
                                                   {"year", "unknown"},
                                                   {"venue", "Minsk"},
                                                   {"venue", "Baku"},
                                                   {"part", "operative"},
                                                   {"part", "preamble"},
                                                   {"type", "resolution"},
                                                   {"from", "2014"},
                                                   {"to", "2016"},
                                                   {"body", "ministerial-council"},
                                                   {"verb", "Calls on"},
                                                   {"status", "draft"},
                                                   {"session", "26"},
                                                   {"document", "mc-dec-7-17"},
                                                   {"venue", "unknown"},
                                                   {"country", "Georgia"},
                                                   {"country", "Austria"},
                                                   {"author", "Russian Federation"},
                                                   {"author", "unknown"}};
  const auto names = schema::facet_names();
  int rounds = 0;
  while (rounds < 1000) {
    Request request{.query = random_query(words, random), .limit = 1000};
    request.facets = {};
    request.related = 0;
    const bool inferred = random() % 3 == 0;
    const auto all = test::search(test::the_index(), request);
    if (!all.understood.filters.empty()) continue;  // "resolution" alone is a type
    ++rounds;
    if (inferred) request.settings.inferred = query::Inferred::yes;
    for (auto left = random() % 4; left > 0; --left)
      request.filters.push_back(choices[random() % choices.size()]);
    const auto facet = std::string(names[random() % names.size()]);
    Counts brute_force;
    std::uint32_t total = 0;
    for (const auto& result : all.results) {
      if (passes(result, request.filters, "", inferred)) ++total;
      if (passes(result, request.filters, facet, inferred))
        ++brute_force[value_of(result, facet, inferred)];
    }
    CAPTURE(request.query);
    CAPTURE(facet);
    request.facets = {facet};
    request.limit = 3;
    const auto response = test::search(test::the_index(), request);
    REQUIRE(counts(facet_named(response, facet)) == brute_force);
    REQUIRE(response.total == total);
    REQUIRE(response.results.size() == std::min<std::uint32_t>(total, request.limit));
  }
}

}  // namespace osce::search::facets_test
