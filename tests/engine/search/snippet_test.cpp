// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "engine/search/marks.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/splitter.hpp"

namespace osce::search::snippet_test {
namespace {

/// Marks for each `word` in ASCII `text`.
std::vector<Mark> marks_of(const std::string& text, const std::string& word) {
  std::vector<Mark> marks;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
    marks.push_back({at, at + word.size(), MarkReason::word});
  return marks;
}

}  // namespace

TEST_CASE("a short text is its own snippet") {
  const std::string text = "Urges the red boat.";
  const auto snippet = snippet_of(text, marks_of(text, "red"), 40);
  CHECK(snippet.text == text);
  CHECK(snippet.begin == 0);
  CHECK(snippet.end == text.size());
  CHECK(snippet.marks == marks_of(text, "red"));
}

TEST_CASE("the snippet of a long text is the part with the most marks, cut between words") {
  const std::string text =
      "A boat first of all, and then a long way with nothing at all, until a boat and a boat meet "
      "another one far from here.";
  const auto snippet = snippet_of(text, marks_of(text, "boat"), 40);
  CHECK(snippet.text == "until a boat and a boat meet another one");
  REQUIRE(snippet.marks.size() == 2);
  CHECK(snippet.text.substr(snippet.marks[0].begin, 4) == "boat");
  CHECK(snippet.text.substr(snippet.marks[1].begin, 4) == "boat");
  CHECK(text.substr(snippet.begin, snippet.end - snippet.begin) == snippet.text);
  // without marks: the beginning
  CHECK(snippet_of(text, {}, 20).text == "A boat first of all,");
}

TEST_CASE("pathological: a character is never cut, whatever the text and the length") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {
      "a", "e\u0301", "👩‍👩‍👧", "🇫🇷", " ", "слово ", "각", "ﬁ", "न्दी", "-"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    const auto all = text::code_points(text);
    std::vector<Mark> marks;
    for (std::size_t at = random() % 9; at + 3 < all; at += 3 + random() % 9)
      marks.push_back({at, at + 1 + random() % 3, MarkReason::word});
    const auto length = 1 + random() % 30;
    CAPTURE(text);
    CAPTURE(length);
    const auto snippet = snippet_of(text, marks, length);
    CHECK(text::code_points(snippet.text) == snippet.end - snippet.begin);
    CHECK(text::code_point_range(text, snippet.begin, snippet.end) == snippet.text);
    const auto breaks = text::character_breaks(text);
    CHECK(std::binary_search(breaks.begin(), breaks.end(), snippet.begin));
    CHECK(std::binary_search(breaks.begin(), breaks.end(), snippet.end));
    const auto one = std::upper_bound(breaks.begin(), breaks.end(), snippet.begin);
    if (one == breaks.end() || *one != snippet.end) CHECK(snippet.end - snippet.begin <= length);
    for (const auto& mark : snippet.marks) CHECK(mark.end <= snippet.end - snippet.begin);
  }
}

}  // namespace osce::search::snippet_test
