// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>

#include <doctest/doctest.h>

#include "engine/search/reading.hpp"
#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::group_by_document_test {
namespace {

const query::Settings grouped = {.group = query::Grouping::document};

}  // namespace

TEST_CASE("basic: the best paragraph of each document is a result and says how many more match") {
  const auto& index = test::the_index();
  for (const auto* query :
       {"", "child", "age verification", "police OR law", "grooming part:preamble",
        "quickly resolved sexual tourism offenders online", "sort:oldest", "sort:document"}) {
    CAPTURE(query);
    const auto all = test::search(index, {.query = query, .limit = 1000});
    std::map<std::string, std::uint32_t> found;
    std::vector<std::string> first;  // the first of each document, in the order of the results
    for (const auto& result : all.results) {
      if (found[result.document->id]++ == 0)
        first.push_back(paragraph_id(result.document->id, result.paragraph.label));
    }
    const auto together = test::search(index, {.query = query, .settings = grouped, .limit = 1000});
    CHECK(together.total == all.total);
    CHECK(*together.groups == found.size());
    std::vector<std::string> kept;
    for (const auto& result : together.results) {
      kept.push_back(paragraph_id(result.document->id, result.paragraph.label));
      CHECK(*result.more_in_document + 1 == found.at(result.document->id));
    }
    CHECK(kept == first);
    CHECK(together.facets.size() == all.facets.size());
    std::size_t paged = 0;
    Request page{.query = query, .settings = grouped, .limit = 2};
    for (auto part = test::search(index, page);; part = test::search(index, page)) {
      for (const auto& result : part.results)
        CHECK(paragraph_id(result.document->id, result.paragraph.label) == kept.at(paged++));
      if (!part.next) break;
      page.cursor = part.next;
    }
    CHECK(paged == kept.size());
  }
}

TEST_CASE("basic: grouping can be typed, and ungrouped results do not mention it") {
  const auto& index = test::the_index();
  CHECK(test::search(index, {.query = "child group:document"}).groups);
  CHECK_FALSE(test::search(index, {.query = "child"}).results.at(0).more_in_document);
}

TEST_CASE("basic: a citation names all its documents, however long they are") {
  const std::vector<std::string> lines(most_named + 1, "Urges participating States to act;");
  const test::SampleIndex sample(
      {test::made_reading("first", "en", lines), test::made_reading("second", "en", lines)});
  Searcher searcher(sample.index());
  const auto named = resolve("language:en", searcher, sample.index());
  CHECK_FALSE(named.paragraphs);
  CHECK(named.ids == std::vector<std::string>{"first", "second"});
  CHECK(resolve("para:1", searcher, sample.index()).ids ==
        std::vector<std::string>{"first/1", "second/1"});
  CHECK(resolve("para:1..300", searcher, sample.index()).ids.size() == most_named);
}

}  // namespace osce::search::group_by_document_test
