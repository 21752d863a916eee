// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whole texts in typical layouts, with invented wording: which documents and paragraphs are read.
#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::layouts_test {
namespace {

/// "id: label/part label/part …", one line per document.
std::string outline(const std::string& text) {
  std::string result;
  for (const auto& [document, paragraphs] : test::read_text(text).documents) {
    result += document.id + ":";
    for (const auto& p : paragraphs)
      result += " " + p.label + "/" + std::string(name_of(p.part)).substr(0, 3);
    result += "\n";
  }
  return result;
}

std::string text_of(const std::string& text, const std::string& label) {
  for (const auto& [document, paragraphs] : test::read_text(text).documents) {
    for (const auto& p : paragraphs) {
      if (p.label == label) return p.text;
    }
  }
  return "no paragraph " + label;
}

}  // namespace

TEST_CASE("one cover, two resolutions") {
  CHECK(
      outline(
          "AS (19) D E\n\nLUXEMBOURG DECLARATION\nAND RESOLUTIONS\n\nLUXEMBOURG, 4–8 JULY 2019\n\n"
          "RESOLUTION ON\n\nSAFE HARBOURS\n\n1. Recalling one,\n\nThe OSCE Parliamentary "
          "Assembly:\n\n"
          "2. Urges two.\n\nRESOLUTION ON\n\nFAIR WAGES\n\n1. Noting three,\n\n"
          "The OSCE Parliamentary Assembly:\n\n2. Invites four.\n") ==
      "pa-2019-luxembourg-safe-harbours: 1/pre 2/ope\n"
      "pa-2019-luxembourg-fair-wages: 1/pre 2/ope\n");
}

TEST_CASE("the enacting line before the preamble, or before and after it") {
  const std::string head = "RESOLUTION ON SAFE HARBOURS\n\nST. PETERSBURG, 6 to 10 JULY 1999\n\n";
  CHECK(
      outline(
          head +
          "The OSCE Parliamentary Assembly,\n\n1. Recalling one;\n2. Noting two;\n3. Urges three;\n"
          "4. Calls on four.\n") ==
      "pa-1999-st-petersburg-safe-harbours: 1/pre 2/pre 3/ope 4/ope\n");
  CHECK(outline(head +
                "The OSCE Parliamentary Assembly:\n\n1. Recalling one;\n2. In view of two;\n\n"
                "The OSCE Parliamentary Assembly:\n\n3. Urges three;\n4. In view of four, urges "
                "five.\n") == "pa-1999-st-petersburg-safe-harbours: 1/pre 2/pre 3/ope 4/ope\n");
}

TEST_CASE("a decision with page heads, page numbers and two attached statements") {
  const std::string text =
      "- 1 -\n\nMC.DEC/5/08\n5 December 2008\n\nENGLISH\n\nSecond day of the Sixteenth Meeting\n"
      "MC(16) Journal No. 2, Agenda item 8\n\nDECISION No. 5/08\nSAFE HARBOURS IN THE\nOSCE "
      "AREA\n\n"
      "The Ministerial Council,\n\nRecalling the first thing,\n\nNoting that the second thing goes "
      "on over\n"
      "the end of a page, where\n\nMC.DEC/5/08\n5 December 2008\n\n- 2 -\n\nit ends,\n\n"
      "1. Calls on States to:\n\n(a) Do this;\n\n(b) Do that;\n\n2. Tasks the Permanent "
      "Council.\n\n"
      "MC.DEC/5/08\n5 December 2008\nAttachment 1\n\nINTERPRETATIVE STATEMENT UNDER\nPARAGRAPH "
      "IV.1(A)6\n\n"
      "By the delegation of Norway:\n\n“We agree.\n\nWe thank you.”\n\n"
      "MC.DEC/5/08\n5 December 2008\nAttachment 2\n\nINTERPRETATIVE STATEMENT\n\n"
      "By the delegation of the Holy See:\n\n“We agree as well.”\n";
  CHECK(outline(text) ==
        "mc-dec-5-08: pre.1/pre pre.2/pre 1/ope 1.a/ope 1.b/ope 2/ope\n"
        "mc-dec-5-08-statement-1: p.1/sta p.2/sta\n"
        "mc-dec-5-08-statement-2: p.1/sta\n");
  CHECK(text_of(text, "pre.2") ==
        "Noting that the second thing goes on over the end of a page, where it ends,");
  const auto reading = test::read_text(text);
  CHECK(reading.documents[0].document.venue == "Helsinki");
  CHECK(reading.documents[0].document.title == "SAFE HARBOURS IN THE OSCE AREA");
  CHECK(reading.documents[1].document.author == "Norway");
  CHECK(reading.documents[2].document.author == "Holy See");
}

