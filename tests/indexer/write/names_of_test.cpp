// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/names_of.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::names_of_test {

TEST_CASE("the names in the five texts' index") {
  const auto& names = test::the_index().catalogue().names;
  CHECK(names.cities.at("minsk").has_documents);
  CHECK(names.cities.at("wien").name == "Vienna");
  CHECK(names.cities.at("astana").has_documents);
  CHECK_FALSE(names.cities.at("paris").has_documents);
  CHECK(names.bodies.at("ministers") == "ministerial-council");
  CHECK_FALSE(names.bodies.contains("permanent council"));  // no text here is from this body
  CHECK(names.texts.at("mc.dec/7/17").symbol == "MC.DEC/7/17");
  CHECK(names.verbs.at("call on") == "Calls on");
  CHECK(names.verbs.at("urge") == "Urges");
  CHECK_FALSE(names.verbs.contains("alarmed"));
  const auto from_minsk = [](const Names::Occasion& occasion) {
    return occasion.city == "Minsk" && occasion.number == 26 && occasion.has_documents &&
           to_iso(occasion.days.from) == "2017-07-05";
  };
  CHECK(std::any_of(names.occasions.begin(), names.occasions.end(), from_minsk));
}

}  // namespace osce::indexer::names_of_test
