// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/sentence.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::sentence_test {

TEST_CASE("a paragraph or an item ends with punctuation, whatever closes after it") {
  for (const auto* text : {"the end.", "an item;", "an item,", "such as by:", "really?",
                           "a “quote.”", "(in brackets.)", "un élément ; », ", "an item; and",
                           "an item, or", "un élément ; et", "пункт; и", "ein Punkt; und"}) {
    CAPTURE(text);
    CHECK(ends_closed(text) == !std::string_view(text).ends_with(' '));
  }
  for (const auto* text :
       {"", "in the middle of", "children and", "by 5 July 2017", "(in brackets)", "or"}) {
    CAPTURE(text);
    CHECK_FALSE(ends_closed(text));
  }
}

TEST_CASE("a comma ends an item, not a sentence") {
  CHECK(ends_closed("Recalling the Convention,"));
  CHECK_FALSE(ends_sentence("Recalling the Convention,"));
  CHECK_FALSE(ends_sentence("“as it says,”"));
  CHECK_FALSE(ends_sentence("leave or remain without papers, and"));
  CHECK_FALSE(ends_sentence("ni quién ha de pagarles, y"));
  CHECK(ends_sentence("train the police; and"));
  CHECK(ends_sentence("Recalling the Convention;"));
  CHECK(ends_sentence("It says so.”"));
}

TEST_CASE("a line that begins with a small letter continues the one before") {
  CHECK(begins_small("information internationally"));
  CHECK(begins_small("(and others)"));
  CHECK(begins_small("«детей»"));
  CHECK_FALSE(begins_small("Information"));
  CHECK_FALSE(begins_small("19 a"));
  CHECK_FALSE(begins_small("…"));
  CHECK_FALSE(begins_small(""));
}

TEST_CASE("capitals of every alphabet; digits alone are not capitals") {
  for (const auto* text : {"RESOLUTION ON", "AS (17) D E", "ДЕТЕЙ", "SÉCURITÉ", "7/17 MC"}) {
    CAPTURE(text);
    CHECK(is_all_capitals(text));
  }
  for (const auto* text : {"", "7/17", "RESOLUTION on", "ДЕТЕй"}) {
    CAPTURE(text);
    CHECK_FALSE(is_all_capitals(text));
  }
}

}  // namespace osce::indexer::sentence_test
