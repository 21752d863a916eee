// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/chapeau.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::chapeau_test {
namespace {

RawParagraph paragraph(const std::string& text) {
  RawParagraph raw;
  raw.lines = {0};
  raw.text = text;
  return raw;
}

}  // namespace

TEST_CASE("a verb alone only introduces") {
  CHECK(is_lone_verb(paragraph("Decides:"), english));
  CHECK(is_lone_verb(paragraph("Decides as follows:"), english));
  CHECK(is_lone_verb(paragraph("Décide :"), french));
  CHECK_FALSE(is_lone_verb(paragraph("Decides"), english));
  CHECK_FALSE(
      is_lone_verb(paragraph("Decides to do the utmost for all of the victims by:"), english));
  CHECK_FALSE(is_lone_verb(paragraph("Recalling:"), english));
}

TEST_CASE("a caption or a verb above the first number introduces, other sentences do not") {
  CHECK(is_chapeau(paragraph("Decides:"), english));
  CHECK(is_chapeau(paragraph("Recommended action at home:"), english));
  CHECK(is_chapeau(paragraph("Calls on all States to:"), english));
  for (const auto* text :
       {"The participating States should:", "It is recommended that States:", "Noting that:"}) {
    CAPTURE(text);
    CHECK_FALSE(is_chapeau(paragraph(text), english));
  }
  CHECK_FALSE(is_chapeau(paragraph("Il est recommandé aux États :"), french));
  CHECK_FALSE(is_chapeau(paragraph("Die Staaten werden ersucht:"), german));
  CHECK_FALSE(is_chapeau(paragraph("Государствам следует:"), russian));
  CHECK(is_chapeau(paragraph("Mesures à l’échelon national :"), french));
}

TEST_CASE("above the first participle, the enacting body may be named in other words") {
  const auto address = paragraph("The participating States of the OSCE,");
  CHECK(is_opening_address(address, "Recalling the Plan,", english));
  CHECK_FALSE(is_opening_address(address, "The Plan is good,", english));
  CHECK_FALSE(is_opening_address(paragraph("Recalling the Plan,"), "Recalling the Act,", english));
  CHECK_FALSE(is_opening_address(paragraph("The States"), "Recalling the Act,", english));
}

}  // namespace osce::indexer::chapeau_test
