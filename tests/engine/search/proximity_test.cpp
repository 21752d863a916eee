// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/proximity.hpp"

#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/support/sample.hpp"

namespace osce::search::proximity_test {
namespace {

/// The words of a text; every word is its own stem.
std::vector<text::Token> tokens_of(const std::string& text) {
  std::vector<text::Token> tokens;
  std::istringstream words(text);
  for (std::string word; words >> word;) tokens.push_back({.folded = word, .stem = word});
  return tokens;
}

/// The spans of the plan of `query`: "0-2 4-5".
std::string spans(const std::string& query, const std::string& text) {
  const auto plan = test::planned(test::the_index(), query).plan;
  const auto tokens = tokens_of(text);
  const auto words = words_of(tokens);
  std::string result;
  for (const auto& [first, last] : proximity_spans(*plan.text, Positions(words, "en")))
    result += (result.empty() ? "" : " ") + std::to_string(first) + "-" + std::to_string(last);
  return result;
}

struct Row {
  const char* query;
  const char* text;
  const char* spans;
};

}  // namespace

TEST_CASE("NEAR matches in either order, BEFORE only in the given order") {
  for (const auto& [query, text, expected] : {
           Row{"a NEAR/1 b", "a b", "0-1"},
           Row{"a NEAR/1 b", "b a", "0-1"},
           Row{"a NEAR/1 b", "a x b", ""},
           Row{"a NEAR/2 b", "a x b", "0-2"},
           Row{"a BEFORE/2 b", "b x a", ""},
           Row{"a BEFORE/2 b", "b a x b", "1-3"},
           Row{"a NEAR/5 a", "a", ""},
           Row{"a NEAR/5 a", "a x a", "0-2"},
           Row{"a NEAR/2 b", "a a b b", "0-2 1-2 1-3"},
           // a side may be a phrase, alternatives, or another NEAR
           Row{"a NEAR/1 \"b c\"", "a b c", "0-2"},
           Row{"a NEAR/1 \"b c\"", "b c a", "0-2"},
           Row{"a NEAR/1 \"b c\"", "a c b", ""},
           Row{"(a OR b) NEAR/1 c", "b c a", "0-1 1-2"},
           Row{"a NEAR/1 b NEAR/1 c", "a b c", "0-2"},
           Row{"a NEAR/1 b NEAR/1 c", "a b x c", ""},
           Row{"a NEAR/1 (b NEAR/2 c)", "a b x c", "0-3"},
       }) {
    CAPTURE(query);
    CAPTURE(text);
    CHECK(spans(query, text) == expected);
  }
}

TEST_CASE("phrases with gaps") {
  for (const auto& [query, text, expected] : {
           Row{"\"a b\"~", "a b x a x b", "0-1"},
           Row{"\"a * b\"", "a b a x b a x x b", "2-4"},
           Row{"\"a * * b\"", "a x x b", "0-3"},
           Row{"\"a b\"~1", "a b a x b a x x b", "0-1 2-4"},
           Row{"\"a b c\"~2", "a x b x c", "0-4"},
           Row{"\"a b c\"~1", "a x b x c", ""},
           Row{"\"a * c\"~1", "a b x c", "0-3"},
           Row{"\"* a b *\"~", "a b", "0-1"},
           // of two matches with the same end, the one with fewer words between counts
           Row{"\"a b c\"~1", "a b b c", "0-3"},
           Row{"\"a a a\"~", "a a a a", "0-2 1-3"},
       }) {
    CAPTURE(query);
    CAPTURE(text);
    CHECK(spans(query, text) == expected);
  }
}

TEST_CASE("NEAR over the five texts") {
  const auto& index = test::the_index();
  const auto labels = [&](const std::string& query) {
    std::string found;
    for (const auto& id : test::found_by(index, query)) {
      const auto slash = id.rfind('/');
      found += (found.empty() ? "" : " ") + id.substr(0, 3) + id.substr(slash);
    }
    return found;
  };
  CHECK(labels("grooming NEAR/1 traffickers").empty());
  CHECK(labels("grooming NEAR/2 traffickers") == "pa-/22");
  CHECK(labels("traffickers NEAR/2 grooming") == "pa-/22");
  CHECK(labels("grooming BEFORE/2 traffickers") == "pa-/22");
  CHECK(labels("traffickers BEFORE/2 grooming").empty());
  CHECK(test::found_by(index, "grooming NEAR/3 traffickers").size() == 2);
  CHECK(test::found_by(index, "grooming NOT grooming NEAR/3 traffickers").size() ==
        test::found_by(index, "grooming AND children OR grooming").size() - 2);
}

TEST_CASE("a group of many words is near what any of them is near") {
  const auto& index = test::the_index();
  const std::vector<std::string> firsts = {"chi*", "traff*", "sex*", "exp*", "pre*", "con*"};
  const std::vector<std::string> seconds = {"onl*", "int*", "pro*"};
  std::set<std::string> expected;
  for (const auto& first : firsts) {
    for (const auto& second : seconds) {
      const auto found = test::found_by(index, first + " NEAR/3 " + second);
      expected.insert(found.begin(), found.end());
    }
  }
  const auto found = test::found_by(
      index,
      fmt::format("({}) NEAR/3 ({})", fmt::join(firsts, " OR "), fmt::join(seconds, " OR ")));
  CHECK(expected.size() > 20);
  CHECK(std::set<std::string>(found.begin(), found.end()) == expected);
}

}  // namespace osce::search::proximity_test
