// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/links.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::searchd::web::links_test {
namespace {

std::string choose(const search::Request& request, const std::string& facet,
                   std::optional<std::string> value) {
  return facet_link(request, test::search(test::the_index(), request), facet,
                    {std::move(value), 0, false});
}

}  // namespace

TEST_CASE("an address contains the whole search") {
  CHECK(page_link({}) == "/");
  CHECK(page_link({.query = "a & \"b\" Łódź+", .filters = {{"venue", "St. Petersburg"}}}) ==
        "/?q=a+%26+%22b%22+%C5%81%C3%B3d%C5%BA%2B&venue=St.+Petersburg");
  CHECK(api_link({.query = "a",
                  .settings = {.sort = query::Sort::oldest, .match = query::Match::any},
                  .limit = 5}) == "/v1/search?q=a&match=any&sort=oldest&limit=5");
  CHECK(api_link({.query = "a", .settings = {.inferred = query::Inferred::yes}}) ==
        "/v1/search?q=a&inferred=yes");
  CHECK(api_link({.query = "a", .offset = 20, .facets = {"body", "verb"}}) ==
        "/v1/search?q=a&facets=body%2Cverb&offset=20");
}

TEST_CASE("the form for a range of years drops all date filters, typed or given") {
  const search::Request request{
      .query = "tourism after 2014 venue:Minsk",
      .filters = {{"year", "2017"}, {"from", "2015"}, {"part", "operative"}}};
  const auto free = without_facet(request, test::search(test::the_index(), request), "year");
  CHECK(free.query == "tourism venue:Minsk");
  CHECK(free.filters == std::vector<query::GivenFilter>{{"part", "operative"}});
}

TEST_CASE("the link of a facet value adds it, or removes it if it is selected") {
  CHECK(choose({.query = "tourism"}, "venue", "Baku") == "/?q=tourism&venue=Baku");
  CHECK(choose({.query = "tourism", .filters = {{"venue", "Minsk"}}}, "venue", "Baku") ==
        "/?q=tourism&venue=Minsk&venue=Baku");
  CHECK(choose({.query = "tourism", .filters = {{"venue", "Baku"}}}, "venue", "Baku") ==
        "/?q=tourism");
  CHECK(choose({.query = "tourism"}, "year", std::nullopt) == "/?q=tourism&year=unknown");
}

TEST_CASE("a selected value replaces a filter that was typed") {
  CHECK(choose({.query = "tourism after 2016"}, "year", "2014") == "/?q=tourism&year=2014");
  CHECK(choose({.query = "after 2014 tourism before 2017 airlines"}, "year", "2016") ==
        "/?q=tourism+airlines&year=2016");
  CHECK(choose({.query = "tourism venue:Minsk after 2014"}, "venue", "Baku") ==
        "/?q=tourism+after+2014&venue=Baku");
  CHECK(choose({.query = "tourism", .filters = {{"from", "2015"}}}, "year", "2014") ==
        "/?q=tourism&year=2014");
  CHECK(choose({.query = "tourism", .filters = {{"year", ">2014"}}}, "year", "2016") ==
        "/?q=tourism&year=2016");
  CHECK(choose({.query = "tourism AND venue:Minsk"}, "venue", "Baku") == "/?q=tourism&venue=Baku");
}

TEST_CASE("property: the count of a facet value is the total that its link finds") {
  const search::Request request{.query = "tourism after 2014"};
  const auto response = test::search(test::the_index(), request);
  for (const auto& value : response.facets.at(0).values) {
    const search::Request chosen{.query = "tourism",
                                 .filters = {{"year", value.value.value_or("unknown")}}};
    CHECK(facet_link(request, response, "year", value) == page_link(chosen));
    CHECK(test::search(test::the_index(), chosen).total == value.count);
  }
}

TEST_CASE("a filter can be removed, typed or given") {
  const search::Request request{.query = "tourism after 2014 venue:Baku venue:Minsk",
                                .filters = {{"part", "preamble"}, {"part", "operative"}}};
  const auto response = test::search(test::the_index(), request);
  REQUIRE(response.understood.filters.size() == 3);
  const auto without = [&](std::size_t i) {
    return link_without(request, response.understood.filters[i]);
  };
  CHECK(without(0) == "/?q=tourism+venue%3ABaku+venue%3AMinsk&part=preamble&part=operative");
  CHECK(without(1) == "/?q=tourism+after+2014&part=preamble&part=operative");
  CHECK(without(2) == "/?q=tourism+after+2014+venue%3ABaku+venue%3AMinsk");
}

}  // namespace osce::searchd::web::links_test
