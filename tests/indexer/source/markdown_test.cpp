// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::markdown_test {
namespace {

std::string times(int count, const std::string& text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("emphasis is removed; what only looks like it stays") {
  struct Row {
    const char* text;
    const char* plain;
  };
  for (const auto& [text, plain] : {
           Row{"**BAKU**", "BAKU"},
           Row{"**MINSK", "MINSK"},  // opened here, closed lines below
           Row{"## RESOLUTION ON", "RESOLUTION ON"},
           Row{"###   Title", "Title"},
           Row{"the *Brussels Resolution* of", "the Brussels Resolution of"},
           Row{"*Combating* and *Preventing*", "Combating and Preventing"},
           Row{"(*as amended*),", "(as amended),"},
           Row{"_Deploring_ it", "Deploring it"},
           Row{"a footnote * here", "a footnote * here"},
           Row{"two * lonely * stars", "two * lonely * stars"},
           Row{"children*", "children*"},
           Row{"snake_case_name", "snake_case_name"},
           Row{"#hashtag", "#hashtag"},
           Row{"####### seven", "####### seven"},
           Row{"the [harvest]{.glossary} of", "the harvest of"},
           Row{"[Tweet](https://a.example/b){.btn} it", "Tweet it"},
           Row{"[![Home](/logo.svg)](/ \"Home\"){rel=\"home\"}", "Home"},
           Row{"the [sic] {1, 2} of", "the [sic] {1, 2} of"},
           Row{"Article [3]{4}", "Article [3]{4}"},
           Row{"[a [b](/c) d", "[a b d"},
           Row{"[a [b](/c) d](/e) f", "a b d f"},
           Row{"[a [b](c]d)](/e) f", "[a [b](c]d)](/e) f"},
           Row{"[a [b](/c](/d) e) f", "a [b](/c e) f"},
           Row{"![![a](/b)](/c)! [d](/e)", "a! d"},
           Row{"_a__b_ _c_", "a_b_ c"},
           Row{"*a* *b* c* *d", "a b c* *d"},
           Row{R"(1\. a \\. b\c \)", R"(1. a \. b\c \)"},
           Row{":::", ""},
           Row{"::: {.region .region-header}", ""},
           Row{":::: columns", ""},
           Row{"::not a fence", "::not a fence"},
           Row{"<!-- image -->", ""},
           Row{"<!-- image --> and text", "<!-- image --> and text"},
           Row{"", ""},
           Row{"*", "*"},
           Row{"##", "##"},
           Row{"*a", "*a"},
           Row{"****", ""},
       }) {
    CAPTURE(text);
    CHECK(strip_emphasis(text) == plain);
  }
}

TEST_CASE("pathological: brackets and marks without their partners, and many of them") {
  const int many = 50'000;
  for (const auto& open : {"[", "[a ", "[a](", "[a]{.b ", "*a ", "_a "})
    CHECK(strip_emphasis(times(many, open)) == times(many, open));
  CHECK(strip_emphasis(times(many, "*a* _b_ ")) == times(many, "a b "));
  CHECK(strip_emphasis(times(many, R"(a\.)")) == times(many, "a."));
  CHECK(strip_emphasis(times(many, "[a](/b)")) == times(many, "a"));
  CHECK(strip_emphasis(times(many, "[") + "a" + times(many, "](/b)")) == "a");
}

TEST_CASE("rows of a grid table are paragraphs; its borders and other rows are not") {
  struct Row {
    const char* line;
    const char* shown;
  };
  GridTable table;
  for (const auto& [line, shown] : {
           Row{"| 1. | Outside a grid, |", "| 1. | Outside a grid, |"},
           Row{"+------+------------------+", ""},
           Row{"| No.  | Text             |", "| No.  | Text             |"},
           Row{"+======+==================+", ""},
           Row{"| 1.   | Encourages States |", "1. Encourages States"},
           Row{"|      | to share data;    |", "to share data;"},
           Row{"+------+------------------+", ""},
           Row{"| (a)  | by letter;        |", "(a) by letter;"},
           Row{"+------+------------------+", ""},
           Row{"|      | Recalling that     |", "Recalling that"},
           Row{"+------+------------------+", ""},
           Row{"| Oslo | a name and a text |", "| Oslo | a name and a text |"},
           Row{"|      | that goes on      |", "|      | that goes on      |"},
           Row{"+------+------------------+", ""},
           Row{"| 2.   | three | cells      |", "| 2.   | three | cells      |"},
           Row{"+", "+"},
           Row{"|", "|"},
           Row{"| 3. | Outside again |", "| 3. | Outside again |"},
       }) {
    CAPTURE(line);
    CHECK(table.shown(line) == shown);
  }
}

TEST_CASE("a row with a label and a text is a paragraph; a row of data is not") {
  CHECK(without_cells("| 1. | Calls on all States to go; |") == "1. Calls on all States to go;");
  CHECK(without_cells("| (a) | the States that have not gone; |") ==
        "(a) the States that have not gone;");
  CHECK(without_cells("| 2014 | the year of a meeting |") == "| 2014 | the year of a meeting |");
  CHECK(without_cells("| 1. | Vienna |") == "| 1. | Vienna |");
}

TEST_CASE("a backslash at the end of a line breaks it") {
  CHECK(without_hard_break("MC.DEC/4/16\\") == "MC.DEC/4/16");
  CHECK(without_hard_break("a path\\\\") == "a path\\\\");
  CHECK(without_hard_break("").empty());
}

}  // namespace osce::indexer::markdown_test
