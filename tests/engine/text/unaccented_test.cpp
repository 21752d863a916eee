// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/unaccented.hpp"

#include <doctest/doctest.h>

namespace osce::text::unaccented_test {
namespace {

/// "typed: stem stem" for each row.
std::vector<std::string> table_of(const std::string& text, const std::string& language) {
  Analyser analyser;
  AccentedWords words;
  words.add(analyser.analyse(text, language), language);
  std::vector<std::string> rows;
  for (const auto& word : words.unaccented(analyser)) {
    CHECK(word.language == language);
    rows.push_back(word.typed + ":");
    for (const auto& stem : word.stems) rows.back() += " " + stem;
  }
  return rows;
}

}  // namespace

TEST_CASE("a word is typed without accents, in German also with an e after the vowel") {
  using Spellings = std::vector<std::string>;
  CHECK(unaccented_spellings("réfugiés", "fr") == Spellings{"refugies"});
  CHECK(unaccented_spellings("flüchtling", "de") == Spellings{"fluchtling", "fluechtling"});
  CHECK(unaccented_spellings("opfer", "de") == Spellings{"opfer"});
  CHECK(unaccented_spellings("flüchtling", "es") == Spellings{"fluchtling"});
}

TEST_CASE("the table has the words whose stem depends on their accents") {
  using Rows = std::vector<std::string>;
  CHECK(table_of("les réfugiés, un refuge", "fr") == Rows{"refug: refugi", "refugies: refugi"});
  CHECK(table_of("explotación", "es") == Rows{"explotacion: explot"});
  CHECK(table_of("explotación, EXPLOTACION", "es") == Rows{"explotacion: explot explotacion"});
  CHECK(table_of("Łódź, Zürich", "en").empty());
  CHECK(table_of("", "fr").empty());
}

}  // namespace osce::text::unaccented_test
