// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/furniture/contents.hpp"

#include <doctest/doctest.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::contents_test {
namespace {

/// The lines taken for contents.
std::vector<std::string> contents(const std::string& text) {
  auto lines = test::read_lines_of(text);
  mark_contents(lines);
  std::vector<std::string> found;
  for (const auto& line : lines) {
    if (is_left_out_as(line, LeftOutKind::contents)) found.push_back(line.line.plain);
  }
  return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("entries with dotted lines, gaps or page numbers below a heading") {
  CHECK(contents("TABLE OF CONTENTS\n\nPreamble ........ 1\nResolution on Safe Harbours ..... 3\n"
                 "RESOLUTION ON\nFAIR WAGES . . . . . 5\n\n1. Recalling one,\n") ==
        Lines{"TABLE OF CONTENTS", "Preamble ........ 1", "Resolution on Safe Harbours ..... 3",
              "RESOLUTION ON", "FAIR WAGES . . . . . 5"});
  CHECK(contents("СОДЕРЖАНИЕ\nГлава первая      1\nГлава вторая      7\n\n1. Ссылаясь на одно,\n")
            .size() == 3);
}

TEST_CASE("a single line with dots and a number, without any heading") {
  CHECK(contents("Chapter one .................. 12\n\nText.\n") ==
        Lines{"Chapter one .................. 12"});
}

TEST_CASE("without page numbers, contents end where a title occurs again") {
  const auto found = contents(
      "CONTENTS\n\nSafe harbours\nFair wages\n\nRESOLUTION ON\n\nSAFE HARBOURS\n\n1. Recalling "
      "one,\n\nRESOLUTION ON\n\nFAIR WAGES\n\n1. Recalling two,\n");
  CHECK(found == Lines{"CONTENTS", "Safe harbours", "Fair wages"});
}

TEST_CASE("the heading may stand on each page of the contents") {
  CHECK(
      contents("CONTENTS\n\nSafe harbours ..... 1\n\nCONTENTS\n\nFair wages\n\nSafe harbours\n\n1. "
               "Recalling one.\n\nFair wages\n") ==
      Lines{"CONTENTS", "Safe harbours ..... 1", "CONTENTS", "Fair wages"});
}

TEST_CASE("pathological: headings of contents without end") {
  constexpr std::size_t many = 3'000;
  std::string text;
  for (std::size_t i = 0; i < many; ++i) text += "Contents\nSafe harbours\n\n";
  CHECK(contents(text).size() == 2 * many - 1);  // the last entry does not return
}

TEST_CASE("text that ends with a number is not contents") {
  CHECK(contents("Recalling the Action Plan of 2003\n\nUrges 12\n").empty());
}

}  // namespace osce::indexer::contents_test
