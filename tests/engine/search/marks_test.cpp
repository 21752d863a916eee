// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/marks.hpp"

#include <doctest/doctest.h>

#include "engine/text/code_point.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::marks_test {
namespace {

/// The code points [begin, end) of `text`.
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

/// The marked text with its reasons: "age verification:phrase".
std::string marked(const std::string& query, const std::string& text) {
  auto analyser = test::analyser_of(test::the_index());
  const auto plan = test::planned(test::the_index(), query).plan;
  std::string result;
  for (const auto& mark : Marker(plan).marks(text, "en", analyser)) {
    const auto reason = mark_reason_names.at(static_cast<std::size_t>(mark.reason));
    result += (result.empty() ? "" : " | ") + slice(text, mark.begin, mark.end) + ":" +
              std::string(reason);
  }
  return result;
}

}  // namespace

TEST_CASE("marks show what was found and why") {
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
           // marks count code points
           Row{"offender", "“sex offenders’ convictions”", "offenders:stem"},
           Row{"trafficking", "Łódź traf\u00ADficking", "traf\u00ADficking:word"},
           // another spelling, with more or fewer words
           Row{"cooperation", "co\u2011operation", "co\u2011operation:spelling"},
           Row{"co-operation", "Co-operation, cooperation",
               "Co-operation:word | cooperation:spelling"},
           Row{"co operation", "co-operating", "co-operating:stem"},
           Row{"labor", "labour, laborers", "labour:spelling | laborers:stem"},
           Row{"organised", "organizing", "organizing:spelling"},
           Row{"crossborder", "cross-border", "cross-border:spelling"},
           // a corrected typing error
           Row{"childern", "children", "children:spelling"},
           // words near each other, only in the matching place; phrases as one mark
           Row{"a NEAR/2 b", "a b x x x a", "a:word | b:word"},
           // a span ends inside a word that is written as two
           Row{"law NEAR/3 cooperation", "the law on co-operation",
               "law:word | co-operation:spelling"},
           Row{"law NEAR/3 co", "the law on co-operation", "law:word | co:word"},
           Row{"\"a * b\"", "a x b, a b", "a x b:phrase"},
           Row{"\"a b\"~1", "a a b", "a b:phrase"},
           Row{"childr* =age", "children aged, an age", "children:word | age:word"},
           // a synonym, only as a whole
           Row{"SPMU", "the Strategic Police Matters Unit, a police unit, SPMU",
               "Strategic Police Matters Unit:synonym | SPMU:word"},
           Row{"child pornography", "pornography of a child", "pornography:word | child:word"},
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

}  // namespace osce::search::marks_test
