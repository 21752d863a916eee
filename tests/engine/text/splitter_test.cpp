// SPDX-License-Identifier: GPL-2.0-or-later
//
// Plain texts are split without ICU. To compare with ICU, these tests append an accented letter,
// which makes a text not plain.
#include "engine/text/splitter.hpp"

#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::text::splitter_test {
namespace {

void check_same(Splitter& splitter, const std::string& text) {
  CAPTURE(text);
  const auto words = splitter.split(text);
  const auto by_icu = splitter.split(text + " é");
  REQUIRE(words.size() + 1 == by_icu.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    REQUIRE(words[i].folded == by_icu[i].folded);
    REQUIRE(words[i].begin == by_icu[i].begin);
    REQUIRE(words[i].end == by_icu[i].end);
    REQUIRE(words[i].joint == by_icu[i].joint);
  }
}

}  // namespace

TEST_CASE("plain texts are split like ICU does: the lines of the five texts") {
  Splitter splitter;
  int lines = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(test::project_folder() / "data" / "texts")) {
    std::istringstream text(test::read_file(file.path()));
    for (std::string line; std::getline(text, line); ++lines) check_same(splitter, line);
  }
  CHECK(lines > 300);
}

TEST_CASE("property: plain texts are split like ICU does: random ASCII") {
  Splitter splitter;
  std::mt19937 random(11);
  std::uniform_int_distribution<int> any(0, 127);
  std::uniform_int_distribution<std::size_t> letters(0, 3);
  std::uniform_int_distribution<int> length(1, 24);
  const std::string often = "aBz ";
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int left = length(random); left > 0; --left) {
      text += often[letters(random)];
      if (left % 2 == 0) text += static_cast<char>(any(random));
    }
    check_same(splitter, text);
  }
}

TEST_CASE("pathological: an empty text, only punctuation, a word longer than a term") {
  Splitter splitter;
  for (const auto& text : {std::string(), std::string("--''.."), std::string(1000, 'a'),
                           std::string("a\0b", 3), std::string("a-b--c - d")}) {
    check_same(splitter, text);
  }
}

}  // namespace osce::text::splitter_test
