// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/word_families.hpp"

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

TEST_CASE("families are the words that a collection knows, in both directions") {
  AuthorityTables tables;
  tables.families = {{"tour", {"tourist", "tourer"}}, {"tourism", {"tourist"}}, {"use", {"used"}}};
  CHECK(families_of(tables, {"tour", "tourist", "tourism", "use"}) ==
        Rows{"tour: tourist", "tourism: tourist", "tourist: tour tourism"});
  CHECK(families_of(tables, {"tour", "tourism"}).empty());
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
  const auto tables = indexer::Authority::built_in().tables();
  CHECK(families_of(tables, {"tourism", "tourist"}) ==
        Rows{"tourism: tourist", "tourist: tourism"});
  CHECK(families_of(tables, {"pornographi", "pornograph"}, {"pornographic"}) ==
        Rows{"pornograph: pornography", "pornographi: pornographic"});
  CHECK(families_of(tables, {"verif", "verifi"}) == Rows{"verif: verify", "verifi: verification"});
  CHECK(families_of(tables, {"polic", "polici", "minor", "minorit", "organ", "organis"}).empty());
}

}  // namespace osce::text::word_families_test
