// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/filters/time_value.hpp"

#include <doctest/doctest.h>

namespace osce::query::time_value_test {
namespace {

/// "2017-01-01..", "..2015-12-31", "2014-01-01..2017-12-31", "unknown", or the error.
std::string days(std::string_view field, std::string_view text) {
  const auto read = read_time_value(field, text);
  if (const auto* bad = std::get_if<BadValue>(&read)) return "bad: " + bad->reason;
  const auto& value = std::get<ResolvedValue>(read).any_of.front();
  if (std::holds_alternative<Unknown>(value)) return "unknown";
  const auto& within = std::get<Within>(value);
  return (within.from ? to_iso(*within.from) : "") + ".." + (within.to ? to_iso(*within.to) : "");
}

}  // namespace

TEST_CASE("a year is all of it, signs are exclusive or inclusive, a date is one day") {
  struct Row {
    const char* field;
    const char* text;
    const char* days;
  };
  for (const auto& [field, text, expected] : {
           Row{"year", "2016", "2016-01-01..2016-12-31"},
           Row{"year", ">2016", "2017-01-01.."},
           Row{"year", ">=2016", "2016-01-01.."},
           Row{"year", "<2016", "..2015-12-31"},
           Row{"year", "<=2016", "..2016-12-31"},
           Row{"year", "2014..2017", "2014-01-01..2017-12-31"},
           Row{"year", "2017..2014", "2014-01-01..2017-12-31"},
           Row{"year", "2016-07-01..2016", "2016-07-01..2016-12-31"},
           Row{"year", "2016..2016-07-01", "2016-01-01..2016-07-01"},
           Row{"year", ">2016-02-28", "2016-02-29.."},
           Row{"year", "<2016-03-01", "..2016-02-29"},
           Row{"year", "2016-02", "2016-02-01..2016-02-29"},
           Row{"year", ">2016-02", "2016-03-01.."},
           Row{"year", "2016-02..2017", "2016-02-01..2017-12-31"},
           Row{"year", "2016-13", "bad: \"2016-13\" is not a valid date"},
           Row{"year", "unknown", "unknown"},
           Row{"year", "undated", "unknown"},
           Row{"from", "2016", "2016-01-01.."},
           Row{"from", "2016-07-03", "2016-07-03.."},
           Row{"to", "2016", "..2016-12-31"},
           Row{"to", "2016-07-03", "..2016-07-03"},
           Row{"year", "20x7", "bad: \"20x7\" is not a year"},
           Row{"year", ">=2016..2017", "bad: \">=\" cannot be part of a range"},
           Row{"year", "2014..<2017", "bad: \"<\" cannot be part of a range"},
           Row{"year", "", "bad: The year is missing"},
           Row{"year", ">", "bad: The year is missing"},
           Row{"year", "2016..", "bad: The year is missing"},
           Row{"year", "16", "bad: \"16\" is not a year"},
           Row{"year", "2016-02-30", "bad: \"2016-02-30\" is not a valid date"},
           Row{"from", ">2016", "bad: \">2016\" is not a year or a date"},
           Row{"to", "unknown", "bad: \"unknown\" is not a year or a date"},
       }) {
    CAPTURE(field);
    CAPTURE(text);
    CHECK(days(field, text) == expected);
  }
}

TEST_CASE("labels say which days are searched") {
  struct Row {
    const char* text;
    const char* label;
  };
  for (const auto& [text, label] : {
           Row{">2016", "2017 or later"},
           Row{">=2017", "2017 or later"},
           Row{"<2010", "before 2010"},
           Row{"<=2010", "up to 2010"},
           Row{"2014..2017", "2014–2017"},
           Row{"2016", "2016"},
           Row{">2016-07-05", "after 5 July 2016"},
           Row{">=2016-07-05", "5 July 2016 or later"},
           Row{"2016-07-05..2016-07-08", "5 July 2016 – 8 July 2016"},
           Row{"unknown", "unknown"},
       }) {
    CAPTURE(text);
    CHECK(std::get<ResolvedValue>(read_time_value("year", text)).label == label);
  }
}

}  // namespace osce::query::time_value_test
