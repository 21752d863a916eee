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
  const Label first = *number_label("1. x");
  CHECK(is_chapeau(paragraph("Decides:"), first, english));
  CHECK(is_chapeau(paragraph("Recommended action at home:"), first, english));
  CHECK(is_chapeau(paragraph("Calls on all States to:"), first, english));
  for (const auto* text :
       {"The participating States should:", "It is recommended that States:", "Noting that:"}) {
    CAPTURE(text);
    CHECK_FALSE(is_chapeau(paragraph(text), first, english));
  }
  CHECK_FALSE(is_chapeau(paragraph("Il est recommandé aux États :"), first, french));
  CHECK_FALSE(is_chapeau(paragraph("Die Staaten werden ersucht:"), first, german));
  CHECK_FALSE(is_chapeau(paragraph("Государствам следует:"), first, russian));
  CHECK(is_chapeau(paragraph("Mesures à l’échelon national :"), first, french));
}

TEST_CASE("above the first participle, the enacting body may be named in other words") {
  const auto address = paragraph("The participating States of the OSCE,");
  CHECK(is_opening_address(address, "Recalling the Plan,", english));
  CHECK_FALSE(is_opening_address(address, "The Plan is good,", english));
  CHECK_FALSE(is_opening_address(paragraph("Recalling the Plan,"), "Recalling the Act,", english));
  CHECK_FALSE(is_opening_address(paragraph("The States"), "Recalling the Act,", english));
  const std::string parties =
      "The Government of the Republic of Albania and the Government of the Republic of Malta "
      "(hereinafter referred to as “the Contracting Parties”)";
  CHECK(is_opening_address(paragraph(parties + ";"), "Desiring to protect,", english));
  CHECK(is_opening_address(paragraph(parties + ","), "Desiring to protect,", english));
  CHECK_FALSE(is_opening_address(paragraph(parties + " should meet;"), "Desiring to,", english));
  CHECK(is_opening_address(paragraph("Le Gouvernement de la République française et le "
                                     "Gouvernement de Malte, ci-après dénommés les Parties,"),
                           "Désireux de protéger,", french));
  CHECK_FALSE(is_opening_address(paragraph("The good of all who travel;"), "Recalling,", english));
}

}  // namespace osce::indexer::chapeau_test
