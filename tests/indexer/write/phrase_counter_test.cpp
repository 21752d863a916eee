// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/phrase_counter.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace osce::indexer::phrase_counter_test {
namespace {

std::string phrases_of(const std::vector<std::string>& paragraphs,
                       const std::string& language = "en") {
  text::Analyser analyser;
  PhraseCounter counter;
  for (const auto& text : paragraphs) counter.add(text, analyser.analyse(text, language), language);
  std::string list;
  for (const auto& [text, count, printed] : counter.frequent())
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", text, count);
  return list;
}

}  // namespace

TEST_CASE(
    "neighbouring words in three paragraphs are a phrase, from content word to content word") {
  CHECK(phrases_of({"the age-verification tool", "Age verification works",
                    "of age\nverification"}) == "age verification 3");
  CHECK(phrases_of({"trafficking in human beings", "trafficking in human beings, and",
                    "no trafficking in human beings"}) == "trafficking in human beings 3");
}

TEST_CASE("a part of a phrase counts if it also occurs elsewhere") {
  CHECK(phrases_of({"child sex tourism", "child sex tourism", "child sex tourism",
                    "sex tourism"}) == "child sex tourism 3, sex tourism 4");
}

TEST_CASE("punctuation, numbers and stop words end a phrase, and a paragraph counts once") {
  CHECK(phrases_of({"age, verification", "age; verification", "age (verification)"}).empty());
  CHECK(phrases_of({"article 5 rights", "article 5 rights", "article 5 rights"}).empty());
  CHECK(phrases_of({"of the", "of the", "of the"}).empty());
  CHECK(phrases_of({"red boat red boat red boat", "red boat"}).empty());
}

TEST_CASE("a phrase is kept as most paragraphs print it") {
  text::Analyser analyser;
  PhraseCounter counter;
  for (const std::string text : {"Participating States agree", "the participating States",
                                 "all participating\n States", "participating states"})
    counter.add(text, analyser.analyse(text, "en"), "en");
  REQUIRE(counter.frequent().size() == 1);
  CHECK(counter.frequent().front().text == "participating states");
  CHECK(counter.frequent().front().printed == "participating States");
}

TEST_CASE("other languages have other stop words") {
  CHECK(phrases_of({"торговля людьми", "торговлей и торговля людьми", "с торговля людьми"}, "ru") ==
        "торговля людьми 3");
}

TEST_CASE(
    "pathological: in a large collection, rare phrases are forgotten and frequent ones are not") {
  text::Analyser analyser;
  PhraseCounter counter;
  for (int i = 0; i < 30'000; ++i) {
    std::string text = "green boat";
    for (const char* word : {"a", "b", "c", "d", "e", "f"}) text += fmt::format(" {}x{}", word, i);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }, 'q');
    text += fmt::format(" {}", std::string(static_cast<std::size_t>(i % 40), 'z'));
    counter.add(text, analyser.analyse(text, "en"), "en");
  }
  const auto phrases = counter.frequent();
  const auto found = std::find_if(phrases.begin(), phrases.end(), [](const FrequentPhrase& phrase) {
    return phrase.text == "green boat";
  });
  REQUIRE(found != phrases.end());
  CHECK(found->paragraphs == 30'000);
  CHECK(phrases.size() <= 5000);
}

}  // namespace osce::indexer::phrase_counter_test
