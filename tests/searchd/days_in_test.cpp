// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/web/days_in.hpp"

#include <doctest/doctest.h>

namespace osce::searchd::web::days_in_test {
namespace {

using namespace std::chrono_literals;

TEST_CASE("days are written as the readers of the page's language write them") {
  const DateRange day = {Date{2017y / 12 / 8}, Date{2017y / 12 / 8}};
  CHECK(days_in(day, "en") == "8 December 2017");
  CHECK(days_in(day, "de") == "8. Dezember 2017");
  CHECK(days_in(day, "es") == "8 de diciembre de 2017");
  CHECK(days_in(day, "fr") == "8 décembre 2017");
  CHECK(days_in(day, "it") == "8 dicembre 2017");
  CHECK(days_in(day, "ru").starts_with("8 декабря 2017"));
  const DateRange session = {Date{2008y / 6 / 29}, Date{2008y / 7 / 3}};
  CHECK(days_in(session, "en") == "29 June – 3 July 2008");
  CHECK(days_in(session, "de").starts_with("29. Juni"));
  CHECK(days_in(session, "de").ends_with("3. Juli 2008"));
}

TEST_CASE("days in a language that is not known are still written") {
  const DateRange day = {Date{2017y / 12 / 8}, Date{2017y / 12 / 8}};
  CHECK(days_in(day, "").find("2017") != std::string::npos);
}

}  // namespace
}  // namespace osce::searchd::web::days_in_test
