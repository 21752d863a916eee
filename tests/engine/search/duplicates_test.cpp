// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::duplicates_test {
namespace {

const query::Settings grouped = {.group = query::Grouping::duplicates};

std::string id_of(const Result& result) {
  return paragraph_id(result.document->id, result.paragraph.label);
}

}  // namespace

TEST_CASE("paragraphs with the same wording after the opening words are one result") {
  const auto& index = test::the_index();
  // Baku 8 "Aware that", Tbilisi 11 "Recalling that", and the draft as Tbilisi
  const Request request{.query = "\"sex offenders\" in Baku", .settings = grouped};
  const auto response = test::search(index, request);
  REQUIRE(response.groups);
  CHECK(*response.groups <= response.total);
  CHECK(response.results.size() == std::min<std::size_t>(*response.groups, request.limit));
}

TEST_CASE(
    "groups are exact, pages do not overlap, and the newest adopted text represents its draft") {
  const auto& index = test::the_index();
  for (const auto* query : {"", "child", "children exploitation", "police OR law", "sort:oldest"}) {
    CAPTURE(query);
    const auto all = test::search(index, {.query = query, .limit = 1000});
    const auto together = test::search(index, {.query = query, .settings = grouped, .limit = 1000});
    CHECK(together.total == all.total);
    CHECK_FALSE(all.groups);
    std::map<std::string, std::set<std::string>> families;  // by the first identifier
    for (const auto& result : all.results) {
      std::set<std::string> family = {id_of(result)};
      const auto number = *index.find(id_of(result));
      for (const auto duplicate : index.duplicates(number)) {
        const auto other = result_of(index, duplicate);
        family.insert(paragraph_id(other.document->id, other.paragraph.label));
      }
      families[*family.begin()] = family;
    }
    CHECK(*together.groups == families.size());
    CHECK(together.results.size() == families.size());
    for (const auto& result : together.results) {
      std::set<std::string> family(result.duplicates->begin(), result.duplicates->end());
      family.insert(id_of(result));
      CHECK(families.at(*family.begin()) == family);
      const bool draft = result.document->status == Status::draft;
      if (draft && std::string(query) != "sort:oldest") CHECK(family.size() == 1);
    }
    std::size_t paged = 0;
    Request page{.query = query, .settings = grouped, .limit = 7};
    for (bool more = true; more;) {
      const auto part = test::search(index, page);
      paged += part.results.size();
      page.cursor = part.next;
      more = part.next.has_value();
    }
    CHECK(paged == families.size());
  }
}

TEST_CASE("facets count paragraphs, grouped or not") {
  const auto facets = [](const query::Settings& settings) {
    std::map<std::string, std::uint32_t> counts;
    const auto response =
        test::search(test::the_index(), {.query = "children", .settings = settings});
    for (const auto& facet : response.facets) {
      for (const auto& value : facet.values)
        counts[facet.field + value.value.value_or("-")] = value.count;
    }
    return counts;
  };
  CHECK(facets(grouped) == facets({}));
}

}  // namespace osce::search::duplicates_test
