// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/identifier.hpp"

#include <doctest/doctest.h>

namespace osce::indexer {

TEST_CASE("slugs are small ASCII letters and digits") {
  CHECK(slug("Łódź, 2022") == "lodz-2022");
  CHECK(slug("CHILD'S PLAY – AND “MORE”") == "childs-play-and-more");
  CHECK(slug("Резолюция") == "rezolucia");
  CHECK(slug("  ") == "");
  std::string long_title;
  for (int i = 0; i < 100; ++i) long_title += "word ";
  CHECK(slug(long_title).size() <= 160);
  CHECK(slug(long_title).ends_with("word"));
}

TEST_CASE("identifiers are made of the symbol, or of body, year, venue and title") {
  Document document{.id = "", .title = "A Title", .year = 2017, .venue = "Minsk", .language = "en"};
  const auto symbol = [](const char* text) { return parse_symbol(text); };
  CHECK(document_identifier(document, symbol("MC.DEC/7/17"), "mc") == "mc-dec-7-17");
  CHECK(document_identifier(document, symbol("MC.DEC/7/17/Corr.1"), "mc") == "mc-dec-7-17-corr-1");
  CHECK(document_identifier(document, symbol("PC.DEC/557"), "pc") == "pc-dec-557");
  CHECK(document_identifier(document, symbol("SC (05/2) 7 E"), "pa") == "sc-05-2-7");
  CHECK(document_identifier(document, symbol("AS (17) D E"), "pa") == "pa-2017-minsk-a-title");
  CHECK(document_identifier(document, std::nullopt, "pa") == "pa-2017-minsk-a-title");
  document.status = Status::draft;
  CHECK(document_identifier(document, std::nullopt, "pa") == "pa-draft-a-title");
  document = {.id = "", .title = "Titre", .year = 2017, .language = "fr"};
  CHECK(document_identifier(document, symbol("MC.DEC/7/17"), "mc") == "mc-dec-7-17-fr");
  CHECK(document_identifier(document, std::nullopt, "") == "2017-titre-fr");
  document = {.id = "", .title = "", .language = "en"};
  CHECK(document_identifier(document, std::nullopt, "") == "untitled");
}

}  // namespace osce::indexer
