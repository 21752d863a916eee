// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/asked_languages.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/parser.hpp"

namespace osce::query::asked_languages_test {

TEST_CASE("the filters of a query say in which languages its words can be") {
  struct Row {
    const char* query;
    std::vector<GivenFilter> given;
    const char* expected;
  };
  for (const auto& [query, given, expected] : {
           Row{"refugiados", {}, "en es fr"},
           Row{"language:es refugiados", {}, "es"},
           Row{"(lang:ES) refugiados", {}, "es"},
           Row{"language:(es OR fr) refugiados", {}, "es fr"},
           Row{"-language:en refugiados", {}, "es fr"},
           Row{"refugiados", {{"language", "es"}}, "es"},
           // a filter inside OR or NOT (…) does not apply to all results
           Row{"language:es OR refugiados", {}, "en es fr"},
           // no text is in that language
           Row{"language:ru refugiados", {}, ""},
       }) {
    CAPTURE(query);
    const auto languages = asked_languages(parse(query).root, given, {"en", "es", "fr"});
    CHECK(fmt::format("{}", fmt::join(languages, " ")) == expected);
  }
}

}  // namespace osce::query::asked_languages_test
