// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whoever types a word without its accents finds it, in every language of the corpus.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/search/search.hpp"
#include "engine/text/unaccented.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::accents_test {
namespace {

/// The texts of the corpus in French, Spanish, German and Italian.
const std::vector<indexer::SourceReading>& corpus() {
  static const auto readings = [] {
    std::vector<indexer::SourceReading> read;
    for (const auto& file :
         std::filesystem::directory_iterator(test::project_folder() / "tests" / "corpus")) {
      const auto name = file.path().filename().string();
      const auto language = name.substr(0, 3);
      const bool wanted =
          language == "fr-" || language == "es-" || language == "de-" || language == "it-";
      if (wanted && !name.ends_with(".json"))
        read.push_back(test::read_text(test::read_file(file.path()), name));
    }
    return read;
  }();
  return readings;
}

/// The words with accents in paragraphs, with the paragraphs that have them.
using Words = std::map<std::string, std::set<std::string>>;
std::map<std::string, Words> accented_words() {
  std::map<std::string, Words> by_language;
  text::Analyser analyser;
  for (const auto& reading : corpus()) {
    for (const auto& [document, paragraphs] : reading.documents) {
      for (const auto& paragraph : paragraphs) {
        for (const auto& token : analyser.analyse(paragraph.text, document.language)) {
          if (!token.accented.empty())
            by_language[document.language][token.accented].insert(paragraph.text);
        }
      }
    }
  }
  return by_language;
}

/// The paragraphs that a word finds as a word: "décision" alone lists the decisions.
std::set<std::string> texts_with(const std::string& word, const store::Index& index) {
  std::set<std::string> texts;
  for (const auto& result :
       test::search(index, {.query = "text:" + word, .limit = 1000, .facets = {}}).results)
    texts.insert(result.paragraph.text);
  return texts;
}

const store::Index& few_words() {
  static const test::SampleIndex sample(std::vector<indexer::SourceReading>{
      test::made_reading("fr", "fr",
                         {"les enfants réfugiés", "un refuge", "LA DECISION", "la décision",
                          "mise en œuvre", "le marché"}),
      test::made_reading("es", "es", {"la explotación", "LA EXPLOTACION", "explotaciones"}),
      test::made_reading("de", "de", {"die Flüchtlinge", "das Flüchtlingskind"}),
  });
  return sample.index();
}

}  // namespace

TEST_CASE("every word with accents in the corpus is found when typed without") {
  const test::SampleIndex sample(corpus());
  std::set<std::string> not_found;
  for (const auto& [language, words] : accented_words()) {
    CAPTURE(language);
    CHECK(words.size() > 5);
    for (const auto& [word, texts] : words) {
      for (const auto& typed : text::unaccented_spellings(word, language)) {
        const auto found = texts_with(typed, sample.index());
        if (!std::includes(found.begin(), found.end(), texts.begin(), texts.end()))
          not_found.insert(typed);
      }
    }
  }
  CHECK(fmt::format("{}", fmt::join(not_found, " ")) == "");
}

TEST_CASE("accents make no difference, in any form of a word") {
  struct Row {
    const char* query;
    const char* found;  ///< sorted
  };
  for (const auto& [query, found] : std::vector<Row>{
           {"enfants refugies", "fr/1"},
           {"Réfugies", "fr/1"},
           {"refugie", "fr/1 fr/2"},  // no text has this form: it may be of either word
           {"refuge", "fr/2"},
           {"réfugié", "fr/1"},
           {"decision", "fr/3 fr/4"},
           {"décisions", "fr/3 fr/4"},
           {"mise en oeuvre", "fr/5"},
           {"œuvre", "fr/5"},
           {"marche", "fr/6"},
           {"explotacion", "es/1 es/2 es/3"},
           {"explotación", "es/1 es/2 es/3"},
           {"fluchtling", "de/1"},
           {"Fluechtlinge", "de/1"},
           {"Fluechtlingskindern", "de/2"},
       }) {
    CAPTURE(query);
    auto ids = test::found_by(few_words(), query);
    std::sort(ids.begin(), ids.end());
    CHECK(fmt::format("{}", fmt::join(ids, " ")) == found);
  }
}

TEST_CASE("a word typed without accents is marked as typed") {
  const auto response = test::search(few_words(), {.query = "refugies"});
  REQUIRE(response.results.size() == 1);
  CHECK(response.results[0].marks == std::vector<Mark>{{12, 20, MarkReason::word}});
  CHECK(response.understood.notices.empty());
}

}  // namespace osce::search::accents_test