TEST_CASE("the Permanent Council meets in Vienna, which identifiers do not contain") {
  const std::string text =
      "462nd Plenary Meeting\nPC Journal No. 462, Agenda item 6\n\nDECISION No. 557\n"
      "OSCE ACTION PLAN TO COMBAT TRAFFICKING\n\nThe Permanent Council,\n\nRecalling one thing,\n\n"
      "1. Decides to adopt a plan;\n2. Requests more.\n";
  CHECK(outline(text) == "pc-dec-557: pre.1/pre 1/ope 2/ope\n");
  const auto document = test::read_text(text).documents.at(0).document;
  CHECK(document.body == "permanent-council");
  CHECK(document.venue == "Vienna");
  CHECK(document.evidence.at("venue").derivation == Derivation::authority);
  CHECK_FALSE(document.year);
  CHECK(document.session == Session{462, "462nd plenary meeting"});
}

TEST_CASE("an unnumbered draft with wrapped lines and page tops") {
  const std::string text =
      "DRAFT RESOLUTION\n\nWork at Sea in\nSmall Boats\n\nPrincipal Sponsor: Ms. A. Somebody "
      "(Iceland)\n\n"
      "Recalling the resolutions adopted in Baku (2014),\nTbilisi (2016) and\n Minsk (2017),\n"
      " Noting that work\ngoes on,\n\nThe OSCE Parliamentary Assembly:\n Calls on States to:\n\n"
      "a.  sail with care, and look\nout;\n\nb.  return;\n\nUrges all to wait.\n";
  CHECK(outline(text) ==
        "pa-draft-work-at-sea-in-small-boats: pre.1/pre pre.2/pre op.1/ope op.1.a/ope op.1.b/ope "
        "op.2/ope\n");
  CHECK(text_of(text, "pre.1") ==
        "Recalling the resolutions adopted in Baku (2014), Tbilisi (2016) and Minsk (2017),");
  CHECK(text_of(text, "op.1.a") == "sail with care, and look out;");
  CHECK(test::read_text(text).documents.at(0).document.sponsor == "Ms. A. Somebody (Iceland)");
}

TEST_CASE("head and body without a blank line between them") {
  CHECK(outline(
            "AS (18) D E\nBERLIN, 7–11 JULY 2018\nRESOLUTION ON\nSAFE HARBOURS\n1. Recalling one,\n"
            "The OSCE Parliamentary Assembly:\n2. Urges two.\n") ==
        "pa-2018-berlin-safe-harbours: 1/pre 2/ope\n");
}

TEST_CASE("excerpts skip numbers, and a number that begins a line is not a label") {
  const std::string text =
      "RESOLUTION ON SAFE HARBOURS\n\nEDINBURGH, 5 to 9 JULY 2004\n\n41. Recalling that harbours "
      "of\n"
      "12. are not counted,\n\n(...)\n\nThe OSCE Parliamentary Assembly:\n\n58. Urges "
      "one;\n\n(...)\n\n77. Urges two.\n";
  CHECK(outline(text) == "pa-2004-edinburgh-safe-harbours: 41/pre 58/ope 77/ope\n");
  CHECK(text_of(text, "41") == "Recalling that harbours of 12. are not counted,");
}

