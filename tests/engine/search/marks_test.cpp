// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/marks.hpp"

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/text/code_point.hpp"
#include "tests/support/sample.hpp"

namespace osce::search {
namespace {

/// The code points `begin` to `end` of `text`.
std::string slice(const std::string& text, std::size_t begin, std::size_t end) {
  std::string piece;
  std::size_t place = 0;
  for (std::size_t at = 0; at < text.size(); ++place) {
    const auto from = at;
    text::next_code_point(text, at);
    if (place >= begin && place < end) piece += text.substr(from, at - from);
  }
  return piece;
}

/// The marked stretches of `text`, with their reason: "age verification:phrase".
std::string marked(const std::string& query, const std::string& text) {
  text::Analyser analyser;
  const auto& catalogue = test::the_index().catalogue();
  const auto plan = query::plan(query::parse(query).root, {}, catalogue, analyser).plan;
  std::string result;
  for (const auto& mark : Marker(plan).marks(text, "en", analyser)) {
    const auto reason = mark_reason_names.at(static_cast<std::size_t>(mark.reason));
    result += (result.empty() ? "" : " | ") + slice(text, mark.begin, mark.end) + ":" +
              std::string(reason);
  }
  return result;
}

}  // namespace

TEST_CASE("marks say what was found and why") {
  struct Row {
    const char* query;
    const char* text;
    const char* marked;
  };
  for (const auto& [query, text, expected] : {
           Row{"age verification", "New age verification technologies",
               "age:word | verification:word"},
           Row{"age protection", "aged children, protecting", "aged:stem | protecting:stem"},
           Row{"\"age verification\"", "Age-verification of age", "Age-verification:phrase"},
           Row{"\"age verification\"", "verification of age", ""},
           Row{"\"age verification\" age", "age verification of age",
               "age verification:phrase | age:word"},
           Row{"\"a b\" \"b c\"", "a b c", "a b c:phrase"},
           Row{"a NOT b", "a b", "a:word"},
           Row{"a OR b", "a b", "a:word | b:word"},
           Row{"after 2016 age", "after 2016 age", "age:word"},
           Row{"venue:Minsk", "Minsk", ""},
           Row{"", "anything", ""},
           // code points, whatever stands before
           Row{"offender", "“sex offenders’ convictions”", "offenders:stem"},
           Row{"trafficking", "Łódź traf\u00ADficking", "traf\u00ADficking:word"},
           Row{"cooperation", "co\u2011operation", ""},
       }) {
    CAPTURE(query);
    CHECK(marked(query, text) == expected);
  }
}

TEST_CASE("the marks of the decision's paragraph 7") {
  const auto found = test::search(
      test::the_index(), {.query = "age verification", .filters = {{"part", "operative"}}});
  REQUIRE(found.results.size() == 1);
  CHECK(found.results[0].paragraph.label == "7");
  CHECK(found.results[0].marks ==
        std::vector<Mark>{{94, 97, MarkReason::word}, {98, 110, MarkReason::word}});
}

}  // namespace osce::search
