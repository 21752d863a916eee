// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/analyser.hpp"

#include <doctest/doctest.h>

namespace osce::text {
namespace {

/// "folded/stem[begin,end)" for each word.
std::string words(const std::string& text) {
  Analyser analyser("en");
  std::string result;
  for (const auto& token : analyser.analyse(text)) {
    result += (result.empty() ? "" : " ") + token.folded + "/" + token.stem + "[" +
              std::to_string(token.begin) + "," + std::to_string(token.end) + ")";
  }
  return result;
}

}  // namespace

TEST_CASE("words, stems and places") {
  struct Row {
    const char* text;
    const char* words;
  };
  for (const auto& [text, expected] : {
           // basic
           Row{"Age verification", "age/age[0,3) verification/verif[4,16)"},
           Row{"children", "children/children[0,8)"},
           Row{"aged 14 to 17", "aged/age[0,4) 14/14[5,7) to/to[8,10) 17/17[11,13)"},
           // hyphens, slashes and dashes separate
           Row{"awareness-raising", "awareness/awar[0,9) raising/rais[10,17)"},
           Row{"co\xE2\x80\x91operation", "co/co[0,2) operation/oper[3,12)"},
           Row{"institutions/orphanages", "institutions/institut[0,12) orphanages/orphanag[13,23)"},
           Row{"MC.DEC/7/17", "mc.dec/mc.dec[0,6) 7/7[7,8) 17/17[9,11)"},
           // apostrophes and points inside numbers do not
           Row{"children’s", "children's/children[0,10)"},
           Row{"4,564 or 1.2", "4,564/4,564[0,5) or/or[6,8) 1.2/1.2[9,12)"},
           // places count code points of the text, whatever is folded
           Row{"“traf\xC2\xAD"
               "ficking” e\xEF\xAC\x80"
               "ect",
               "trafficking/traffick[1,13) effect/effect[15,20)"},
           Row{"Łódź Wien", "łodz/łodz[0,4) wien/wien[5,9)"},
           // pathological
           Row{"", ""},
           Row{" -- “” … ", ""},
       }) {
    CAPTURE(text);
    CHECK(words(text) == expected);
  }
}

TEST_CASE("words too long for a term are cut, on a character, the same way each time") {
  Analyser analyser("en");
  std::string word;
  for (int i = 0; i < 300; ++i) word += "ü";
  const auto tokens = analyser.analyse(word);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].folded.size() <= max_word_bytes);
  CHECK(tokens[0].stem.size() <= max_word_bytes);
  CHECK(tokens[0].end == 300);
  CHECK(tokens == analyser.analyse(word));
}

TEST_CASE("a language without a stemmer keeps its words") {
  Analyser analyser("xx");
  CHECK(analyser.analyse("Verifications")[0].stem == "verifications");
}

}  // namespace osce::text
