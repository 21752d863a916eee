// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::markdown_test {

TEST_CASE("emphasis is removed; what only looks like it stays") {
  struct Row {
    const char* text;
    const char* plain;
  };
  for (const auto& [text, plain] : {
           Row{"**BAKU**", "BAKU"},
           Row{"**MINSK", "MINSK"},  // opened here, closed lines below
           Row{"## RESOLUTION ON", "RESOLUTION ON"},
           Row{"###   Title", "Title"},
           Row{"the *Brussels Resolution* of", "the Brussels Resolution of"},
           Row{"*Combating* and *Preventing*", "Combating and Preventing"},
           Row{"(*as amended*),", "(as amended),"},
           Row{"_Deploring_ it", "Deploring it"},
           Row{"a footnote * here", "a footnote * here"},
           Row{"two * lonely * stars", "two * lonely * stars"},
           Row{"children*", "children*"},
           Row{"snake_case_name", "snake_case_name"},
           Row{"#hashtag", "#hashtag"},
           Row{"####### seven", "####### seven"},
           Row{"", ""},
           Row{"*", "*"},
           Row{"##", "##"},
           Row{"*a", "*a"},
           Row{"****", ""},
       }) {
    CAPTURE(text);
    CHECK(strip_emphasis(text) == plain);
  }
}

}  // namespace osce::indexer::markdown_test
