// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/fold.hpp"

#include <doctest/doctest.h>

#include "engine/text/analyser.hpp"
#include "engine/text/code_point.hpp"

namespace osce::text::fold_test {
namespace {

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("folding removes differences in spelling only") {
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

TEST_CASE("a few other characters do not change how ASCII beside them is folded") {
  const std::string run = "All of this is ASCII, with CAPITALS, a";
  const std::string folded = "all of this is ascii, with capitals, a";
  for (const auto* sign : {"\u0308", "\u00AD\u0308", "é", "’", "ИЙ", "\xFF"}) {
    CAPTURE(sign);
    CHECK(fold_case(run + sign + run) ==
          folded.substr(0, folded.size() - 1) + fold_case(std::string("a") + sign) + folded);
    CHECK(compose(run + sign + run) ==
          run.substr(0, run.size() - 1) + compose(std::string("a") + sign) + run);
  }
}

TEST_CASE("accents are removed only from Latin and Greek letters") {
  CHECK(strip_accents("düsseldorf") == "dusseldorf");
  CHECK(strip_accents("résolution") == "resolution");
  CHECK(strip_accents("łódź") == "lodz");
  CHECK(strip_accents("российский") == "российский");
}

TEST_CASE("values are compared without blanks, hyphens, case and accents") {
  CHECK(value_key("AS (14) DE") == value_key("AS(14) D E"));
  CHECK(value_key("Ministerial Council") == value_key("ministerial-council"));
  CHECK(value_key("Türkiye") == value_key("TURKIYE"));
  CHECK(value_key("St. Petersburg") != value_key("Petersburg"));
}

TEST_CASE("combining marks join their letter across characters that folding drops") {
  CHECK(fold_case("a\u034F\u0308") == "ä");
  CHECK(fold_case("a\u00AD\u0308") == "ä");
  CHECK(strip_accents(fold_case("a\u0323\u034F\u0308")) == "a");
}

TEST_CASE("pathological: endless combining marks of two classes are folded in linear time") {
  struct Row {
    const char* what;
    std::string marks;
    std::size_t kept;  ///< code points in each repetition that folding keeps
  };
  for (const auto& [what, marks, kept] : {
           Row{"nothing", "\u0301\u0323", 2},
           Row{"the joiner of stream-safe texts", times(15, "\u0301\u0323") + "\u034F", 30},
           Row{"soft hyphens", "\u0301\u00AD\u0323\u00AD", 2},
           Row{"zero width joiners", "\u0301\u200D\u0323\u200D", 2},
           Row{"a mark that only folding makes one", "\u0301\uFF9E", 2},
       }) {
    CAPTURE(what);
    const int count = 100'000 / static_cast<int>(kept);
    const auto text = "x" + times(count, marks);
    const auto folded = fold_case(text);
    CHECK(code_points(folded) == 1 + static_cast<std::size_t>(count) * kept);
    CHECK(strip_accents(folded) == "x");
    CHECK(code_points(compose(text)) <= code_points(text));
    CHECK(Analyser().analyse(text + " word", "en").back().folded == "word");
  }
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

}  // namespace osce::text::fold_test
