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

TEST_CASE("text that ends with a number is not contents") {
  CHECK(contents("Recalling the Action Plan of 2003\n\nUrges 12\n").empty());
}

}  // namespace osce::indexer::contents_test
