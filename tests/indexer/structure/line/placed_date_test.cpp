// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/placed_date.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::placed_date_test {

TEST_CASE("the city before the days of a head") {
  struct Row {
    const char* text;
    const char* city;
    bool known;
    const char* from;
  };
  const auto authority = Authority::built_in();
  for (const auto& [text, city, known, from] : {
           Row{"MINSK, 5 to 9 JULY 2017", "Minsk", true, "2017-07-05"},
           Row{"PORTO, 29 JUNE -- 3 JULY 2025", "Porto", true, "2025-06-29"},
           Row{"DONE at Ohrid, on 17 June 2004, in two originals", "Ohrid", false, "2004-06-17"},
           Row{"Hecho en Varsovia, el 12 de mayo de 2011, en francés", "Warsaw", true,
               "2011-05-12"},
           Row{"DONE at Helsinki this third day of May 2011.", "Helsinki", true, "2011-05-03"},
           Row{"Done at Warsaw, this 16th day of May 2005", "Warsaw", true, "2005-05-16"},
           Row{"DONE at Helsinki on the first day of May, two thousand and nine, in two copies",
               "Helsinki", true, "2009-05-01"},
           Row{"Hecho en Madrid el tres de abril de dos mil uno, en francés", "Madrid", true,
               "2001-04-03"},
           Row{"Adopted by General Assembly resolution 56/199 of 21 December 2001", "", false,
               "2001-12-21"},
           Row{"Hofburg, Vienna, 8 December 2017", "Vienna", true, "2017-12-08"},
           Row{"Adopted at Vienna on 8 December 2017", "Vienna", true, "2017-12-08"},
           Row{"OSCE Parliamentary Assembly, Vilnius, 29 June to 3 July 2009", "Vilnius", true,
               "2009-06-29"},
           Row{"Eighteenth Annual Session, Vilnius, 29 June to 3 July 2009", "Vilnius", true,
               "2009-06-29"},
           Row{"31st Annual Session, Bucharest, 3 July 2024", "Bucharest", true, "2024-07-03"},
           Row{"Done in plenary, 31st Annual Session, Bucharest, 3 July 2024.", "Bucharest", true,
               "2024-07-03"},
           Row{"Adopted at the 31st Annual Session, Bucharest, 3 July 2024", "Bucharest", true,
               "2024-07-03"},
           Row{"Atlantis, Nowhere, 8 December 2017", "Atlantis", false, "2017-12-08"},
           Row{"Friday, 8 December 2017", "", false, "2017-12-08"},
           Row{"vendredi 8 décembre 2017", "", false, "2017-12-08"},
           Row{"Ministerial Council, 8 December 2017", "", false, "2017-12-08"},
           Row{"Vilnius Declaration, 29 June to 3 July 2009", "", false, "2009-06-29"},
       }) {
    CAPTURE(text);
    const auto placed = placed_date(text, authority);
    REQUIRE(placed);
    CHECK(placed->city == city);
    CHECK(placed->known == known);
    CHECK(to_iso(placed->dates.from) == from);
  }
}

TEST_CASE("words before days inside a sentence are not a place") {
  const auto authority = Authority::built_in();
  for (const auto* text :
       {"by 30 June 2017", "as agreed at the meeting, 8 December 2017", "8 December 2017", "Minsk",
        "the Council met with one, two and three others, four, 8 December 2017", ""}) {
    CAPTURE(text);
    CHECK_FALSE(placed_date(text, authority));
  }
}

}  // namespace osce::indexer::placed_date_test
