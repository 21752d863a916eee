// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/fold.hpp"

#include <doctest/doctest.h>

#include "engine/text/code_point.hpp"

namespace osce::text {

TEST_CASE("folding removes differences of writing, not of wording") {
  struct Row {
    const char* text;
    const char* folded;
  };
  for (const auto& [text, folded] : {
           Row{"OSCE", "osce"},
           Row{"Łódź", "łódź"},
           Row{"e\xEF\xAC\x80"
               "ective",
               "effective"},  // ligature ff
           Row{"traf\xC2\xAD"
               "ficking",
               "trafficking"},               // soft hyphen
           Row{"children’s", "children's"},  // typographic apostrophe
           Row{"ТБИЛИСИ", "тбилиси"},
           Row{"Straße", "strasse"},
           Row{"", ""},
       }) {
    CAPTURE(text);
    CHECK(fold_case(text) == folded);
  }
}

TEST_CASE("accents are taken off Latin and Greek letters alone") {
  CHECK(strip_accents("düsseldorf") == "dusseldorf");
  CHECK(strip_accents("résolution") == "resolution");
  CHECK(strip_accents("łódź") == "łodz");
  CHECK(strip_accents("российский") == "российский");
}

TEST_CASE("values are the same whatever their blanks, hyphens, case and accents") {
  CHECK(value_key("AS (14) DE") == value_key("AS(14) D E"));
  CHECK(value_key("Ministerial Council") == value_key("ministerial-council"));
  CHECK(value_key("Türkiye") == value_key("TURKIYE"));
  CHECK(value_key("St. Petersburg") != value_key("Petersburg"));
}

TEST_CASE("UTF-8 is checked strictly") {
  CHECK(is_utf8("Łódź “quoted”"));
  CHECK(is_utf8(""));
  CHECK_FALSE(is_utf8("\xff"));
  CHECK_FALSE(is_utf8("cut \xE2\x80"));
  CHECK_FALSE(is_utf8("\xC0\xAF"));      // overlong
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));  // surrogate
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(code_points("Łódź") == 4);
  CHECK(code_points("“x”") == 3);
  CHECK(code_points("") == 0);
}

}  // namespace osce::text
