// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/thesaurus_wordings.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::thesaurus_wordings_test {
namespace {

using Terms = std::vector<std::string>;

Terms terms_in(const std::string& text, const std::string& language = "en") {
  const std::vector<ThesaurusRow> rows = {
      {.id = "T1", .terms = {"prostitution", "sex trade", "sex trade industry"}},
      {.id = "T2", .terms = {"web site", "website address"}},
      {.id = "T3", .terms = {"ICTs"}, .expands_to = {"communication technologies"}}};
  text::Analyser analyser(text::Spellings{{"website", "web site"}});
  ThesaurusWordings wordings(rows, analyser);
  return wordings.terms_in(analyser.analyse(text, language), language);
}

}  // namespace

TEST_CASE("wordings of several words are terms of their own") {
  CHECK(terms_in("The sex trade of today") == Terms{"ZWen:sex trade"});
  CHECK(terms_in("sexes trading, trade in sex") == Terms{"ZWen:sex trade"});
  CHECK(terms_in("a sex trade industry") == Terms{"ZWen:sex trade", "ZWen:sex trade industri"});
  CHECK(terms_in("sex trade and sex trade") == Terms{"ZWen:sex trade", "ZWen:sex trade"});
  CHECK(terms_in("communications technology") == Terms{"ZWen:communic technolog"});
  CHECK(terms_in("prostitution, trade, sex").empty());
  CHECK(terms_in("sex").empty());
  CHECK(terms_in("").empty());
}

TEST_CASE("a wording is found in the stems of the paragraph's language") {
  CHECK(terms_in("sex trade", "fr") == Terms{"ZWfr:sex trad"});
}

}  // namespace osce::indexer::thesaurus_wordings_test
