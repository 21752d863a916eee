// SPDX-License-Identifier: GPL-2.0-or-later
//
// Inferred values: filters, facets and sorting ignore them unless a search asks for them.
#include <algorithm>

#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::inferred_test {
namespace {

using Ids = std::vector<std::string>;

/// A document with a year and a venue, of which `inferred` are inferred.
indexer::SourceReading dated(const std::string& id, int year, const std::string& venue,
                             Derivation derivation) {
  auto reading = test::made_reading(id, "en", {"Urges " + id + " to net fish."});
  auto& document = reading.documents[0].document;
  const Session session{year - 1991, "a session"};
  if (derivation == Derivation::inferred) {
    document.inferred = {
        .year = year, .date = {}, .venue = venue, .country = {}, .session = session};
  } else {
    document.year = year;
    document.venue = venue;
    document.session = session;
  }
  for (const auto* name : {"year", "venue", "session"})
    document.evidence[name] = {derivation, "a reason", {}};
  return reading;
}

const store::Index& index() {
  static const test::SampleIndex sample(std::vector<indexer::SourceReading>{
      dated("old", 2014, "Baku", Derivation::printed),
      dated("new", 2016, "Tbilisi", Derivation::authority),
      dated("draft", 2016, "Tbilisi", Derivation::inferred),
      dated("lost", 2015, "Helsinki", Derivation::inferred),
      test::made_reading("undated", "en", {"Urges all to net fish."}),
  });
  return sample.index();
}

Ids ids(const Request& request) {
  Ids found;
  for (const auto& id : test::found(index(), request)) found.push_back(id.substr(0, id.find('/')));
  return found;
}

Ids sorted(Ids found) {
  std::sort(found.begin(), found.end());
  return found;
}

std::string notice(const Request& request) {
  for (const auto& notice : test::search(index(), request).understood.notices) {
    if (notice.code == "undated-left-out") return notice.message;
  }
  return {};
}

std::string facet(const Request& request, const std::string& name) {
  auto counted = request;
  counted.facets = {name};
  const auto response = test::search(index(), counted);
  std::string text;
  for (const auto& value : response.facets.at(0).values) {
    text += value.value.value_or("unknown") + " " + std::to_string(value.count) +
            (value.selected ? "! " : " ");
  }
  return text;
}

}  // namespace

TEST_CASE("filters treat inferred values as unknown unless asked") {
  struct Row {
    const char* query;
    Ids printed;
    Ids inferred;
  };
  for (const auto& [query, printed, inferred] : std::vector<Row>{
           {"fish since 2015", {"new"}, {"draft", "lost", "new"}},
           {"fish year:2016", {"new"}, {"draft", "new"}},
           {"fish year:unknown", {"draft", "lost", "undated"}, {"undated"}},
           {"fish venue:Tbilisi", {"new"}, {"draft", "new"}},
           {"fish venue:unknown", {"draft", "lost", "undated"}, {"undated"}},
           {"fish session:25", {"new"}, {"draft", "new"}},
           {"fish venue:Helsinki", {}, {"lost"}},
           {"fish -venue:Tbilisi", {"draft", "lost", "old", "undated"}, {"lost", "old", "undated"}},
           {"fish not in 2016", {"old"}, {"lost", "old"}},
           {"old OR year:2016", {"new", "old"}, {"draft", "new", "old"}},
       }) {
    CAPTURE(query);
    CHECK(sorted(ids({.query = query})) == printed);
    CHECK(sorted(ids({.query = query, .settings = {.inferred = query::Inferred::yes}})) ==
          inferred);
  }
}

TEST_CASE("facets count inferred values if asked") {
  CHECK(facet({}, "year") == "2016 1 2014 1 unknown 3 ");
  CHECK(facet({.settings = {.inferred = query::Inferred::yes}}, "year") ==
        "2016 2 2015 1 2014 1 unknown 1 ");
  CHECK(facet({}, "venue") == "Baku 1 Tbilisi 1 unknown 3 ");
  CHECK(facet({.settings = {.inferred = query::Inferred::yes}}, "venue") ==
        "Tbilisi 2 Baku 1 Helsinki 1 unknown 1 ");
  CHECK(facet({.filters = {{"year", "2016"}}, .settings = {.inferred = query::Inferred::yes}},
              "year") == "2016 2! 2015 1 2014 1 unknown 1 ");
}

TEST_CASE("sorting uses them if asked") {
  CHECK(ids({}) == Ids{"new", "old", "draft", "lost", "undated"});
  CHECK(ids({.settings = {.inferred = query::Inferred::yes}}) ==
        Ids{"new", "draft", "lost", "old", "undated"});
  CHECK(ids({.query = "fish",
             .settings = {.sort = query::Sort::newest, .inferred = query::Inferred::yes}}) ==
        Ids{"new", "draft", "lost", "old", "undated"});
  CHECK(ids({.query = "fish", .settings = {.sort = query::Sort::oldest}}) ==
        Ids{"old", "new", "draft", "lost", "undated"});
  CHECK(ids({.query = "fish",
             .settings = {.sort = query::Sort::oldest, .inferred = query::Inferred::yes}}) ==
        Ids{"old", "lost", "new", "draft", "undated"});
}

TEST_CASE("a notice says how many documents inferred dates would add") {
  CHECK(notice({.query = "fish after 2016"}) == "3 undated documents were left out");
  CHECK(notice({.query = "fish in 2016"}) ==
        "3 undated documents were left out (1 of them is probably from 2016)");
  CHECK(notice({.query = "fish since 2015"}) ==
        "3 undated documents were left out (2 of them are probably from 2015–2016)");
  CHECK(notice({.query = "fish since 2015 document:draft"}) ==
        "1 undated document was left out (it is probably from 2016)");
  CHECK(notice({.query = "fish since 2015", .settings = {.inferred = query::Inferred::yes}}) ==
        "1 undated document was left out");
  CHECK(notice({.query = "fish year:unknown"}).empty());
}

TEST_CASE("the pages of a response do not overlap") {
  Request request{.query = "fish",
                  .settings = {.sort = query::Sort::newest, .inferred = query::Inferred::yes},
                  .limit = 2};
  Ids all;
  for (;;) {
    const auto response = test::search(index(), request);
    for (const auto& result : response.results) all.push_back(result.document->id);
    if (!response.next) break;
    request.cursor = response.next;
  }
  CHECK(all == Ids{"new", "draft", "lost", "old", "undated"});
}

}  // namespace osce::search::inferred_test
