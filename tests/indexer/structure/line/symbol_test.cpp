// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/symbol.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::symbol_test {

TEST_CASE("symbols of every form, with any blanks") {
  struct Row {
    const char* text;
    const char* prefix;
    bool whole_session;
    int year;  ///< 0: not in the symbol
    const char* language;
  };
  for (const auto& [text, prefix, whole_session, year, language] : {
           Row{"AS (17) D E", "AS", true, 2017, "en"},
           Row{"AS (15) D G", "AS", true, 2015, "de"},
           Row{"AS (14) DE", "AS", true, 2014, "en"},
           Row{"AS(09) D 1 E", "AS", true, 2009, "en"},
           Row{"AS (16) D F", "AS", true, 2016, "fr"},
           Row{"SC (05/2) 7 E", "SC", false, 2005, "en"},
           Row{"PA (05) I.2 E", "PA", false, 2005, "en"},
           Row{"PA (05) III.12 R", "PA", false, 2005, "ru"},
           Row{"MC.DEC/7/17", "MC", false, 2017, ""},
           Row{"MC.DEC/7/17/Corr.1", "MC", false, 2017, ""},
           Row{"mc.dec/1/00", "MC", false, 2000, ""},
           Row{"MC.DEL/9/09", "MC", false, 2009, ""},
           Row{"SEC.GAL/6/16", "SEC", false, 2016, ""},
           Row{"PC.DEC/557", "PC", false, 0, ""},
           Row{"PC.DEC/1107/Rev.1", "PC", false, 0, ""},
           Row{"MC(17).JOUR/1", "MC", false, 0, ""},
       }) {
    CAPTURE(text);
    const auto symbol = parse_symbol(text);
    REQUIRE(symbol);
    CHECK(symbol->printed == text);
    CHECK(symbol->prefix == prefix);
    CHECK(symbol->whole_session == whole_session);
    CHECK(symbol->year.value_or(0) == year);
    CHECK(symbol->language == language);
  }
}

TEST_CASE("text that only resembles a symbol") {
  for (const auto* text :
       {"", "AS", "MC", "MC(24) Journal No. 2, Agenda item 7", "Decision No. 7/17",
        "MC.DEC/7/17 is", "see MC.DEC/7/17", "AS (2017) D E"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_symbol(text));
  }
}

TEST_CASE("two digits are a year of this century or the last") {
  CHECK(symbol_year(17) == 2017);
  CHECK(symbol_year(0) == 2000);
  CHECK(symbol_year(72) == 2072);
  CHECK(symbol_year(73) == 1973);
  CHECK(symbol_year(99) == 1999);
}

}  // namespace osce::indexer::symbol_test