TEST_CASE("sub-items in decimals and roman numbers") {
  CHECK(
      outline("RESOLUTION ON SAFE HARBOURS\n\nWASHINGTON, 1 to 5 JULY 2005\n\n1. Recalling one,\n\n"
              "The OSCE Parliamentary Assembly:\n\n2. Urges States to:\n2.1. do one thing;\n2.2. "
              "do another;\n"
              "3. Calls on all:\n(i) to come;\n(ii) to go.\n") ==
      "pa-2005-washington-safe-harbours: 1/pre 2/ope 2.1/ope 2.2/ope 3/ope 3.i/ope 3.ii/ope\n");
}

TEST_CASE("numbering that restarts keeps labels unique") {
  CHECK(outline("RESOLUTION ON SAFE HARBOURS\n\nPARIS, 6 to 10 JULY 2001\n\nCHAPTER I\n\nThe OSCE "
                "Parliamentary Assembly:\n\n1. Urges "
                "one;\n2. Urges two.\n\n"
                "CHAPTER II\n\n1. Urges three.\n") ==
        "pa-2001-paris-safe-harbours: I.1/ope I.2/ope II.1/ope\n");
  CHECK(outline("RESOLUTION ON SAFE HARBOURS\n\nPARIS, 6 to 10 JULY 2001\n\nThe OSCE "
                "Parliamentary Assembly:\n\n1. Urges one;\n2. Urges two.\n\n"
                "PART OF A LIST\n\n1. Urges three.\n") ==
        "pa-2001-paris-safe-harbours: 1/ope 2/ope s2.1/ope\n");
}

TEST_CASE("a head line inside a sentence is text") {
  const std::string text =
      "RESOLUTION ON SAFE HARBOURS\n\nBAKU, 28 JUNE to 2 JULY 2014\n\n1. Recalling, as adopted by\n"
      "the OSCE Parliamentary Assembly,\nDecision No. 9/07\nof\n8 December 2017\nand others,\n\n"
      "The OSCE Parliamentary Assembly:\n\n2. Urges two.\n";
  CHECK(outline(text) == "pa-2014-baku-safe-harbours: 1/pre 2/ope\n");
  CHECK(text_of(text, "1") ==
        "Recalling, as adopted by the OSCE Parliamentary Assembly, Decision No. 9/07 of 8 December "
        "2017 and others,");
}

TEST_CASE("text before the first document, and text that is not a document") {
  CHECK(
      outline(
          "From: somebody\n\nDear all, here is the text.\n\nRESOLUTION ON SAFE HARBOURS\n\n"
          "BAKU, 28 JUNE to 2 JULY 2014\n\nThe OSCE Parliamentary Assembly:\n\n1. Urges one.\n") ==
      "pa-2014-baku-safe-harbours: 1/ope\n");
  CHECK(outline("# Read me\n\nThis folder holds texts.\n\n1. One\n2. Two\n").empty());
  CHECK(outline("").empty());
}

TEST_CASE("a title without text is reported, not indexed") {
  const auto reading =
      test::read_text("RESOLUTION ON SAFE HARBOURS\n\nBAKU, 28 JUNE to 2 JULY 2014\n");
  CHECK(reading.documents.empty());
  CHECK(reading.warnings.size() >= 1);
}

TEST_CASE("hanging indents: a name at the start of a line does not begin a paragraph") {
  const auto text =
      "RESOLUTION ON SAFE HARBOURS\n\nBERLIN, 7 to 11 JULY 2018\n\n"
      "1.\tRecalling the resolutions of St. Petersburg (1999),\n\tBrussels (2006), Oslo (2010),\n"
      "\tBaku (2014), and Helsinki (2015),\n\n2.\tNoting the\n\tMinisterial Council\n\tand its "
      "work,\n\n"
      "The OSCE Parliamentary Assembly:\n\n3.\tCalls on all to:\n\n"
      "\ta)\tensure that victims,\n\t\tChildren in particular, are safe;\n\n4.\tUrges two.\n";
  CHECK(outline(text) == "pa-2018-berlin-safe-harbours: 1/pre 2/pre 3/ope 3.a/ope 4/ope\n");
  CHECK(text_of(text, "1") ==
        "Recalling the resolutions of St. Petersburg (1999), Brussels (2006), Oslo (2010), Baku "
        "(2014), and Helsinki (2015),");
  CHECK(text_of(text, "2") == "Noting the Ministerial Council and its work,");
}

