// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/sponsor_names.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "indexer/authority.hpp"

namespace osce::indexer::sponsor_names_test {

TEST_CASE("persons and countries in printed sponsors") {
  CountryNames countries(Authority::built_in().tables().countries);
  struct Row {
    const char* printed;
    const char* language;
    const char* persons;
    const char* countries;
  };
  for (const auto& [printed, language, persons, found] : {
           // basic
           Row{"Mr. Christopher Smith (United States of America)", "en", "Christopher Smith",
               "United States"},
           Row{"Mr. Christopher Smith (USA)", "en", "Christopher Smith", "United States"},
           Row{"Ms. Tone Haugland Norway", "en", "Tone Haugland", "Norway"},
           Row{"Mr. Christopher Smith United States of America", "en", "Christopher Smith",
               "United States"},
           Row{"г-жа Лейла Ахметова Казахстан", "ru", "Лейла Ахметова", "Kazakhstan"},
           Row{"Mme Claire Vasseur-Lemoine (Belgique)", "fr", "Claire Vasseur-Lemoine", "Belgium"},
           Row{"Mr. Thibault de Warsage Belgium", "en", "Thibault de Warsage", "Belgium"},
           Row{"Mr. A. Smith (USA) and Ms. B. Jones (Canada)", "en", "A. Smith|B. Jones",
               "United States|Canada"},
           Row{"Mr. Alan Smith United States of America, Ms. Berta Jones Canada", "en",
               "Alan Smith|Berta Jones", "United States|Canada"},
           Row{"Mr. C. Berg (Norway), Ms. D. Weiss (Austria), Mr. E. Lie (Norway)", "en",
               "C. Berg|D. Weiss|E. Lie", "Norway|Austria"},
           Row{"The Hon. Senator Jane Doe, Canada", "en", "Jane Doe", "Canada"},
           Row{"Mr. X. Y (Bosnia and Herzegovina)", "en", "X. Y", "Bosnia and Herzegovina"},
           // recovery: a country missing, a person missing, an office, a person called Jordan
           Row{"Ms. One", "en", "One", ""},
           Row{"Canada", "en", "", "Canada"},
           Row{"Mr. A. Smith (USA), Chair of the Committee", "en", "A. Smith", "United States"},
           Row{"Ms. Georgia Meloni (Italy)", "en", "Georgia Meloni", "Italy"},
           Row{"Mr. Michael Jordan (USA)", "en", "Michael Jordan", "United States"},
           Row{"Somebody", "en", "Somebody", ""},
           // pathological
           Row{"", "en", "", ""},
           Row{"((( (USA", "en", "", "United States"},
           Row{") , ; and", "en", "", ""},
           Row{"Mr. Mr. Mr.", "en", "Mr.", ""},
       }) {
    CAPTURE(printed);
    const auto names = sponsor_names(printed, language, countries);
    CHECK(fmt::format("{}", fmt::join(names.persons, "|")) == persons);
    CHECK(fmt::format("{}", fmt::join(names.countries, "|")) == found);
  }
}

}  // namespace osce::indexer::sponsor_names_test
