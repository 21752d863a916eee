// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/citation.hpp"

#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "tests/support/sample.hpp"

namespace osce::present {

TEST_CASE("citations name document, place, time, part and label") {
  const auto& index = test::the_index();
  struct Row {
    const char* id;
    const char* citation;
  };
  for (const auto& [id, expected] : {
           Row{"mc-dec-7-17/7", "MC.DEC/7/17 · Vienna 2017 · operative 7"},
           Row{"mc-dec-7-17/5.b", "MC.DEC/7/17 · Vienna 2017 · operative 5.b"},
           Row{"mc-dec-7-17/pre.14", "MC.DEC/7/17 · Vienna 2017 · preamble 14 (unnumbered)"},
           Row{"mc-dec-7-17-statement-1/p.2",
               "Statement (Russian Federation) attached to MC.DEC/7/17 · Vienna 2017 · statement "
               "2"},
           Row{"pa-2014-baku-prevention-and-prosecution-of-child-sex-trafficking/8",
               "AS (14) DE · Baku 2014 · preamble 8"},
           Row{"pa-draft-law-enforcement-co-ordination-to-prevent-child-sexual-exploitation-and-"
               "trafficking-by-"
               "known-sex-offenders/op.5.a",
               "Draft: Law Enforcement Co-ordination to Prevent Child Sexual Exploitation and "
               "Trafficking by "
               "Known Sex Offenders · undated · operative 5.a (unnumbered)"},
       }) {
    CAPTURE(id);
    const auto number = index.find(id);
    REQUIRE(number);
    const auto result = search::result_of(index, *number);
    CHECK(citation(*result.document, result.paragraph, index.catalogue()) == expected);
  }
}

TEST_CASE("facet values have labels for people") {
  const auto& catalogue = test::the_index().catalogue();
  CHECK(value_label("body", "ministerial-council", catalogue) == "Ministerial Council");
  CHECK(value_label("document", "mc-dec-7-17", catalogue) == "MC.DEC/7/17");
  CHECK(value_label("venue", "Minsk", catalogue) == "Minsk");
  CHECK(value_label("venue", std::nullopt, catalogue) == "unknown");
  CHECK(value_label("year", std::nullopt, catalogue) == "undated");
}

}  // namespace osce::present
