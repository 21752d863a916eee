// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include <doctest/doctest.h>

#include "engine/text/fold.hpp"
#include "indexer/language/language.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::languages_test {
namespace {

std::string_view detected(std::string_view text, std::string_view said = {}) {
  const auto* language = detect_language(text, said);
  return language == nullptr ? "" : language->code;
}

}  // namespace

TEST_CASE("a language is detected by its most common words and by the openings of paragraphs") {
  CHECK(detected("Recalling that the victims of the trade are children") == "en");
  CHECK(detected("Rappelant que les victimes de la traite sont des enfants") == "fr");
  CHECK(detected("Recordando la Carta de París, pide a los Parlamentos que actúen") == "es");
}

TEST_CASE("a few Cyrillic words are Russian; a few Latin ones are not enough") {
  CHECK(detected("отмечая роль женщин") == "ru");
  CHECK(detected("SMALL THINGS") == "");
  CHECK(detected("") == "");
}

TEST_CASE("the language that a head names outweighs only weak evidence") {
  CHECK(detected("SMALL THINGS", "es") == "es");
  CHECK(detected("the end of the matter is that the victims have not been heard", "es") == "en");
}

TEST_CASE("the words of all languages are folded") {
  for (const auto* language : languages()) {
    CAPTURE(language->code);
    const auto& openings = language->openings;
    for (const auto& words : {openings.participles, openings.finite_verbs, openings.attitudes}) {
      for (const auto word : words) CHECK(text::fold_case(word) == word);
    }
    for (const auto& names : language->months) CHECK_FALSE(names.empty());
  }
}

TEST_CASE("a language with a list that is missing, unknown or given twice is refused") {
  const auto text = test::read_file(test::project_folder() / "data/languages/english.txt");
  const auto complements = read_language("en", text).openings.complements;
  REQUIRE(complements.size() == english.openings.complements.size());
  const auto call = std::find_if(complements.begin(), complements.end(),
                                 [](const Complement& one) { return one.stem == "call"; });
  REQUIRE(call != complements.end());
  CHECK(call->words == std::vector<std::string_view>{"on", "upon", "for"});
  const auto without_may = std::string(text).erase(text.find("may: may\n"), 9);
  CHECK_THROWS_WITH(read_language("en", without_may), "en: missing list: may");
  for (const std::string line : {"colours: red", "with: with\n"}) {
    CHECK_THROWS_WITH(
        read_language("en", text + line),
        ("en: unknown list, or given twice: " + line.substr(0, line.find(':'))).c_str());
  }
}

}  // namespace osce::indexer::languages_test
