// SPDX-License-Identifier: GPL-2.0-or-later
//
// Documents in several languages in one index: a word finds its forms by the rules of each
// language.
#include <doctest/doctest.h>

#include "engine/search/search.hpp"
#include "engine/text/code_point.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::languages_test {
namespace {

using Ids = std::vector<std::string>;

const store::Index& mixed_index() {
  static const test::SampleIndex sample(std::vector<indexer::SourceReading>{
      test::made_reading("english", "en", {"Calls for care of exploited children.", "No cars."}),
      test::made_reading(
          "french", "fr",
          {"Condamne l’exploitation des enfants,", "Les victimes ont été écoutées."}),
      test::made_reading("russian", "ru",
                         {"Осуждая торговлю людьми,", "Её последствия для детей."}),
      test::made_reading("german", "de", {"Verurteilt die Ausbeutung von Kindern."}),
      test::made_reading("italian", "it", {"Condanna la tratta, che costa cara."}),
      test::made_reading("other", "uk", {"Протидія торгівлі людьми."}),
  });
  return sample.index();
}

Ids find(const std::string& query) { return test::found_by(mixed_index(), query); }

/// The marked text of all results, with the reasons.
std::string marked(const std::string& query) {
  std::string text;
  for (const auto& result : test::search(mixed_index(), {.query = query}).results) {
    std::vector<std::string> characters;
    const auto& whole = result.paragraph.text;
    for (std::size_t at = 0; at < whole.size();) {
      const auto begin = at;
      text::next_code_point(whole, at);
      characters.push_back(whole.substr(begin, at - begin));
    }
    for (const auto& mark : result.marks) {
      text += text.empty() ? "" : " | ";
      for (auto i = mark.begin; i < mark.end; ++i) text += characters.at(i);
      text += ":" + std::string(mark_reason_names.at(static_cast<std::size_t>(mark.reason)));
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the index knows the languages of its documents") {
  CHECK(mixed_index().catalogue().identity.languages == Ids{"de", "en", "fr", "it", "ru", "uk"});
  CHECK(test::the_index().catalogue().identity.languages == Ids{"en"});
}

TEST_CASE("a word finds its forms by the rules of each document's language") {
  struct Row {
    const char* query;
    Ids found;
  };
  for (const auto& [query, found] : std::vector<Row>{
           {"exploitations", {"english/1", "french/1"}},
           {"enfant", {"french/1"}},
           {"\"l'exploitation des enfants\"", {"french/1"}},
           {"exploiting", {"english/1"}},
           {"торговлей людьми", {"russian/1"}},
           {"людьми", {"other/1", "russian/1"}},
           {"последствие", {"russian/2"}},
           {"Ausbeutungen", {"german/1"}},
           {"Kind", {"german/1"}},
           // the Italian stem of "care" and "cara" is "car", but this must not find English "cars"
           {"care", {"english/1", "italian/1"}},
           {"car", {"english/2", "italian/1"}},
       }) {
    CAPTURE(query);
    auto ids = find(query);
    std::sort(ids.begin(), ids.end());
    CHECK(ids == found);
  }
}

TEST_CASE("marks use the paragraph's language and count code points") {
  CHECK(marked("exploitations") == "exploitation:stem | exploited:stem");
  CHECK(marked("торговлей людьми") == "торговлю:stem | людьми:word");
  CHECK(marked("care") == "care:word | cara:stem");
  const auto french = test::search(mixed_index(), {.query = "victime écoutée"});
  REQUIRE(french.results.size() == 1);
  CHECK(french.results[0].marks ==
        std::vector<Mark>{{4, 12, MarkReason::stem}, {21, 29, MarkReason::stem}});
}

TEST_CASE("a word counts once, however many stems it has, and stop words of each language do not") {
  // no text contains "navires", so it does not count
  const auto found = test::search(mixed_index(), {.query = "exploitation enfants navires"});
  CHECK_FALSE(found.relaxed);
  REQUIRE(found.results.size() == 1);
  CHECK(found.results[0].document->id == "french");
  CHECK_FALSE(test::search(mixed_index(), {.query = "enfants navires"}).relaxed);
  CHECK_FALSE(test::search(mixed_index(), {.query = "l’enfant des navires"}).relaxed);
  const auto unknown = test::search(mixed_index(), {.query = "navires"}).understood.notices;
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].code == "unknown-word");
}

TEST_CASE("words in a title are stemmed in the title's language") {
  auto reading = test::made_reading("titled", "fr", {"Invite les États."});
  reading.documents[0].document.title = "Exploitations";
  const test::SampleIndex sample(
      std::vector<indexer::SourceReading>{reading, test::made_reading("e", "en", {"Nothing."})});
  CHECK(test::found_by(sample.index(), "exploitation états") == Ids{"titled/1"});
}

}  // namespace osce::search::languages_test
