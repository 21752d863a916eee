// SPDX-License-Identifier: GPL-2.0-or-later
//
// What people exclude and ask for in plain words finds the same as a query with fields.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::query::same_results_test {
namespace {

void check_same(const std::vector<std::pair<std::string, std::string>>& rows) {
  for (const auto& [query, same] : rows) {
    CAPTURE(query);
    CHECK(test::found_by(test::the_index(), query) == test::found_by(test::the_index(), same));
  }
}

}  // namespace

TEST_CASE("basic: what is excluded without a connector") {
  check_same({
      {"ILO not 2017", "ILO -year:2017"},
      {"ILO without 2017", "ILO -year:2017"},
      {"grooming outside 2017", "grooming -year:2017"},
      {"grooming not Minsk", "grooming -venue:Minsk"},
      {"tourism without Minsk", "tourism -venue:Minsk"},
      {"tourism not Smith", "tourism -sponsor:Smith"},
      {"tourists but not the Parliamentary Assembly", "tourists -body:parliamentary-assembly"},
      {"children neither in 2014 nor 2017", "children -year:(2014 OR 2017)"},
      {"hotels not MC.DEC/7/17", "hotels -symbol:MC.DEC/7/17"},
      {"hotels not in MC.DEC/7/17", "hotels -symbol:MC.DEC/7/17"},
      {"not session 26", "-session:26"},
      {"resolutions without drafts", "type:resolution -status:draft"},
      {"hotels not a resolution", "hotels -type:resolution"},
  });
}

TEST_CASE("basic: paragraphs of a text") {
  check_same({
      {"what is in paragraph 12 of Minsk?", "para:12 venue:Minsk"},
      {"text of paragraph 12 of the Minsk resolution", "para:12 venue:Minsk"},
      {"what does para 12 of the Minsk resolution say", "para:12 venue:Minsk"},
      {"third preambular paragraph of decision 7/17", "document:mc-dec-7-17 para:pre.3"},
      {"Minsk 18-20", "venue:Minsk para:18..20"},
      {"Minsk 18–20", "venue:Minsk para:18..20"},
      {"MC.DEC/7/17 5-7", "document:mc-dec-7-17 para:5..7"},
      {"OP5 of decision 7/17", "document:mc-dec-7-17 part:operative para:5"},
      {"paragraph 5 b) of Decision 7/17", "document:mc-dec-7-17 para:5.b"},
      {"19 c) Tbilisi", "para:19.c venue:Tbilisi"},
  });
}

TEST_CASE("basic: places, persons and times") {
  check_same({
      {"between 6 July 2017 and 8 July 2017", "venue:Minsk"},
      {"only in Minsk", "venue:Minsk"},
      {"by Mr. Smith (United States)", "sponsor:Smith"},
      {"Smith's", "Smith"},
  });
}

TEST_CASE("recovery: a bracket after a letter closes the group") {
  check_same({
      {"hotels (para 16 b)", "hotels para:16 b"},
  });
}

TEST_CASE("basic: names in a list are alternatives") {
  CHECK(test::found_by(test::the_index(), "age verification Minsk and Vienna").size() == 4);
}

}  // namespace osce::query::same_results_test
