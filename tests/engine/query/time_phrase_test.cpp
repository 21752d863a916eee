// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/query/phrases/phrases.hpp"
#include "engine/query/syntax/ast.hpp"
#include "tests/support/canonical_rows.hpp"

namespace osce::query::time_phrase_test {
namespace {

void check(std::initializer_list<test::CanonicalRow> rows) { test::check_canonical(rows); }

}  // namespace

TEST_CASE("basic: after a year excludes it, since a year includes it") {
  check({
      {"after 2016", "year:>2016"},
      {"After 2016", "year:>2016"},
      {"AFTER 2016", "year:>2016"},
      {"later than 2016", "year:>2016"},
      {"newer than 2016", "year:>2016"},
      {"post-2016", "year:>2016"},
      {"> 2016", "year:>2016"},
      {">2016", "year:>2016"},
      {"since 2015", "year:>=2015"},
      {"from 2015", "year:>=2015"},
      {"from 2015 on", "year:>=2015"},
      {"from 2015 onwards", "year:>=2015"},
      {"starting 2015", "year:>=2015"},
      {"starting in 2015", "year:>=2015"},
      {"as of 2015", "year:>=2015"},
      {"2015 onwards", "year:>=2015"},
      {"2015+", "year:>=2015"},
      {">= 2015", "year:>=2015"},
  });
}

TEST_CASE("basic: before a year excludes it, until a year includes it") {
  check({
      {"before 2010", "year:<2010"},
      {"earlier than 2010", "year:<2010"},
      {"prior to 2010", "year:<2010"},
      {"pre-2010", "year:<2010"},
      {"older than 2010", "year:<2010"},
      {"< 2010", "year:<2010"},
      {"until 2010", "year:<=2010"},
      {"till 2010", "year:<=2010"},
      {"up to 2010", "year:<=2010"},
      {"through 2010", "year:<=2010"},
      {"by 2010", "year:<=2010"},
      {"no later than 2010", "year:<=2010"},
      {"<= 2010", "year:<=2010"},
  });
}

TEST_CASE("basic: ranges include both ends") {
  check({
      {"between 2008 and 2014", "year:2008..2014"},
      {"from 2008 to 2014", "year:2008..2014"},
      {"2008 to 2014", "year:2008..2014"},
      {"2008-2014", "year:2008..2014"},
      {"2008–2014", "year:2008..2014"},
      {"2008 - 2014", "year:2008..2014"},
      {"2008..2014", "year:2008..2014"},
      {"2008/2014", "year:2008..2014"},
      {"2008 through 2014", "year:2008..2014"},
      {"in 2008-2014", "year:2008..2014"},
      {"tourism 2014-2017", "tourism year:2014..2017"},
  });
}

TEST_CASE("basic: in a year, in one of several, in any other") {
  check({
      {"in 2016", "year:2016"},
      {"during 2016", "year:2016"},
      {"dated 2016", "year:2016"},
      {"adopted in 2016", "year:2016"},
      {"year 2016", "year:2016"},
      {"= 2016", "year:2016"},
      {"in 2014 or 2016", "year:(2014 OR 2016)"},
      {"in 2014, 2016 and 2017", "year:(2014 OR 2016 OR 2017)"},
      {"in 2014 and 2016", "year:(2014 OR 2016)"},
      {"not in 2016", "-year:2016"},
      {"not later than 2016", "year:<=2016"},
      {"not after 2016", "year:<=2016"},
      {"not before 2016", "year:>=2016"},
      {"not earlier than 2016", "year:>=2016"},
      {"no earlier than 2016", "year:>=2016"},
      {"except 2016", "-year:2016"},
      {"excluding 2016", "-year:2016"},
      {"other than 2016", "-year:2016"},
      {"resolutions of 2016", "type:resolution year:2016"},
      {"texts from 2015", "year:2015"},
      {"resolutions from 2015 onwards", "type:resolution year:>=2015"},
      {"resolutions from 2015 on trafficking", "type:resolution year:2015 trafficking"},
      {"in the 2010s", "year:2010..2019"},
      {"in the nineties", "year:1990..1999"},
      {"hotels 2010s", "hotels 2010s"},
      {"in may 2016", "year:2016-05"},
      {"on 5 may 2016", "year:2016-05-05"},
      {"trafficking after 2016?", "trafficking year:>2016"},
      {"after 2016, trafficking", "year:>2016 trafficking"},
  });
}

TEST_CASE("basic: months and days") {
  check({
      {"in July 2017", "year:2017-07"},
      {"since March 2009", "year:>=2009-03"},
      {"before 8 December 2017", "year:<2017-12-08"},
      {"until December 8, 2017", "year:<=2017-12-08"},
      {"after 2017-07-05", "year:>2017-07-05"},
      {"since 2017-07", "year:>=2017-07"},
      {"between July 2014 and 5 July 2017", "year:2014-07..2017-07-05"},
      {"from July 2014 to 2017", "year:2014-07..2017"},
      {"in May 2016", "year:2016-05"},
      {"before 31 February 2017", "before 31 February 2017"},
  });
}

TEST_CASE("basic: a connector accepts any year from 1000 to 2999") {
  check({{"after 1066", "year:>1066"}, {"before 2999", "year:<2999"}});
}

TEST_CASE("a connector without a year, and a number that is not a year, are words") {
  for (const auto* query : {
           "after sexually exploiting",
           "Before travel",
           "before sex offender travel",
           "before departure",
           "since children",
           "over the last decade",
           "in the last 20 years",
           "14 to 17",
           "4,564 young people",
           "paragraph IV.1(A)6",
           "Decision No. 9/07",
           "after 16",
           "after 20166",
           "after 0999",
           "by the Ministerial Council",
           "in the Internet",
           "in kind",
           "between girls and boys",
           "commitments of 2003",  // "of" only after a noun for a text
           "2016",                 // a bare year is a word
           "Addendum 2013",
           "from 2",
           "up to",
       }) {
    CAPTURE(query);
    CHECK(canonical(parse(query).root) == query);
  }
}

}  // namespace osce::query::time_phrase_test
