// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/country_names.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "indexer/authority.hpp"

namespace osce::indexer::country_names_test {
namespace {

CountryNames& names() {
  static CountryNames names(Authority::built_in().tables().countries);
  return names;
}

}  // namespace

TEST_CASE("basic: each name of a country means that country") {
  struct Row {
    const char* country;
    std::vector<const char*> names;
  };
  for (const auto& [country, keys] : {
           Row{"Russian Federation",
               {"russia", "russian", "russie", "russland", "россия", "rusia",
                "russian federation"}},
           Row{"United States",
               {"usa", "us", "u.s", "american", "stati uniti", "vereinigte staaten",
                "united states", "united states of america", "соединенные штаты"}},
           Row{"United Kingdom", {"uk", "british", "great britain", "royaume-uni", "royaume uni"}},
           Row{"Türkiye", {"turkey", "turkiye", "turquie", "turkish", "turchia"}},
           Row{"Czech Republic", {"czechia", "czech", "tchequie", "tschechische republik"}},
           Row{"Bosnia and Herzegovina",
               {"bosnia and herzegovina", "bosnia & herzegovina", "bosnien und herzegowina"}},
           Row{"Holy See", {"holy see", "vatican", "santa sede", "heiliger stuhl", "saint-siege"}},
           Row{"Kyrgyzstan", {"kyrgyz republic", "kirghizstan", "kyrgyz", "кыргызстан"}},
           Row{"North Macedonia", {"fyrom", "macedonia", "macedonia del norte"}},
           Row{"Belarus", {"belarusian", "weissrussland", "bielorussia", "беларусь"}},
           Row{"Republic of Korea", {"south korea", "korean", "coree du sud"}},
       }) {
    for (const auto* key : keys) {
      CAPTURE(key);
      const auto found = names().by_key().find(key);
      REQUIRE(found != names().by_key().end());
      CHECK(found->second.name == country);
    }
  }
  for (const auto* part : {"federation", "republic", "федерация", "united", ""})
    CHECK_FALSE(names().by_key().contains(part));
}

TEST_CASE("a name says in which languages it is one, and whether it is an adjective") {
  const auto& island = names().by_key().at("island");  // Iceland in German, but no name in English
  CHECK(island.name == "Iceland");
  CHECK(island.languages == std::vector<std::string>{"de"});
  CHECK(names().by_key().at("malta").languages.size() == 4);
  CHECK(names().by_key().at("georgian").adjective);
  CHECK_FALSE(names().by_key().at("georgia").adjective);
  for (const auto* capitals : {"us", "uk", "eu"})
    CHECK(names().by_key().at(capitals).only_capitals);
  for (const auto* any : {"usa", "fyrom", "u.s"})
    CHECK_FALSE(names().by_key().at(any).only_capitals);
}

TEST_CASE("countries are found in texts, also if their names are inflected there") {
  struct Row {
    const char* text;
    const char* language;
    const char* countries;
  };
  for (const auto& [text, language, countries] : {
           Row{"Russian Federation", "en", "Russian Federation"},
           Row{"UNITED STATES OF AMERICA", "en", "United States"},
           Row{"the United Kingdom of Great Britain and Northern Ireland", "en", "United Kingdom"},
           Row{"Norway, Iceland and Norway", "en", "Norway Iceland"},
           Row{"Bosnia and Herzegovina and Serbia", "en", "Bosnia and Herzegovina Serbia"},
           Row{"Республики Беларусь", "ru", "Belarus"},
           Row{"Норвегии", "ru", "Norway"},
           Row{"Соединенных Штатов Америки", "ru", "United States"},
           Row{"Norwegens", "de", "Norway"},
           Row{"délégation d’Arménie", "fr", "Armenia"},
           Row{"Santa Sede", "es", "Holy See"},
           // recovery: nothing that is a name
           Row{"Group of Friends of the Chair", "en", ""},
           Row{"the Russian delegation", "en", ""},
           Row{"", "en", ""},
           Row{"Norwegens", "en", ""},
           // pathological
           Row{"' - '' &", "ru", ""},
           Row{"\xff Norway \xff", "xx", "Norway"},
       }) {
    CAPTURE(text);
    CHECK(fmt::format("{}", fmt::join(names().mentioned(text, language), " ")) == countries);
  }
}

}  // namespace osce::indexer::country_names_test
