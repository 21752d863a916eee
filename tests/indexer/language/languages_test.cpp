// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "indexer/language/language.hpp"

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

}  // namespace osce::indexer::languages_test
