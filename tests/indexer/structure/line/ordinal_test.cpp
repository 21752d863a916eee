// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/ordinal.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::ordinal_test {

TEST_CASE("ordinals in letters and digits") {
  struct Row {
    const char* text;
    int number;
  };
  for (const auto& [text, number] :
       {Row{"TWENTY-SIXTH", 26}, Row{"Twenty-Fourth", 24}, Row{"SEVENTEENTH", 17}, Row{"first", 1},
        Row{"Twelfth", 12}, Row{"THIRTIETH", 30}, Row{"thirty-second", 32}, Row{"17th", 17},
        Row{"462nd", 462}, Row{"1240ª", 1240}, Row{"24º", 24}, Row{"Ninety-Ninth", 99}}) {
    CAPTURE(text);
    CHECK(ordinal_number(text) == number);
  }
  for (const auto* text :
       {"", "twenty", "twenty-tenth", "second-first", "17", "17rd!", "Annual", "day", "-"}) {
    CAPTURE(text);
    CHECK_FALSE(ordinal_number(text));
  }
}

TEST_CASE("ordinals are written with the right ending") {
  CHECK(ordinal_form(1) == "1st");
  CHECK(ordinal_form(2) == "2nd");
  CHECK(ordinal_form(23) == "23rd");
  CHECK(ordinal_form(26) == "26th");
  CHECK(ordinal_form(11) == "11th");
  CHECK(ordinal_form(112) == "112th");
  CHECK(ordinal_form(462) == "462nd");
}

TEST_CASE("cardinals in letters") {
  CHECK(cardinal_number("ONE") == 1);
  CHECK(cardinal_number("vingt et un") == 21);
  CHECK(cardinal_number("два") == 2);
  CHECK_FALSE(cardinal_number("first"));
  CHECK_FALSE(cardinal_number("harbour"));
}

}  // namespace osce::indexer::ordinal_test
