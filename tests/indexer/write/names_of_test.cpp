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
  CHECK(names.texts.at("mcdec 7 17").symbol == "MC.DEC/7/17");
  CHECK(names.verbs.at("call on") == "Calls on");
  CHECK(names.verbs.at("urge") == "Urges");
  CHECK_FALSE(names.verbs.contains("alarmed"));
  const auto from_minsk = [](const Names::Occasion& occasion) {
    return occasion.city == "Minsk" && occasion.number == 26 && occasion.has_documents &&
           to_iso(occasion.days.from) == "2017-07-05";
  };
  CHECK(std::any_of(names.occasions.begin(), names.occasions.end(), from_minsk));
}

TEST_CASE("countries and persons in the five texts' index") {
  const auto& names = test::the_index().catalogue().names;
  const auto& russia = names.countries.at("russia");
  CHECK(russia.name == "Russian Federation");
  CHECK(russia.languages == std::vector<std::string>{"en", "it"});
  CHECK((russia.has_author && !russia.has_sponsor && !russia.has_venue));
  CHECK(names.countries.at("россия") ==
        Names::Country{.name = "Russian Federation", .languages = {"ru"}, .has_author = true});
  CHECK(names.countries.at("russian").adjective);
  const auto& georgia = names.countries.at("georgian");
  CHECK(georgia.cities == std::vector<std::string>{"Tbilisi"});
  CHECK((georgia.has_venue && !georgia.has_author));
  CHECK(names.countries.at("usa").has_sponsor);
  CHECK(names.countries.at("us").only_capitals);
  CHECK_FALSE(names.countries.at("usa").only_capitals);
  CHECK_FALSE(names.countries.at("norway").has_sponsor);
  CHECK(names.countries_in.at("mr christopher smith usa") ==
        std::vector<std::string>{"United States"});
  CHECK(names.persons.at("smith") == Names::Person{.name = "Smith", .has_sponsor = true});
  CHECK(names.persons.at("christopher smith").name == "Christopher Smith");
  for (const auto* none : {"mr", "usa", "america", "smith usa", "russian federation"}) {
    CAPTURE(none);
    CHECK_FALSE(names.persons.contains(none));
  }
}

TEST_CASE("countries and authors that no table has keep their own names") {
  auto host = test::made_reading("one", "ru", {"Текст."});
  auto& document = host.documents.front().document;
  document.venue = "Lutetia";
  document.country = "Atlantis";
  document.author = "Республики Беларусь";
  auto other = test::made_reading("two", "en", {"A text."});
  other.documents.front().document.author = "GUAM";
  const test::SampleIndex sample({host, other});
  const auto& names = sample.index().catalogue().names;
  CHECK(names.countries.at("atlantis") ==
        Names::Country{
            .name = "Atlantis", .languages = {}, .cities = {"Lutetia"}, .has_venue = true});
  CHECK(names.countries.at("belarusian").has_author);
  CHECK(names.countries.at("республики беларусь").name == "Belarus");
  CHECK(names.persons.at("guam") == Names::Person{.name = "GUAM", .has_author = true});
  CHECK(test::found_by(sample.index(), "author:Belarus") == std::vector<std::string>{"one/1"});
  CHECK(test::found_by(sample.index(), "author:guam") == std::vector<std::string>{"two/1"});
  CHECK(test::found_by(sample.index(), "country:atlantis") == std::vector<std::string>{"one/1"});
}

}  // namespace osce::indexer::names_of_test
