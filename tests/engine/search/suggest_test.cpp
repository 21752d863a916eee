// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/suggest.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/query/parser.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::suggest_test {
namespace {

std::vector<Completion> completions(const std::string& typed) {
  return complete(typed, max_completions, test::the_index());
}

/// The first suggestion of a kind: "venue in Minsk (24)".
std::string first_of(const std::string& kind, const std::string& typed) {
  for (const auto& one : completions(typed)) {
    if (one.kind == kind) return fmt::format("{} ({})", one.query, one.count);
  }
  return {};
}

}  // namespace

TEST_CASE("the last words are completed, the rest is kept") {
  CHECK(first_of("venue", "Mi") == "in Minsk (24)");
  CHECK(first_of("venue", "grooming in mi") == "grooming in Minsk (24)");
  // after a connector a city needs no "in"; texts with an inferred venue are not counted
  CHECK(first_of("venue", "since Tb") == "since Tbilisi (28)");
  CHECK(first_of("venue", "in Baku or Tb") == "in Baku or Tbilisi (28)");
  CHECK(first_of("symbol", "mc.d") == "MC.DEC/7/17 (30)");
  CHECK(first_of("symbol", "AS (16") == "AS (16) D E (28)");
  CHECK(first_of("phrase", "age ver") == "\"age verification technologies\" (4)");
  CHECK(first_of("word", "tour") == "tourism (18)");
  CHECK(first_of("title", "child sex tr") ==
        "title:\"Prevention and prosecution of child sex trafficking\" (20)");
}

TEST_CASE("the suggestion that completes most comes first") {
  const auto found = completions("child sex tour");
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().kind == "phrase");
  CHECK(found.front().text.starts_with("child sex tourism"));
}

TEST_CASE("nothing is completed inside quotation marks or values, or for unknown words") {
  for (const auto* typed : {"", " ", "\"age ver", "venue:Mi", "xyzzy", "child AND", "(", "-"})
    CHECK(completions(typed).empty());
}

TEST_CASE("each completion finds at least as many paragraphs as it says") {
  const auto& index = test::the_index();
  for (const auto* typed : {"a", "ch", "law en", "mi", "ta", "AS (1", "sex off", "vi", "pre"}) {
    for (const auto& one : completions(typed)) {
      CAPTURE(one.query);
      const auto total = test::search(index, {.query = one.query}).total;
      if (one.kind != "word") CHECK(total == one.count);
      // a word is counted in this form only
      if (one.kind == "word" && one.query == one.text) CHECK(total >= one.count);
    }
    CHECK(completions(typed).size() <= max_completions);
  }
}

TEST_CASE("a suggestion stays while its letters are typed, unless others outrank it") {
  for (const std::string word : {"verification", "tourism", "registry", "grooming"}) {
    for (std::size_t length = 4; length < word.size(); ++length) {
      CAPTURE(word.substr(0, length));
      const auto found = completions(word.substr(0, length));
      CHECK(std::any_of(found.begin(), found.end(), [&](const Completion& one) {
        return one.text.find(word.substr(0, length)) != std::string::npos;
      }));
    }
  }
}

TEST_CASE("pathological: any bytes are accepted, and suggestions are valid queries") {
  std::mt19937 random(3);
  const std::string alphabet = "ab(\"' :-~*/.1\xC3\xA9\xFF\n";
  for (int round = 0; round < 3000; ++round) {
    std::string typed;
    for (auto i = random() % 20; i > 0; --i) typed += alphabet[random() % alphabet.size()];
    for (const auto& one : completions(typed)) {
      CAPTURE(typed);
      CAPTURE(one.query);
      CHECK(query::parse(one.query).mistakes.empty());
    }
  }
}

}  // namespace osce::search::suggest_test
