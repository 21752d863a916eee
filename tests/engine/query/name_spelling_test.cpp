// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/name_spelling.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"

namespace osce::query::name_spelling_test {
namespace {

Names the_names() {
  Names names;
  names.cities = {{"tbilisi", {"Tbilisi", true}},
                  {"saint petersburg", {"Saint Petersburg", true}},
                  {"vienna", {"Vienna", true}},
                  {"baku", {"Baku", true}}};
  names.countries = {
      {"georgia", {.name = "Georgia", .languages = {"en"}, .has_venue = true}},
      {"russian",
       {.name = "Russian Federation", .languages = {"en"}, .adjective = true, .has_author = true}},
      {"georgien", {.name = "Georgia", .languages = {"de"}, .has_venue = true}},
      {"belarus", {.name = "Belarus", .languages = {"en"}}}};
  names.bodies = {{"ministerial council", "ministerial-council"}};
  return names;
}

/// A collection with the words "hotels", "marsh", "sienna" and "vienne".
std::vector<std::string> nearest(const std::string& folded) {
  if (folded == "hotels" || folded == "marsh") return {folded};
  if (folded == "vienni") return {"sienna"};
  if (folded == "viennu") return {"vienne"};
  return {};
}

std::string tree_of(const std::string& query) {
  return to_string(parse(query, the_names(), nearest).root);
}

}  // namespace

TEST_CASE("a misspelt name is read as the name") {
  struct Row {
    const char* query;
    const char* expected;
  };
  for (const auto& [query, expected] : {
           Row{"hotels in Tblisi", "(and hotels (venue Tbilisi))"},
           Row{"hotels Tblisi", "(and hotels ((either Tbilisi) (venue Tbilisi)))"},
           Row{"hotels in Saint Petersbrug", "(and hotels (venue \"Saint Petersburg\"))"},
           Row{"resoultions on hotels", "(and (type resolution) hotels)"},
           Row{"decison by the Ministrial Council",
               "(and (type decision) (body ministerial-council))"},
           Row{"hotels since Janaury 2014", "(and hotels (year >=2014-01))"},
           Row{"(hotels, Tblisi)", "(group (and hotels, Tbilisi))"},
           Row{"hotels in Geogia", "(and hotels (country Georgia))"},
           Row{"Georgien hotels Belarus",
               "(and ((either Georgien) (country Georgia)) hotels Belarus)"},
           // right names, words in the collection, short words and words that are too different
           Row{"Tbilisi Baku bak",
               "(and ((either Tbilisi) (venue Tbilisi)) ((either Baku) (venue Baku)) bak)"},
           Row{"hotels in Bakuu", "(and hotels (venue Baku))"},
           Row{"marsh hotels", "(and marsh hotels)"},
           Row{"Marsc Mirch", "(and Marsc Mirch)"},
           Row{"hotels since Macrh 2014", "(and hotels (year >=2014-03))"},
           Row{"tiblsis", "tiblsis"},
           Row{"resoluciones", "resoluciones"},
           // in other languages only the names of places are corrected
           Row{"language:es resolucion Tblisi",
               "(and (language es) resolucion ((either Tbilisi) (venue Tbilisi)))"},
           Row{"language:en resolucion",
               "(and (language en) ((either resolution) (type resolution)))"},
           // quotation marks, capitals and fields are exact
           Row{"\"Tblisi\" =Tblisi Tblis*", "(and \"Tblisi\" =Tblisi Tblis*)"},
           Row{"venue:Tblisi", "(venue Tblisi)"},
       }) {
    CAPTURE(query);
    CHECK(tree_of(query) == expected);
  }
}

TEST_CASE("another word in the collection that is as close is left to the words") {
  CHECK(tree_of("viennu") == "viennu");
  CHECK(tree_of("vienni") ==
        "((either Vienna) (venue Vienna))");  // sienna is two edits away, Vienna one
  CHECK(tree_of("Viena") == "((either Vienna) (venue Vienna))");
}

TEST_CASE("a corrected name is reported with a query for what was typed") {
  const std::string query = "hotels in (Tblisi), resoultions";
  const auto parsed = parse(query, the_names(), nearest);
  REQUIRE(parsed.diagnostics.notices.size() >= 2);
  CHECK(parsed.diagnostics.notices[0].code == "misspelling");
  CHECK(parsed.diagnostics.notices[0].message ==
        "No paragraph contains \"Tblisi\"; searching for \"Tbilisi\" instead");
  CHECK(parsed.diagnostics.notices[0].span == Span{11, 17});
  CHECK(parsed.diagnostics.notices[0].query == "hotels in (\"Tblisi\"), resoultions");
  CHECK(parsed.diagnostics.notices[1].query == "hotels in (Tblisi), \"resoultions\"");
}

TEST_CASE("the words of names are as printed, and long enough") {
  const auto words = name_words(the_names());
  const auto has = [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  CHECK(std::is_sorted(words.begin(), words.end()));
  for (const auto* word : {"Tbilisi", "Petersburg", "Georgia", "Russian", "ministerial", "council",
                           "March", "Baku", "resolution", "resolutions", "statements"})
    CHECK(has(word));
  for (const auto* word : {"May", "in", "Belarus", "Georgien"}) CHECK_FALSE(has(word));
}

}  // namespace osce::query::name_spelling_test
