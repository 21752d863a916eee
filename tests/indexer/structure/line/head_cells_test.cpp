// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/head_cells.hpp"

#include <doctest/doctest.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::head_cells_test {
namespace {

std::vector<std::string> cells(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& cell : head_cells(test::line_of(text), test::the_line_reader()))
    found.push_back(cell.plain);
  return found;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("a head in two columns") {
  CHECK(cells("Permanent Council            PC.DEC/557") ==
        Cells{"Permanent Council", "PC.DEC/557"});
}

TEST_CASE("a cover folded into one line") {
  const auto found = cells(
      "AS (15) D E HELSINKI DECLARATION AND RESOLUTIONS ADOPTED BY THE OSCE PARLIAMENTARY ASSEMBLY "
      "AT "
      "THE TWENTY-FOURTH ANNUAL SESSION HELSINKI, 5 TO 9 JULY 2015");
  REQUIRE(found.size() >= 3);
  CHECK(found.front() == "AS (15) D E");
  CHECK(found.back() == "HELSINKI, 5 TO 9 JULY 2015");
}

TEST_CASE("the other column may be as long as it likes") {
  std::string text;
  while (text.size() < 2000) text += "and so on ";
  CHECK(cells("PC.DEC/557    " + text).front() == "PC.DEC/557");
  CHECK(cells(text + "   PC.DEC/557").back() == "PC.DEC/557");
}

TEST_CASE("pathological: cells without end") {
  std::string row;
  for (int i = 0; i < 100'000; ++i) row += "cell\t";
  CHECK(cells(row + "end").size() == 1);
}

TEST_CASE("other lines stay whole") {
  for (const auto* text : {"1. Recalling    the Decision MC.DEC/7/17,", "SAFE HARBOURS",
                           "MC.DEC/7/17", "Recalling its decision PC.DEC/557 of 24 July 2003,"}) {
    CAPTURE(text);
    CHECK(cells(text).size() == 1);
  }
}

}  // namespace osce::indexer::head_cells_test
