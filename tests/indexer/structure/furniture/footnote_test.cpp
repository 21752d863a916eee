// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "indexer/structure/furniture/footnote_mark.hpp"
#include "indexer/structure/furniture/footnotes.hpp"
#include "tests/support/lines.hpp"

namespace osce::indexer::footnote_test {
namespace {

/// The remaining text, and the notes after a bar.
std::string read(const std::string& text) {
  auto lines = test::read_lines_of(text);
  mark_footnotes(lines);
  std::string kept;
  std::string notes;
  for (const auto& line : lines) {
    if (is_left_out_as(line, LeftOutKind::footnote)) {
      notes += "|" + line.line.plain;
    } else if (means<TextLine>(line)) {
      kept += (kept.empty() ? "" : " ") + line.line.plain;
    }
  }
  return kept + notes;
}

}  // namespace

TEST_CASE("the mark that a note begins with") {
  CHECK(mark_at_start("² See the Plan.", false) == "²");
  CHECK(mark_at_start("¹²See the Plan.", false) == "¹²");
  CHECK(mark_at_start("[3] See the Plan.", false) == "[3]");
  CHECK(mark_at_start("2 See the Plan.", false).empty());
  CHECK(mark_at_start("2 See the Plan.", true) == "2");
  CHECK(mark_at_start("* Corrected", true) == "*");
  CHECK(mark_at_start("2017 was a year", true).empty());
  CHECK(mark_at_start("[a] See", true).empty());
  CHECK(mark_at_start("See", true).empty());
}

TEST_CASE("a mark counts if it directly follows a word or its punctuation") {
  CHECK(glued_mark("human beings.² And", "²") == 13);
  CHECK(glued_mark("human beings2 and", "2") == 12);
  CHECK(glued_mark("the pays, 1 le", "1") == 9);
  CHECK(glued_mark("in 2017", "2") == std::string::npos);
  CHECK(glued_mark("10² metres", "²") == 2);
  CHECK(glued_mark("x¹²", "²") == std::string::npos);
}

TEST_CASE("notes below a rule or at the end, with their marks removed from the text") {
  CHECK(read("1. Recalling the Plan;¹\n\n2. Urges two.\n\n__________\n¹ MC.DEC/2/03, annex.\n") ==
        "1. Recalling the Plan; 2. Urges two.|¹ MC.DEC/2/03, annex.");
  CHECK(read("1. Recalling the Plan1 of old;\n\n__________\n1 See the annex, which goes\non "
             "here.\n") == "1. Recalling the Plan of old;|1 See the annex, which goes|on here.");
}

TEST_CASE("marks after punctuation, in a text without pages") {
  CHECK(read("1. Calls on States to run helplines;1\n\n2. Encourages companies to carry calls.2\n\n"
             "1 Protocol of 2000.\n2 See the Plan.\n") ==
        "1. Calls on States to run helplines; 2. Encourages companies to carry calls."
        "|1 Protocol of 2000.|2 See the Plan.");
  CHECK(glued_mark("the Plan of 2003,2 and", "2") == 17);
  CHECK(glued_mark("paragraph IV.1 (A) 6", "1") == std::string::npos);
  CHECK(glued_mark("in 2.5 million", "5") == std::string::npos);
}

TEST_CASE("notes directly below the line with their mark, and above the number of a page") {
  CHECK(read("1. Encourages States to keep a register of\nhouseholds;1\n1 See also Decision "
             "No. 8/07.\n\nDownloaded from journal.example by a reader\n\n2. Urges two;\n\n"
             "3. Urges three.\n") ==
        "1. Encourages States to keep a register of households; 2. Urges two; 3. Urges three."
        "|1 See also Decision No. 8/07.");
}

TEST_CASE("marks with a slash, as the United Nations print them, and the heading of the notes") {
  CHECK(read("Recalling the Vienna Declaration, 1/ adopted in 1993,\n\nNoting two, 2/\n\n"
             "Notes\n\n1/   A/CONF.157/24, chap. III.\n\n2/ See A/49/3.\n") ==
        "Recalling the Vienna Declaration, adopted in 1993, Noting two,"
        "|Notes|1/ A/CONF.157/24, chap. III.|2/ See A/49/3.");
  CHECK(read("1/ Recalling one;\n\n2/ Urges two.\n") == "1/ Recalling one; 2/ Urges two.");
  CHECK(read("Notes\n\n1. Recalling one;\n") == "Notes 1. Recalling one;");
}

TEST_CASE("a note in brackets belongs to a raised mark") {
  CHECK(read("1. Asks to send¹ two;\n\n[1] At their own cost.\n") ==
        "1. Asks to send two;|[1] At their own cost.");
}

TEST_CASE("a mark in brackets may begin its note without them") {
  CHECK(read("1. Recalling the Convention,[1] and the Plan;\n\n__________\n1 As of 2014.\n") ==
        "1. Recalling the Convention, and the Plan;|1 As of 2014.");
}

TEST_CASE("a number without a mark above it is a label; a power of ten stays") {
  CHECK(read("1. Recalling one;\n\n2. Urges two.\n") == "1. Recalling one; 2. Urges two.");
  CHECK(read("An area of 10 km² in all.\n") == "An area of 10 km² in all.");
}

TEST_CASE("several marks in one line") {
  CHECK(read("1. Recalling one,¹ two,² three¹² and four.³\n\n¹ One.\n² Two.\n³ Three.\n¹² "
             "Twelve.\n") ==
        "1. Recalling one, two, three and four.|¹ One.|² Two.|³ Three.|¹² Twelve.");
}

TEST_CASE("pathological: as many notes as lines") {
  std::string text;
  std::string kept;
  std::string notes;
  for (int i = 1; i <= 3'000; ++i) {
    const auto mark = raised_form(std::to_string(i));
    text += "Recalling the Plan" + mark + ".\n\n" + mark + " See the annex.\n\n";
    kept += (kept.empty() ? "" : " ") + std::string("Recalling the Plan.");
    notes += "|" + mark + " See the annex.";
  }
  CHECK(read(text) == kept + notes);
}

}  // namespace osce::indexer::footnote_test
