// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/word_families.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "indexer/authority.hpp"

namespace osce::text::word_families_test {
namespace {

/// "stem: word word" for each family of a collection with these stems and words.
std::vector<std::string> families_of(const AuthorityTables& tables,
                                     const std::set<std::string>& stems,
                                     const std::set<std::string>& words = {}) {
  Analyser analyser;
  const auto has_stem = [&](const std::string& stem) { return stems.contains(stem); };
  const auto has_word = [&](const std::string& word) { return words.contains(word); };
  std::vector<std::string> rows;
  for (const auto& family : word_families(tables, analyser, {has_stem, has_word})) {
    rows.push_back(family.stem + ":");
    for (const auto& word : family.related) rows.back() += " " + word;
  }
  return rows;
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("families are the words that a collection has, of words that it need not have") {
  AuthorityTables tables;
  tables.families = {{"tour", {"tourist", "tourer"}}, {"tourism", {"tourist"}}, {"use", {"used"}}};
  CHECK(families_of(tables, {"tour", "tourist", "tourism", "use"}) ==
        Rows{"tour: tourist", "tourer: tour", "tourism: tourist", "tourist: tour tourism"});
  CHECK(families_of(tables, {"tour", "tourism"}) == Rows{"tourer: tour", "tourist: tour tourism"});
  CHECK(families_of(tables, {"use", "child"}).empty());
}

TEST_CASE("words that must never find each other are not of one family") {
  AuthorityTables tables;
  tables.families = {{"minor", {"minority"}}, {"child", {"childhood"}}};
  tables.thesaurus = {{.id = "1",
                       .direction = ThesaurusRow::Direction::never,
                       .terms = {"minors"},
                       .expands_to = {"minority"},
                       .mode = ThesaurusRow::Mode::never}};
  CHECK(families_of(tables, {"minor", "minorit", "child", "childhood"}) ==
        Rows{"child: childhood", "childhood: child"});
}

TEST_CASE("the built-in table has the families of WordNet") {
  struct Row {
    const char* has;     ///< a word that the collection has
    const char* family;  ///< of the stem of another
  };
  const auto tables = indexer::Authority::built_in().tables();
  Analyser analyser;
  for (const auto& [has, family] : std::vector<Row>{{"tourist", "tourism: tourist"},
                                                    {"tourism", "tourist: tourism"},
                                                    {"pornographic", "pornographi: pornographic"},
                                                    {"verification", "verifi: verification"},
                                                    {"verify", "verif: verify"},
                                                    {"ratify", "ratif: ratify"}}) {
    CAPTURE(family);
    const auto known = analyser.analyse(has, "en").front().stem;
    const auto rows = families_of(tables, {known}, {has});
    CHECK(std::find(rows.begin(), rows.end(), family) != rows.end());
  }
  for (const auto& [has, other] : std::vector<std::pair<const char*, std::string>>{
           {"polic", "polici: "}, {"minor", "minorit: "}, {"organ", "organis: "}}) {
    for (const auto& row : families_of(tables, {has})) CHECK(!row.starts_with(other));
  }
}

}  // namespace osce::text::word_families_test
