// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/hyphenation.hpp"

#include <doctest/doctest.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::hyphenation_test {

TEST_CASE("a line that ends inside a word") {
  CHECK(ends_with_cut("the exploi-"));
  CHECK(ends_with_cut("эксплуа-"));
  CHECK(ends_with_cut("the exploi\u00AD"));
  CHECK(ends_with_cut("the years 2016-"));
  CHECK_FALSE(ends_with_cut("a dash -"));
  CHECK_FALSE(ends_with_cut("-"));
  CHECK_FALSE(ends_with_cut(""));
  CHECK(without_cut("the exploi-") == "the exploi");
  CHECK(without_cut("the end") == "the end");
}

TEST_CASE("a hyphen stays if the text has it elsewhere, and in words that always have one") {
  const Vocabulary vocabulary(test::read_lines_of(
      "Child-friendly rooms and follow-up work.\nExploitation of labour in long "
      "supply chains.\n"));
  CHECK(joins_cut("for child-", "friendly rooms"));
  CHECK_FALSE(joins_cut("short-", "and long-term"));
  CHECK_FALSE(joins_cut("Kinder-", "und Jugendhilfe"));
  CHECK_FALSE(joins_cut("the child-", "\"friendly\" rooms"));
  for (const auto& [above, below] :
       std::vector<std::pair<const char*, const char*>>{{"the years 2016-", "2017"},
                                                        {"a 24-", "hour line"},
                                                        {"Jean-", "Claude"},
                                                        {"die OSZE-", "Missionen"},
                                                        {"Северо-", "Западного"},
                                                        {"c’est-", "à-dire"},
                                                        {"peut-", "être"},
                                                        {"multi-", "agency teams"},
                                                        {"victim-", "centred"},
                                                        {"государств-", "участников"}}) {
    CAPTURE(above);
    CHECK(joins_cut(above, below));
    CHECK(vocabulary.keeps_hyphen(above, below));
  }
  CHECK(vocabulary.keeps_hyphen("for child-", "friendly rooms"));
  CHECK(vocabulary.keeps_hyphen("by co-", "operation among"));
  CHECK(vocabulary.keeps_hyphen("by non-", "governmental bodies"));
  CHECK(vocabulary.keeps_hyphen("каких-", "либо мер"));
  CHECK(vocabulary.keeps_hyphen("of supply-", "chains"));  // both are words of the text
  CHECK_FALSE(vocabulary.keeps_hyphen("the exploi-", "tation of"));
  CHECK_FALSE(vocabulary.keeps_hyphen("the exploi\u00AD", "tation of"));
}

TEST_CASE("halves of words cut at line ends do not count as words of the text") {
  const Vocabulary vocabulary(test::read_lines_of("The exploi-\ntation of labour.\n"));
  CHECK_FALSE(vocabulary.keeps_hyphen("exploi-", "tation"));
}

}  // namespace osce::indexer::hyphenation_test
