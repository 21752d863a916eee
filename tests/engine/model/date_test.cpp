// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/model/date.hpp"

#include <doctest/doctest.h>

namespace osce::date_test {

TEST_CASE("dates are read as ISO 8601 and nothing else") {
  struct Row {
    const char* text;
    bool is_date;
  };
  for (const auto& [text, is_date] : {
           Row{"2017-07-05", true},
           Row{"2016-02-29", true},
           Row{"2017-02-29", false},
           Row{"2017-13-01", false},
           Row{"2017-7-5", false},
           Row{"17-07-2005", false},
           Row{"2017/07/05", false},
           Row{"2017-07-05 ", false},
           Row{"-017-07-05", false},
           Row{"", false},
       }) {
    CAPTURE(text);
    const auto date = parse_iso(text);
    CHECK(date.has_value() == is_date);
    if (date) CHECK(to_iso(*date) == text);
  }
}

TEST_CASE("a year has four digits, 1000 to 2999") {
  for (const auto* text : {"1000", "1975", "2017", "2999"}) CHECK(parse_year(text).has_value());
  for (const auto* text : {"999", "3000", "20x7", "02017", "-201", "+201", "2017 ", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_year(text));
  }
}

TEST_CASE("a year is all of its days") {
  const auto year = whole_year(2016);
  CHECK(to_iso(year.from) == "2016-01-01");
  CHECK(to_iso(year.to) == "2016-12-31");
}

TEST_CASE("days are written for people") {
  CHECK(to_words(*parse_iso("2017-12-08")) == "8 December 2017");
}

TEST_CASE("so are ranges of days, without what both ends share") {
  struct Row {
    const char* from;
    const char* to;
    const char* words;
  };
  for (const auto& [from, to, words] :
       {Row{"2017-12-08", "2017-12-08", "8 December 2017"},
        Row{"2017-07-05", "2017-07-09", "5–9 July 2017"},
        Row{"2008-06-29", "2008-07-03", "29 June – 3 July 2008"},
        Row{"2016-12-30", "2017-01-02", "30 December 2016 – 2 January 2017"}}) {
    CHECK(to_words(DateRange{*parse_iso(from), *parse_iso(to)}) == words);
  }
}

}  // namespace osce::date_test