TEST_CASE("a number alone on a line is text within a paragraph, and a page number between two") {
  const std::string head = "RESOLUTION ON SAFE HARBOURS\n\nThe OSCE Parliamentary Assembly:\n\n";
  CHECK(text_of(head + "1. Recalling the resolution of\n2016\nand the law;\n", "1") ==
        "Recalling the resolution of 2016 and the law;");
  CHECK(text_of(head + "1. Recalling the resolution of\n\n16\n\nlast year;\n", "1") ==
        "Recalling the resolution of last year;");
  CHECK(text_of(head + "1. Recalling the resolution of\n16\n\flast year;\n", "1") ==
        "Recalling the resolution of last year;");
}

TEST_CASE("a page head that repeats the head of its document does not begin another one") {
  const auto text =
      "AS (18) D E\n\nBERLIN, 7 to 11 JULY 2018\n\nRESOLUTION ON\n\nSafe Harbours and Fair "
      "Wages\n\n"
      "1. Noting that many work\n\n17\n\nAS (18) D E\nRESOLUTION ON Safe Harbours\n\n"
      "in chains of supply,\n\nThe OSCE Parliamentary Assembly:\n\n2. Urges two.\n";
  CHECK(outline(text) == "pa-2018-berlin-safe-harbours-and-fair-wages: 1/pre 2/ope\n");
  CHECK(text_of(text, "1") == "Noting that many work in chains of supply,");
}

TEST_CASE("a verb that introduces numbered paragraphs is a chapeau") {
  CHECK(outline("PC.DEC/1107\n\nDECISION No. 1107\nONE THING\n\nThe Permanent Council,\n\n"
                "Recalling one,\n\nDecides:\n\n1. To adopt the plan;\n\n2. To task all.\n") ==
        "pc-dec-1107: pre.1/pre 1/ope 2/ope\n");
}

TEST_CASE("another document is not a page head, even if their heads are similar") {
  const std::string body =
      "\n\n1. Recalling one,\n\nThe OSCE Parliamentary Assembly:\n\n2. Urges two.\n\n";
  CHECK(test::read_text("DRAFT RESOLUTION ON SAFE HARBOURS" + body + "RESOLUTION ON SAFE HARBOURS" +
                        body)
            .documents.size() == 2);
  CHECK(test::read_text("RESOLUTION ON EFFORTS AGAINST\nCHILD LABOUR" + body +
                        "RESOLUTION ON\nCHILD LABOUR" + body)
            .documents.size() == 2);
  // words of the title inside a sentence are text
  CHECK(text_of("RESOLUTION ON CHILD LABOUR\n\nThe OSCE Parliamentary Assembly:\n\n"
                "1. Urges all to end\n\nchild labour\n\n2. Urges two.\n",
                "1") == "Urges all to end child labour");
}

TEST_CASE("a citation at the top of a page does not begin a decision") {
  CHECK(outline("DRAFT RESOLUTION\n\nSafe Harbours\n\nRecalling the commitments contained in\n\n"
                "Ministerial Council Decision No. 14/06 on better efforts,\n\n"
                "The OSCE Parliamentary Assembly:\n\nUrges all to act.\n")
            .starts_with("pa-draft-safe-harbours: "));
}

TEST_CASE("a participle that introduces a list stays in the preamble") {
  CHECK(outline("MC.DEC/3/09\n\nDECISION No. 3/09\nONE THING\n\nThe Ministerial Council,\n\n"
                "Recalling its decisions,\n\nDecides:\n\n1. To adopt the plan;\n\n2. Requests a "
                "report.\n") == "mc-dec-3-09: pre.1/pre 1/ope 2/ope\n");
  CHECK(text_of("MC.DEC/3/09\n\nDECISION No. 3/09\nONE THING\n\nThe Ministerial Council,\n\n"
                "Noting that:\n\n1. trafficking grows;\n\nUrges all to act.\n",
                "pre.1")
            .starts_with("Noting that:"));
}

}  // namespace osce::indexer::layouts_test
