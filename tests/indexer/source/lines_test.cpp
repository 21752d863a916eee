// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/lines.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::lines_test {
namespace {

std::vector<Line> lines_of(const std::string& text) {
  SourceText source;
  source.text = text;
  return split_lines(source);
}

}  // namespace

TEST_CASE("lines have the right numbers and bytes, with any line ends") {
  const std::string bytes = " one\n\r\n\ttwo  \rthree";
  const auto lines = lines_of(bytes);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].text == "one");
  CHECK(lines[1].blank());
  CHECK(lines[2].text == "two");
  CHECK(lines[3].text == "three");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(lines[i].number == static_cast<int>(i) + 1);
    CHECK(bytes.substr(lines[i].begin, lines[i].end - lines[i].begin) == lines[i].text);
  }
  CHECK(lines[0].indented());
  CHECK_FALSE(lines[3].indented());
}

TEST_CASE("Unicode blanks are blanks") {
  const auto lines = lines_of("\xC2\xA0\n\xE2\x80\x83text\xC2\xA0here\xC2\xA0\n\f7\n");
  CHECK(lines[0].blank());
  CHECK(lines[1].text == "text\xC2\xA0here");
  CHECK(lines[1].plain == "text\xC2\xA0here");  // shown as printed
  CHECK(lines[2].text == "7");
}

TEST_CASE("bold across several lines marks each of them") {
  const auto lines = lines_of(
      "**MINSK\nDECLARATION  \nAND**\nplain\n**one** and more\n**whole**\n\n**open\n\nnot");
  const std::vector<bool> expected = {true, true,  true, false, false,
                                      true, false, true, false, false};
  REQUIRE(lines.size() == expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(lines[i].text);
    CHECK(lines[i].emphasised == expected[i]);
  }
}

TEST_CASE("Unicode's other line ends end lines, but are not counted") {
  const auto lines = lines_of("one\vtwo\u0085three\u2028four\u2029five\nsix é–\u2028\nseven");
  struct Row {
    const char* text;
    int number;
  };
  const std::vector<Row> expected = {{"one", 1},  {"two", 1},    {"three", 1}, {"four", 1}, {"", 1},
                                     {"five", 1}, {"six é–", 2}, {"", 2},      {"seven", 3}};
  REQUIRE(lines.size() == expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CAPTURE(i);
    CHECK(lines[i].text == expected[i].text);
    CHECK(lines[i].number == expected[i].number);
  }
}

TEST_CASE("a form feed before or after a text, or on its own line, begins a page") {
  for (const std::string text : {"one\n\ftwo", "one\f\ntwo", "one\n\f\ntwo", "one \f \n\n two"}) {
    CAPTURE(text);
    const auto lines = lines_of(text);
    CHECK_FALSE(lines.front().page_top);
    CHECK(lines.back().page_top);
  }
}

TEST_CASE("pathological: empty text, and only line ends") {
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n\n").size() == 2);
  CHECK(lines_of("\r\r\n\n").size() == 3);
}

}  // namespace osce::indexer::lines_test
