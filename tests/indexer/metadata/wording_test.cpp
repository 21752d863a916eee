// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/wording.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::wording_test {
namespace {

using Shared = std::vector<std::size_t>;

/// How many words of each paragraph of `text` are in an index of `known`.
Shared shared(const std::vector<std::string>& known, const std::vector<std::string>& text) {
  text::Analyser analyser;
  WordingIndex index;
  index.add(7, wording_of(test::made_document("known", "en", known).paragraphs, analyser));
  const auto found =
      index.shared_words(wording_of(test::made_document("text", "en", text).paragraphs, analyser));
  Shared words(text.size(), 0);
  if (!found.empty()) {
    for (const auto& paragraph : found.at(7)) words[paragraph.paragraph] = paragraph.words;
  }
  return words;
}

}  // namespace

TEST_CASE("words are shared in runs of five, ignoring case, punctuation and paragraphs") {
  struct Row {
    std::vector<std::string> known;
    std::vector<std::string> text;
    Shared shared;
  };
  for (const auto& [known, text, expected] : std::vector<Row>{
           {{"one two three four five six"}, {"one two three four five six"}, {6}},
           {{"One, “two” three-four; FIVE six"}, {"one two three four five six."}, {6}},
           {{"one two three four five six"}, {"zero one two three four five"}, {5}},
           {{"one two three four five six"}, {"one two three four seven five six"}, {0}},
           {{"one two three four five", "six"}, {"six", "one two three four five"}, {1, 5}},
           {{"a b c d e x f g h i j"}, {"a b c d e y f g h i j"}, {10}},
           {{"one two"}, {"one two", "one two three"}, {2, 0}},
           {{"..."}, {"...", "one"}, {0, 0}},
       }) {
    CAPTURE(text[0]);
    CHECK(shared(known, text) == expected);
  }
}

TEST_CASE("a run in many documents is a formula and does not count") {
  text::Analyser analyser;
  const auto wording = [&](const std::string& text) {
    return wording_of(test::made_document("x", "en", {text}).paragraphs, analyser);
  };
  WordingIndex index;
  for (WordingIndex::Number d = 0; d < WordingIndex::most_documents; ++d)
    index.add(d, wording("The OSCE Parliamentary Assembly now urges"));
  CHECK(index.shared_words(wording("the osce parliamentary assembly now")).size() ==
        WordingIndex::most_documents);
  index.add(100, wording("The OSCE Parliamentary Assembly now calls on one and all"));
  const auto found = index.shared_words(wording("the osce parliamentary assembly now calls"));
  REQUIRE(found.size() == 1);
  CHECK(found.at(100) == std::vector<SharedParagraph>{{0, 5}});
}

TEST_CASE("only runs that are looked up are kept") {
  text::Analyser analyser;
  const auto wording = [&](const std::string& text) {
    return wording_of(test::made_document("x", "en", {text}).paragraphs, analyser);
  };
  WordingIndex index;
  index.keep_only(wording("one two three four five"));
  index.add(1, wording("one two three four five six seven eight"));
  CHECK(index.shared_words(wording("one two three four five")).at(1) ==
        std::vector<SharedParagraph>{{0, 5}});
  CHECK(index.shared_words(wording("four five six seven eight")).empty());
}

}  // namespace osce::indexer::wording_test
