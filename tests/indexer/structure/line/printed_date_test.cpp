// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/printed_date.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::printed_date_test {

TEST_CASE("dates as covers and page heads print them") {
  struct Row {
    const char* text;
    const char* from;
    const char* to;
  };
  for (const auto& [text, from, to] : {
           Row{"5 to 9 JULY 2017", "2017-07-05", "2017-07-09"},
           Row{"28 JUNE to 2 JULY 2014", "2014-06-28", "2014-07-02"},
           Row{"28 June - 03 July 2008", "2008-06-28", "2008-07-03"},
           Row{"29 JUNE to 3 JULY 2008", "2008-06-29", "2008-07-03"},
           Row{"4–8 JULY 2019", "2019-07-04", "2019-07-08"},
           Row{"30 JUNE – 4 JULY 2023", "2023-06-30", "2023-07-04"},
           Row{"8 December 2017", "2017-12-08", "2017-12-08"},
           Row{"7 and 8 December 2017", "2017-12-07", "2017-12-08"},
           Row{"30 December 2016 to 2 January 2017", "2016-12-30", "2017-01-02"},
           Row{"July 5-9, 2017", "2017-07-05", "2017-07-09"},
           Row{"December 8, 2017", "2017-12-08", "2017-12-08"},
           Row{"this fourth day of June two thousand and nine", "2009-06-04", "2009-06-04"},
           Row{"the twenty-first day of October, one thousand nine hundred and ninety-nine",
               "1999-10-21", "1999-10-21"},
           Row{"le vingt et un juin deux mille", "2000-06-21", "2000-06-21"},
           Row{"a treinta y uno de mayo de mil novecientos noventa y ocho", "1998-05-31",
               "1998-05-31"},
           Row{"il quattro giugno duemilanove", "2009-06-04", "2009-06-04"},
           Row{"8 0ctober 2017", "2017-10-08", "2017-10-08"},  // as OCR reads it
       }) {
    CAPTURE(text);
    const auto dates = printed_dates(text);
    REQUIRE(dates);
    CHECK(to_iso(dates->from) == from);
    CHECK(to_iso(dates->to) == to);
  }
}

TEST_CASE("text that is not a date, and days that do not exist") {
  for (const auto* text :
       {"", "2017", "JULY 2017", "31 June 2017", "9 to 5 July 2017", "5 to 9 Jully 2017",
        "adopted on 8 December 2017", "8 December 17", "the day of May two thousand",
        "a day of work two thousand miles away", "99 to 100 July 2017"}) {
    CAPTURE(text);
    CHECK_FALSE(printed_dates(text));
  }
}

}  // namespace osce::indexer::printed_date_test
