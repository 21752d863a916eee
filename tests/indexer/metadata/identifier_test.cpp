// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/identifier.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::identifier_test {

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

TEST_CASE("identifiers are made from the symbol, or from body, year, venue and title") {
  const auto authority = Authority::built_in();
  const Document minsk{.title = "A Title",
                       .body = "parliamentary-assembly",
                       .year = 2017,
                       .venue = "Minsk",
                       .language = "en"};
  const auto with = [&](const char* symbol) {
    auto document = minsk;
    document.symbol = symbol;
    return document_identifier(document, authority);
  };
  CHECK(with("MC.DEC/7/17") == "mc-dec-7-17");
  CHECK(with("MC.DEC/7/17/Corr.1") == "mc-dec-7-17-corr-1");
  CHECK(with("PC.DEC/557") == "pc-dec-557");
  CHECK(with("SC (05/2) 7 E") == "sc-05-2-7");
  CHECK(with("AS (17) D E") == "pa-2017-minsk-a-title");
  CHECK(document_identifier(minsk, authority) == "pa-2017-minsk-a-title");
  auto draft = minsk;
  draft.status = Status::draft;
  CHECK(document_identifier(draft, authority) == "pa-draft-a-title");
  Document french{.symbol = "MC.DEC/7/17", .title = "Titre", .year = 2017, .language = "fr"};
  CHECK(document_identifier(french, authority) == "mc-dec-7-17-fr");
  french.symbol = std::nullopt;
  CHECK(document_identifier(french, authority) == "2017-titre-fr");
  CHECK(document_identifier({.title = "", .language = "en"}, authority) == "untitled");
}

}  // namespace osce::indexer::identifier_test
