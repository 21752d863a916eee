// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/numbering.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace osce::indexer::numbering_test {
namespace {

/// After a blank line and a complete sentence.
constexpr LabelContext apart = {.at_break = true, .closed = true};

/// "printed@depth" for each line that begins with a valid label, "-" for others.
std::string run(const std::vector<std::string>& lines, LabelContext context = apart) {
  Numbering numbering;
  std::string all;
  for (const auto& line : lines) {
    const auto placed = numbering.place(line, context);
    all += all.empty() ? "" : " ";
    if (placed) {
      all += fmt::format("{}@{}", placed->label.printed, placed->depth);
      if (placed->gap) all += fmt::format("(after {})", *placed->gap);
      if (placed->anew) all += "(restart)";
      numbering.take(*placed);
    } else {
      all += "-";
      numbering.take_unlabelled();
    }
  }
  return all;
}

}  // namespace

TEST_CASE("numbers, letters, roman numerals and decimals, nested") {
  CHECK(run({"1. Urges", "(a) one", "(i) two", "(ii) three", "(b) four", "2. Calls"}) ==
        "1@0 a@1 i@2 ii@2 b@1 2@0");
  CHECK(run({"3. Urges", "3.1. one", "3.2. two", "4. Calls"}) == "3@0 3.1@1 3.2@1 4@0");
}

TEST_CASE("decimals without a parent") {
  CHECK(run({"1.1 one", "1.2 two", "1.2.1 three", "1.2.1.1 four", "2.1 five"}) ==
        "1.1@0 1.2@0 1.2.1@1 1.2.1.1@2 2.1@0");
  CHECK(run({"3. Urges", "4.7 million"}) == "3@0 -");
}

TEST_CASE("articles, roman paragraphs, and inserted numbers") {
  CHECK(run({"Art. 1. One", "1. two", "Art. 2 Three", "Art. 5 Four"}) ==
        "1@0 1@1 2@0 5@0(after 2)");
  CHECK(run({"Article 2 of the Act", "Article 1 of the Act"}) == "- -");
  const LabelContext opens = {.at_break = true, .closed = true, .opens = true};
  CHECK(run({"I. Urges", "II. Calls", "1. one", "III. Asks", "V. Asks"}, opens) ==
        "I@0 II@0 1@1 III@0 V@0(after III)");
  CHECK(run({"2. Urges", "2bis. Urges", "2ter. Urges", "3. Urges"}) == "2@0 2bis@0 2ter@0 3@0");
}

TEST_CASE("a list interrupted by text resumes at its next letter") {
  CHECK(run({"1. Urges", "(a) one", "text", "(b) two", "text", "(d) three"}) ==
        "1@0 a@1 - b@1 - -");
}

TEST_CASE("an excerpt may begin anywhere and skip numbers, with a warning") {
  CHECK(run({"7. Urges one", "9. Urges two"}) == "7@0 9@0(after 7)");
}

TEST_CASE("numbering restarts below a heading, or with a warning") {
  CHECK(run({"1. Urges", "2. Urges", "1. Urges"}) == "1@0 2@0 1@0(restart)");
  Numbering numbering;
  numbering.take(*numbering.place("1. Urges", apart));
  numbering.begin_section();
  const auto placed = numbering.place("1. Urges", apart);
  REQUIRE(placed);
  CHECK_FALSE(placed->anew);
}

TEST_CASE("a number inside a sentence is not a label") {
  const LabelContext inside = {.at_break = false, .closed = false};
  CHECK(run({"16. Welcoming"}, inside) == "-");
  CHECK(run({"7. Dezember 2018 in"}) == "-");
  CHECK(run({"2017 was a year"}) == "-");
}

}  // namespace osce::indexer::numbering_test
