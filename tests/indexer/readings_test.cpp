// SPDX-License-Identifier: GPL-2.0-or-later
//
// Small files in layouts that were once read wrongly, in tests/indexer/readings, and others of the
// same classes. The expected values were written down from the files.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/sample.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::readings_test {
namespace {

/// "type body, year, venue, session: title: labels", one line per document; "-" for nothing.
std::string outline(const SourceReading& reading) {
  std::string result = reading.skipped ? "skipped: " + *reading.skipped : "";
  for (const auto& [document, paragraphs] : reading.documents) {
    const auto session = document.session && document.session->number
                             ? std::to_string(*document.session->number)
                             : "-";
    result += fmt::format(
        "{} {}, {}, {}, {}: {}:", document.type ? name_of(*document.type) : std::string_view("-"),
        document.body.value_or("-"), document.year ? std::to_string(*document.year) : "-",
        document.venue.value_or("-"), session, document.title);
    for (const auto& paragraph : paragraphs) result += " " + paragraph.label;
    result += "\n";
  }
  return result;
}

SourceReading reading_of(const std::string& name) {
  const auto folder = test::project_folder() / "tests" / "indexer" / "readings";
  return test::read_text(test::read_file(folder / name), name);
}

void check(const std::vector<std::pair<std::string, std::string>>& outlines) {
  for (const auto& [name, expected] : outlines) {
    CAPTURE(name);
    CHECK(outline(reading_of(name)) == expected);
  }
}

}  // namespace

TEST_CASE("basic: copies of texts as they stand on the web") {
  check({
      {"web-table-of-a-database.txt",
       "resolution parliamentary-assembly, 2006, Brussels, 15: Forced Labour at Sea: pre.1 op.1\n"},
      {"web-city-country-month.txt",
       "resolution parliamentary-assembly, 2018, Berlin, 27: Forced Labour at Sea: 1 2\n"},
      {"web-delivered-lines.txt",
       "statement permanent-council, 2022, Vienna, -: Statement on Forced Labour: p.1\n"},
      {"web-wiki-notes.html",
       "decision ministerial-council, 2007, Madrid, 15: FORCED LABOUR AT SEA: pre.1 1\n"},
      {"web-cover-above-title.txt",
       "resolution parliamentary-assembly, 2011, Belgrade, 20: Combating Forced Labour at Sea: 1 "
       "2\n"},
      {"web-page-number-in-front.txt",
       "resolution parliamentary-assembly, -, -, -: FORCED LABOUR AT SEA: 1 2 3 4\n"},
      {"web-as-delivered.txt",
       "statement ministerial-council, 2022, Łódź, 29: Interpretative statement under paragraph "
       "IV.1(A)6 of the Rules of Procedure of the OSCE: p.1 p.2\n"},
      {"web-menu-above.html",
       "statement permanent-council, 2023, Vienna, 1436: EU Statement on Forced Labour at Sea: p.1 "
       "p.2\n"},
      {"web-long-statement-title.txt",
       "statement permanent-council, 2012, Vienna, 931: Statement by Ambassador Deniz Örnek, "
       "Permanent Representative of Turkey, in Response to the Special Representative: p.1\n"},
      {"web-place-in-brackets.txt",
       "resolution parliamentary-assembly, 2002, Berlin, 11: FORCED LABOUR AT SEA: pre.1 op.1\n"},
      {"web-cover-ru.html",
       "resolution parliamentary-assembly, 2015, Helsinki, 24: ПРИНУДИТЕЛЬНОМ ТРУДЕ НА МОРЕ: 1 "
       "2\n"},
      {"web-summit-journal.txt",
       "declaration summit, 2010, Astana, -: ASTANA DECLARATION ON FORCED LABOUR AT SEA: 1 2\n"},
      {"web-bar.txt",
       "resolution parliamentary-assembly, 2018, Berlin, 27: Forced Labour at Sea: 1 2\n"},
      {"web-decision-without-sign.txt",
       "decision ministerial-council, 2006, Brussels, 14: Forced Labour at Sea: pre.1 1\n"},
      {"web-one-line.txt",
       "resolution parliamentary-assembly, -, -, -: FORCED LABOUR AT SEA: 1 2 3 4\n"},
      {"web-head-in-one-line.txt",
       "decision ministerial-council, 2013, Kyiv, 20: FORCED LABOUR AT SEA: pre.1 pre.2 1 2 3\n"},
      {"web-numbers-on-own-lines.txt",
       "decision ministerial-council, 2014, Basel, 21: FORCED LABOUR AT SEA: pre.1 1 2 2.a 2.b "
       "3\n"},
      {"web-items-without-colon.txt",
       "resolution parliamentary-assembly, -, -, -: FORCED LABOUR AT SEA: 1 2 2.a 2.b 3\n"},
      {"web-page-head-in-one-line.txt",
       "decision ministerial-council, 2018, Milan, 25: FORCED LABOUR AT SEA: pre.1 1\n"},
      {"web-note-below-rule.txt",
       "decision forum-for-security-co-operation, 2010, Vienna, -: FORCED LABOUR AT SEA: pre.1 1 "
       "2\n"},
      {"web-page-in-brackets.txt",
       "resolution parliamentary-assembly, 2002, Berlin, 11: Forced Labour at Sea: pre.1 op.1 "
       "op.2\n"},
      {"web-browser-print.txt",
       "decision ministerial-council, 2019, Bratislava, 26: FORCED LABOUR AT SEA: pre.1 1 2\n"},
      {"web-dashed-page.txt",
       "decision ministerial-council, 2019, Bratislava, 26: FORCED LABOUR AT SEA: pre.1 1 2\n"},
      {"web-eu-statement.txt",
       "statement permanent-council, 2006, Vienna, 631: OSCE: EU Statement on Forced Labour at "
       "Sea: p.1 p.2\n"},
      {"web-floor-passed.txt",
       "decision ministerial-council, 2021, Stockholm, 28: FORCED LABOUR AT SEA: pre.1 1\n"
       "statement ministerial-council, 2021, Stockholm, 28: INTERPRETATIVE STATEMENT UNDER "
       "PARAGRAPH IV.1(A)6 OF THE RULES OF PROCEDURE OF THE ORGANIZATION FOR SECURITY AND "
       "CO-OPERATION IN EUROPE: p.1 p.2\n"},
      {"web-pandoc.md",
       "decision ministerial-council, 2020, Tirana, 27: FORCED LABOUR AT SEA: pre.1 1\n"},
      {"web-square-brackets.txt",
       "resolution parliamentary-assembly, 2018, Berlin, 27: FORCED LABOUR AT SEA: 1 2 3 4\n"},
      {"web-numbers-with-dash.txt",
       "resolution parliamentary-assembly, 2018, Berlin, 27: FORCED LABOUR AT SEA: 1 2 3 4\n"},
      {"web-blank-before-stop.txt",
       "resolution parliamentary-assembly, 2018, Berlin, 27: FORCED LABOUR AT SEA: 1 2 3 4\n"},
  });
}

TEST_CASE("pathological: sentences that begin like a foot, an author, a note or a number") {
  struct Row {
    const char* text;
    const char* last;  ///< words of the last paragraph
  };
  for (const auto& [text, last] : {
           Row{"Contact between the communities should be restored\nwithout delay.\n\n"
               "The Co-Chairs call upon both sides to meet.\n",
               "call upon both sides"},
           Row{"Last updated in 2010, the national plans differ from each other.\n\n"
               "States will compare them with each other.\n",
               "will compare"},
           Row{"The delegation of Azerbaijan has not explained its position.\n", "not explained"},
           Row{"Die Delegation der Schweiz begrüßt den Beschluss des Rates\n"
               "und dankt Ihnen allen.\n",
               "begrüßt den Beschluss"},
           Row{"Les mots « paix » et « guerre » sont clairs.\n", "sont clairs"},
           Row{"It upholds the Charter of\nthe United Nations\nand the Final Act.\n",
               "Charter of the United Nations and the"},
       }) {
    CAPTURE(std::string(text));
    const auto reading = test::read_text(
        "STATEMENT BY THE CO-CHAIRS\nVienna, 5 May 2011\n\nThe Co-Chairs met the Ministers in "
        "Vienna "
        "on Thursday.\n\n" +
        std::string(text));
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.documents[0].paragraphs.back().text.find(last) != std::string::npos);
  }
}

TEST_CASE("recover: a number without any text is not a paragraph") {
  const auto reading = test::read_text(
      "DECISION No. 3/19\nFORCED LABOUR AT SEA\n\nThe Ministerial Council,\n\n"
      "1. Calls on participating States to inspect vessels;\n\n2.\n\n3. Decides to meet "
      "again.\n\n4.\n");
  std::string labels;
  for (const auto& paragraph : reading.documents.at(0).paragraphs) labels += paragraph.label + " ";
  CHECK(labels == "1 3 ");
}

TEST_CASE("basic: what a website prints below the last numbered paragraph is not text") {
  const std::string decision =
      "DECISION No. 3/19\nFORCED LABOUR ON FISHING VESSELS\n\nThe Ministerial Council,\n\n"
      "Recalling its earlier decisions on the subject,\n\n"
      "1. Calls on participating States to inspect vessels.\n\n";
  const auto labels_above = [&](const std::string& below) {
    std::string labels;
    for (const auto& read : test::read_text(decision + below + "\n").documents) {
      for (const auto& paragraph : read.paragraphs) labels += paragraph.label + " ";
    }
    return labels;
  };
  for (const auto* foot :
       {"[Back to the list](https://example.org/osce) · [Print](#)",
        "2 thoughts on “Forced labour”\n\n1. Jane D. says:\n\nJuly 20, 2022 at 8:14 am\n\nThank "
        "you for this, very important work.",
        "---\n\nDisclaimer: The database is maintained by ODIHR. The texts are provided for "
        "information only.",
        "-----------------------------------------------------------------\nAnn "
        "Example\nAnti-Trafficking Officer\ntel.: +48 22 555 01 00",
        "You're Reading a Free Preview\nDownload",
        "Leave a Reply\n\nYour email address will not be published. Required fields are marked *",
        "LOAD-DATE: December 4, 2010\n\nLANGUAGE: ENGLISH",
        "---------------------------------\nTo unsubscribe, e-mail: "
        "list-unsubscribe@lists.example.org",
        "Monday - Friday 09:00 - 13:00 / 14:00 - 17:30", "Related\n\nThe Vancouver Declaration",
        "Report \"forced labour\"\n\n© Copyright 2015 - 2024 EXAMPLE - All rights reserved.",
        "Search Refworld\n\nCopyright notice: © OSCE. All rights reserved.",
        "Share this:\n\nTwitter\n\nFacebook", "Sie können auch lesen\n\nAnnual report"}) {
    CAPTURE(foot);
    CHECK(labels_above(foot) == "pre.1 1 ");
  }
  for (const auto* text :
       {"The Secretary General will report on this decision every year.",
        "Final provisions\n\nThis decision shall enter into force on the day of its adoption.",
        "Guiding principles\n\nStates act together wherever they can do so.\n\nReporting\n\n"
        "States report every year to the Ministerial Council.",
        "Andorra\n\nBelgium\n\nCanada\n\nDenmark"}) {
    CAPTURE(text);
    CHECK(labels_above(text) != "pre.1 1 ");
  }
}

TEST_CASE("basic: files that were read wrongly") {
  check({
      {"annex-without-host.txt",
       "decision -, -, -, -: Guidance on port inspections: pre.1 1\n"
       "- -, -, -, -: Terms of reference of the committee: 1\n"
       "decision -, -, -, -: Budget of the committee: pre.1 1 2\n"},
      {"head-in-one-line.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1\n"},
      {"head-name-and-year.txt",
       "resolution parliamentary-assembly, 2004, Edinburgh, 13: FORCED LABOUR AT SEA: 1 2\n"},
      {"head-symbol-and-title.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1\n"},
      {"mixed-case-title.txt",
       "decision ministerial-council, 2008, Helsinki, 16: Forced Labour at Sea: pre.1 1 2\n"},
      {"openings-without-blank-lines.txt",
       "decision ministerial-council, 2019, Bratislava, 26: FORCED LABOUR ON FISHING VESSELS: "
       "pre.1 pre.2 pre.3 pre.4 pre.5 1\n"},
      {"page-in-one-line.txt",
       "decision permanent-council, 2003, Vienna, 462: FORCED LABOUR AT SEA: pre.1 pre.2 1 2\n"},
      {"page-number-slash.txt",
       "decision ministerial-council, 2019, Bratislava, 26: COMBATING FORCED LABOUR ON FISHING "
       "VESSELS: pre.1 1 2\n"},
      {"statement-without-symbol.txt",
       "statement permanent-council, 2023, Vienna, 1949: EU Statement on the Report by the Special "
       "Representative on Forced Labour at Sea: 1 2\n"},
      {"swallowed-rest.txt",
       "decision ministerial-council, 2019, Bratislava, 26: COMBATING FORCED LABOUR ON FISHING "
       "VESSELS: pre.1 1 2 3 4 5 6\n"},
      {"symbol-and-date-in-one-line.txt",
       "decision permanent-council, 2019, Vienna, 1933: PORT INSPECTIONS: pre.1 1\n"},
      {"text-behind-the-end.txt",
       "decision ministerial-council, 2000, Vienna, 8: FORCED LABOUR AT SEA: pre.1 1\n"},
      {"title-keeps-on.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1\n"},
      {"title-of-a-committee.txt",
       "draft-resolution parliamentary-assembly, 2005, Washington, 14: Thirty Years of Fisheries: "
       "Challenges Ahead: 1 2\n"},
      {"title-with-introduction.txt",
       "- -, -, -, -: Political declaration on forced labour at sea: pre.1 1 2\n"},
      {"venue-washington.txt",
       "draft-resolution parliamentary-assembly, 2005, Washington, 14: FORCED LABOUR AT SEA: 1 "
       "2\n"},
      {"markdown-link.md",
       "resolution parliamentary-assembly, -, -, -: Forced Labour at Sea: 1 2\n"},
      {"cover-without-blank-lines.txt",
       "declaration parliamentary-assembly, 2015, Helsinki, 24: HELSINKI DECLARATION: pre.1\n"
       "resolution parliamentary-assembly, 2015, Helsinki, 24: FORCED LABOUR AT SEA: 1 2\n"},
  });
}

TEST_CASE("basic: other files of the same classes") {
  check({
      {"other-legdb.txt",
       "decision ministerial-council, 2006, Brussels, 14: Enhancing Efforts to Combat Trafficking "
       "at Sea: pre.1 pre.2 1 2\n"},
      {"other-oslo.txt",
       "resolution parliamentary-assembly, 2010, Oslo, 19: Forced Labour at Sea: 1 2\n"},
      {"other-of-date.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1\n"},
      {"other-edin.txt",
       "resolution parliamentary-assembly, 2004, Edinburgh, 13: Forced Labour at Sea: 1 2\n"},
      {"other-un-hosted.txt",
       "decision ministerial-council, 2006, Brussels, 14: Enhancing Efforts to Combat Trafficking "
       "at Sea: pre.1 pre.2 pre.3 pre.4 pre.5 1 2 3 3.a 3.b\n"},
      {"other-watermark.txt",
       "decision ministerial-council, 2019, Bratislava, 26: FORCED LABOUR ON FISHING VESSELS: "
       "pre.1 1 2 3\n"},
      {"other-numbersalone.txt",
       "decision ministerial-council, 2019, Bratislava, 26: FORCED LABOUR ON FISHING VESSELS: "
       "pre.1 1 2 3\n"},
      {"other-md-labels.md",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1 2 3\n"},
      {"other-fr-line.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Travail forcé à bord des navires: "
       "pre.1 pre.2 1 2\n"},
      {"other-de-line.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Zwangsarbeit auf Fischereifahrzeugen: "
       "pre.1 1 2\n"},
      {"other-parliament.txt",
       "resolution parliamentary-assembly, 2010, Oslo, 19: Forced Labour at Sea: 1 2 3 4\n"},
      {"other-plain-report.txt",
       "- -, -, -, -: Trafficking on fishing vessels: what we heard: p.1 p.2 p.3 p.4 p.5 p.6\n"},
      {"other-excerpt.txt",
       "- -, 1999, Istanbul, -: Charter for European Security: 24 25\n"
       "decision ministerial-council, 2004, Sofia, 12: The Special Needs of Child Victims: pre.1 1 "
       "2\n"},
      {"other-links.txt", ""},
  });
}

TEST_CASE("basic: texts of other bodies, by the rows of bodies.tsv") {
  check({
      {"other-un-ga.txt",
       "resolution un-general-assembly, 2015, -, 70: Improving the coordination of efforts "
       "against trafficking at sea: pre.1 pre.2 1 2 2.a 2.b 3\n"},
      {"other-un-sc.txt",
       "resolution un-security-council, 2016, -, 7847: S/RES/2331 (2016): pre.1 pre.2 1 2 "
       "2.a "
       "2.b 3\n"},
      {"other-pace.txt",
       "resolution coe-parliamentary-assembly, 2013, -, -: Trafficking of migrant workers "
       "for forced labour: 1 2 3 3.1 3.2 3.2.1 3.3 4\n"},
      {"other-ep.txt",
       "resolution european-parliament, 2014, -, -: sexual exploitation and prostitution: "
       "pre.1 pre.2 A B 1 2 3\n"},
      {"other-eu-directive.txt",
       "- european-union, 2011, -, -: preventing and combating trafficking in human beings and "
       "protecting its victims, and replacing Council Framework Decision 2002/629/JHA: pre.1 pre.2 "
       "1 2 art.1 art.2.1 art.2 art.2.2\n"},
      {"other-protocol.txt",
       "treaty -, 2000, -, -: Protocol to Prevent, Suppress and Punish Trafficking in Persons "
       "Especially Women and Children, supplementing the United Nations Convention against "
       "Transnational Organized Crime: pre.1 pre.2 art.1.1 art.1.2 art.2 art.2.a art.2.b "
       "art.6.1\n"},
      {"other-coe-cm.txt",
       "recommendation coe-committee-of-ministers, 2022, -, 1444: preventing and "
       "combating trafficking in human beings for the purpose of labour exploitation: pre.1 pre.2 "
       "1 2\n"
       "- coe-committee-of-ministers, 2022, -, 1444: Annex 1 to preventing and combating "
       "trafficking in human beings for the purpose of labour exploitation: 1 2 3\n"},
  });
}

TEST_CASE("basic: texts of other bodies as web pages and PDFs give them") {
  check({
      {"other-un-ga-pages.txt",
       "resolution un-general-assembly, 2016, -, 71: Improving the protection of people who work "
       "in harbours: pre.1 pre.2 pre.3 1 2 2.a 2.b 3\n"},
      {"other-un-ga-page-with-annex.txt",
       "resolution un-general-assembly, 2010, -, -: Global plan of action for safe harbours: "
       "pre.1 pre.2 1 2\n"
       "action-plan un-general-assembly, 2010, -, -: United Nations plan of action for safe "
       "harbours: pre.1 1 2\n"},
      {"other-ecosoc-page.txt",
       "resolution un-economic-and-social-council, 2006, -, -: Strengthening international "
       "cooperation to make harbours safe, and to protect the people who work in them: pre.1 pre.2 "
       "1 2 2.a 2.b 3\n"},
      {"other-protocol-page.txt",
       "treaty -, 2000, -, -: Protocol to Prevent and Punish Forced Labour in Harbours, Especially "
       "of Children, supplementing the Convention on the Law of Harbours: pre.1 pre.2 art.1.1 "
       "art.1.2 art.2 art.2.a art.2.b art.3.1 art.3.2 art.3.2.a art.3.2.b\n"},
      {"other-coe-convention.txt",
       "treaty -, 2005, Warsaw, -: Council of Europe Convention on Safe Harbours: pre.1 pre.2 "
       "art.1.1 art.1.1.a art.1.1.b art.1.1.c art.1.2 art.2 art.3 art.3.a art.3.b\n"},
      {"other-eu-directive-page.txt",
       "- european-union, 2011, Strasbourg, -: preventing forced labour in harbours and protecting "
       "its "
       "victims, and replacing Council Framework Decision 2002/929/JHA: pre.1 pre.2 pre.3 1 2 "
       "art.1 art.2.1 art.2.2 art.2.2.a art.2.2.b\n"},
      {"other-eu-directive.html",
       "- european-union, 2011, Strasbourg, -: preventing forced labour in harbours, and replacing "
       "Council "
       "Framework Decision 2002/929/JHA: pre.1 pre.2 1 2 art.1 art.2.1 art.2 art.2.2 art.2.2.a "
       "art.2.2.b\n"},
      {"other-eu-directive-heading.html",
       "- european-union, 2011, -, -: preventing forced labour in harbours: pre.1 1 2 art.1 "
       "art.2.1 art.2.2\n"},
      {"other-protocol.html",
       "treaty -, 2000, -, -: Protocol to Prevent and Punish Forced Labour in Harbours: pre.1 "
       "pre.2 art.1.1 art.1.2 art.2 art.2.a art.2.b\n"},
      {"other-ep-motion-page.txt",
       "draft-resolution european-parliament, -, -, -: implementation of the Directive "
       "2011/936/EU of 5 April 2011 on preventing forced labour in harbours from a gender "
       "perspective: pre.1 pre.2 A B 1 2 2.a 2.b 3\n"},
      {"other-pace-page.txt",
       "resolution coe-parliamentary-assembly, 2013, -, -: Trafficking of people who work in "
       "harbours: 1 2 3 3.1 3.1.1 3.1.2 3.2 4\n"},
  });
  CHECK(reading_of("other-un-ga-pages.txt").documents.front().paragraphs[1].text ==
        "Recalling the goals of its agenda for sustainable development, and recalling also the "
        "targets on safe work for all, including seafarers, on the inspection of harbours, and on "
        "the training of inspectors,");
}

TEST_CASE("an act begins at its title, whatever a gazette or a database prints above it") {
  const std::string act =
      "AGREEMENT ON CLEAN BEACHES\n\nThe Contracting Parties,\n\nAware of the dirt,\n\n"
      "Have agreed as follows:\n\nARTICLE 1\nUse of terms\n\nA beach is what the sea washes.\n\n"
      "ARTICLE 2\nDuties\n\n(1) Each Party shall clean its beaches.\n\n"
      "Done at Split, on 3 May 2011, in one original in English.\n";
  const std::string read =
      "treaty -, 2011, Split, -: AGREEMENT ON CLEAN BEACHES: pre.1 art.1 art.2.1\n";
  CHECK(outline(test::read_text(act)) == read);
  CHECK(outline(test::read_text("Treaties online\n\nDocument type\nBilateral\nDate\nMay 3, 2011\n"
                                "Abstract\nThe Parties set up a committee of the beaches.\n\n" +
                                act)) == read);
  CHECK(outline(test::read_text("OFFICIAL GAZETTE\nNo. 12\nMonday 4 June 2012\n\nThe Agreement on "
                                "Clean Beaches was ratified in this form.\n\n" +
                                act)) == read);
  // text that is not a page's head stays
  std::string report = "The beaches of Europe\n\n";
  for (int i = 0; i < 9; ++i) report += "Some States have cleaned their beaches.\n\n";
  CHECK(test::read_text(report + act).documents.front().paragraphs.size() > 10);
  CHECK(outline(test::read_text("1. Beaches are dirty.\n\n" + act)).find(": 1 ") !=
        std::string::npos);
}

TEST_CASE("articles with their heading on the same line, and a list without a colon") {
  const auto reading = test::read_text(
      "CONVENIO SOBRE LAS PLAYAS LIMPIAS\n\nArtículo 1. Objeto.\n1. El presente Convenio protege "
      "las "
      "playas.\n2. Las Partes las limpiarán.\nArtículo 2. Playas y mares.\nLas Partes velarán por "
      "el "
      "mar.\nArtículo 3. Queda derogado el Convenio anterior, que era\nmenos claro.\n");
  CHECK(outline(reading) ==
        "treaty -, -, -, -: CONVENIO SOBRE LAS PLAYAS LIMPIAS: art.1.1 art.1.2 art.2 art.3\n");
  CHECK(
      outline(test::read_text(
          "RICHTLINIE 2009/952/EG DES EUROPÄISCHEN PARLAMENTS UND DES RATES\nvom 18. Juni 2009\n"
          "über saubere Strände\n\nArtikel 1\nBegriffe\n\nFür diese Richtlinie bezeichnet der "
          "Ausdruck\n\na) „Strand“ das Ufer des Meeres;\n\n▼M1\nb) „Ufer“ den Rand des Meeres.\n\n"
          "▼B\nArtikel 2\nPflichten\n\n(1) Die Mitgliedstaaten reinigen ihre Strände.\n\n"
          "(2) Sie berichten der Kommission darüber.\n")) ==
      "- european-union, 2009, -, -: saubere Strände: art.1 art.1.a art.1.b art.2.1 art.2.2\n");
}

TEST_CASE("articles with roman numerals, and a day in letters") {
  CHECK(outline(test::read_text(
            "TREATY ON CLEAN BEACHES\n\nThe Contracting Parties,\n\nConsidering that beaches are "
            "dirty,\n\n"
            "Have agreed as follows:\n\nARTICLE I\n\nThe Parties shall clean their beaches.\n\n"
            "ARTICLE II\n\n1. Each Party shall report.\n\n2. Reports shall be public.\n\n"
            "DONE at Helsinki this third day of May 2011.\n")) ==
        "treaty -, 2011, Helsinki, -: TREATY ON CLEAN BEACHES: pre.1 art.I art.II.1 art.II.2\n");
}

TEST_CASE("a heading that feet have is a title if no text stands above it") {
  const std::string text = "These are the notes of a meeting about fishing. We agreed to act.\n";
  for (const std::string above :
       {"", "---\nauthor: me\n---\n\n", "Minutes\n\nMonday\n\nOslo\n\n"}) {
    for (const std::string heading : {"# Notes", "# Related", "# See also", "Contact"}) {
      CAPTURE(above + heading);
      const auto reading = test::read_text(above + heading + "\n\n" + text, "x.md");
      REQUIRE(reading.documents.size() == 1);
      CHECK(reading.documents[0].paragraphs.back().text + "\n" == text);
    }
  }
  // below a text they begin a foot
  const auto foot = test::read_text(
      "# Fishing\n\nStates of the region fish together.\n\nThey also fish at sea.\n\n"
      "They count their ships every year.\n\n"
      "# Notes\n\n1. See the annual report of last year.\n",
      "x.md");
  REQUIRE(foot.documents.size() == 1);
  CHECK(foot.documents[0].paragraphs.size() == 3);
}

TEST_CASE("the record of a text above it is its head") {
  CHECK(outline(test::read_text(
            "Home\nPermanent Council\nPC Decision No. 1377\n\nDecision No. 1377: Clean Beaches\n\n"
            "Publisher:\nPermanent Council\nDate:\n4 March 2021\nTags:\nEnvironment\n\n"
            "PC.DEC/1377\n4 March 2021\n\nDECISION No. 1377\nCLEAN BEACHES\n\n"
            "The Permanent Council,\n\nRecalling one,\n\n1. Encourages two;\n\n2. Tasks three.\n\n"
            "Related\n\nPC Decision No. 1376\nRead more\n")) ==
        "decision permanent-council, 2021, Vienna, -: CLEAN BEACHES: pre.1 1 2\n");
  CHECK(
      outline(test::read_text(
          "Resolution on the Cleaning of Beaches\n\nPublication date\n9 July 2012\n\nAbstract\nThe "
          "text asks States to clean their beaches.\n\nRESOLUTION ON\nTHE CLEANING OF BEACHES\n\n"
          "1. Recalling one,\n\nThe OSCE Parliamentary Assembly:\n\n2. Urges two.\n")) ==
      "resolution parliamentary-assembly, 2012, Monaco, 21: Cleaning of Beaches: 1 2\n");
  // another number is another text
  CHECK(
      outline(test::read_text("DECISION No. 1/11\nONE\n\nShort words.\n\nDECISION No. 2/11\nTWO\n\n"
                              "The Ministerial Council,\n\n1. Urges two.\n"))
          .find("TWO: 1") != std::string::npos);
}

TEST_CASE("a compilation heads each of its texts with a place, a year and a title") {
  CHECK(outline(test::read_text(
            "Ljubljana 2005, Decision No. 13/05 on Clean Beaches\n\nThe Ministerial Council,\n\n"
            "Recalling one,\n\n1. Urges two.\n\nAthens 2009, Decision No. 6/09 on Safe Beaches\n\n"
            "The Ministerial Council,\n\nRecalling one,\n\n2. Invites two.\n\n4.7.2.  See also\n\n"
            "Freedom of movement, 2.4\nChildren, 5.3\n")) ==
        "decision ministerial-council, 2005, Ljubljana, 13: Clean Beaches: pre.1 1\n"
        "decision ministerial-council, 2009, Athens, 17: Safe Beaches: pre.1 2\n");
}

TEST_CASE("a library's citation of a treaty is its title and when it entered into force") {
  const std::string rest =
      "\n\nStrasbourg, 9 April 1998\n\nThe member States of the Council of Europe and the other "
      "States signatory hereto,\n\nConsidering one;\n\nHave agreed as follows:\n\nARTICLE 1\n\n"
      "Every State shall act.\n\nARTICLE 2\n\nThis Convention is open.\n";
  for (const auto* cited :
       {", E.T.S. 299, entered into force Feb. 1, 2000.", ", entered into force Feb. 1, 2000.",
        ", G.A. res. 55/25, annex I, 55 U.N. GAOR Supp. (No. 49) at 44, entered into force "
        "2000."}) {
    CAPTURE(cited);
    const auto read =
        outline(test::read_text("European Convention on Clean Beaches" + (cited + rest)));
    CHECK(read.find(": European Convention on Clean Beaches: pre.1 art.1 art.2\n") !=
          std::string::npos);
  }
}

TEST_CASE("each of the texts that a report proposes is a document") {
  CHECK(outline(
            test::read_text(
                "Doc. 14299   Report\n\nA.       Draft resolution2\n\n1. The Assembly regrets "
                "one.\n\n"
                "2. It calls for two.\n\nDoc. 14299   Report\n\nB.       Draft recommendation3\n\n"
                "1. The Assembly refers to three.\n\n2. It recommends four.\n"))
            .find("Draft recommendation: 1 2\n") != std::string::npos);
}

TEST_CASE("where and when a text was adopted, below its last paragraph") {
  const std::string text =
      "RESOLUTION ON CLEAN BEACHES\n\nRecalling one,\n\nThe OSCE Parliamentary Assembly\n\n"
      "1. Calls on all to clean them.\n";
  CHECK(outline(test::read_text(text +
                                "\nAdopted by the OSCE Parliamentary Assembly\nat its Sixteenth "
                                "Annual Session\nKyiv, 9 July 2007\n")) ==
        "resolution parliamentary-assembly, 2007, Kyiv, 16: CLEAN BEACHES: pre.1 1\n");
  CHECK(outline(test::read_text(text + "\nAdopted at the Annual Session\nKyiv, 9 July 2007\n")) ==
        "resolution parliamentary-assembly, 2007, Kyiv, 16: CLEAN BEACHES: pre.1 1\n");
  CHECK(outline(test::read_text(text + "39th meeting\n11 July 2007\n")).find(": pre.1 1\n") !=
        std::string::npos);
  // a sentence that begins like that is text
  CHECK(outline(test::read_text(text + "\n2. Asks States to write down that it was\nadopted by the "
                                       "Assembly.\n"))
            .find(": pre.1 1 2\n") != std::string::npos);
}

TEST_CASE("who submitted a text, and links to the top of a page, are not paragraphs") {
  const std::string text =
      "STANDING COMMITTEE OF THE OSCE PARLIAMENTARY ASSEMBLY\n\nDECLARATION ON CLEAN "
      "BEACHES\n\nAndorra la Vella, 5 October 2017\n\n1. Recalling one,\n\n2. Calls on all to "
      "clean "
      "them.\n\n";
  const std::string right =
      "declaration parliamentary-assembly, 2017, Andorra la Vella, -: CLEAN BEACHES: 1 2\n";
  CHECK(outline(test::read_text(text + "Respectfully submitted,\n\nSenator Marie Exemple\nHead of "
                                       "the Delegation\n")) == right);
  for (const auto* foot :
       {"Back to top\n", "For further information: Press Office, Copenhagen\n",
        "Files in this item\nName\tSize\na.pdf\t88Kb\n\nThis item appears in the following "
        "Collection(s)\nDocuments [211]\n",
        "Dieser Text wurde elektronisch übermittelt. Abweichungen sind möglich.\n"}) {
    CAPTURE(foot);
    CHECK(outline(test::read_text(text + foot)) == right);
  }
}

TEST_CASE("a statement begins below all of its salutations, whatever letter follows them") {
  CHECK(outline(test::read_text(
            "MC.DEL/41/21\n2. Dezember 2021\n\nErklärung der Delegation der Schweiz\n\n"
            "     Frau Vorsitzende,\n     Exzellenzen, meine Damen und Herren,\n"
            "     ich danke Schweden für saubere Strände in einem schmutzigen\nJahr.\n"
            "     Die Strände bleiben sauber.\n")) ==
        "statement ministerial-council, 2021, Stockholm, 28: Erklärung der Delegation der Schweiz: "
        "p.1 p.2 p.3 p.4\n");
}

TEST_CASE("what a delegation says is a statement, even if its head names no type") {
  CHECK(
      outline(test::read_text("United States Mission to the OSCE\n\nOn Clean Beaches\n\n"
                              "As delivered by Ambassador Jane Example\nto the Permanent Council, "
                              "Vienna\nMay 3, 2018\n\nThank you, Mr. Chairman.\n\nThe beaches of "
                              "our States are not clean.\n\nWe ask all to clean them.\n")) ==
      "statement permanent-council, 2018, Vienna, -: On Clean Beaches: p.1 p.2 p.3\n");
}

TEST_CASE("a wiki's and a database's lines above a text are not its title or paragraphs") {
  CHECK(outline(test::read_text(
            "Clean beaches\nFrom Wikisource\nJump to navigation\n\n←Resolution 2994\tResolution "
            "2995\n"
            "(2014)\tResolution 2996→\nAdopted unanimously by the Security Council at its 7951st "
            "meeting, on 19 December 2014\n\nThe Security Council,\n\nRecalling one,\n\n1. Urges "
            "two.\n")) == "- un-security-council, 2014, -, -: Clean beaches: pre.1 1\n");
  CHECK(
      outline(test::read_text(
          "Resolution on Clean Beaches\n\nAuthor\tOSCE Parliamentary Assembly\nDate\t9 July 2012\n"
          "Topics\tBeaches and seas.\nDisclaimer\tThis text was published by others. They are not "
          "responsible for what it says.\n\n1. Recalling one,\n\nThe OSCE Parliamentary "
          "Assembly:\n\n2. Urges two.\n")) ==
      "resolution parliamentary-assembly, 2012, Monaco, 21: Clean Beaches: 1 2\n");
}

TEST_CASE("heads with their facts in other forms") {
  struct Row {
    const char* head;
    const char* read;
  };
  for (const auto& [head, read] : {
           Row{"OSCE PA – 26th Annual Session – Minsk, 2017-07-09 – Resolution on Clean Beaches – "
               "p. 33\n",
               "resolution parliamentary-assembly, 2017, Minsk, 26: Clean Beaches"},
           Row{"28. Treffen des Ministerrats der OSZE, Stockholm\nMC.DEC/2/21\n2. Dezember 2021\n\n"
               "BESCHLUSS Nr. 2/21\nSAUBERE STRÄNDE\n",
               "decision ministerial-council, 2021, Stockholm, 28: SAUBERE STRÄNDE"},
           Row{"MC.DEC/15/04 of 7 December 2004, OSCE Ministerial Council, Twelfth Meeting, "
               "Sofia\nDecision No. 15/04: Clean Beaches\n",
               "decision ministerial-council, 2004, Sofia, 12: Clean Beaches"},
           Row{"Home\n\nDocuments > Council > 2004\n[ print this page ] [ send to a friend "
               "]\nMC.DEC/15/04 of 7 "
               "December 2004\nDecision No. 15/04: Clean Beaches\n",
               "decision ministerial-council, 2004, Sofia, 12: Clean Beaches"},
           Row{"Human Rights Council\n\nResolution adopted by the Human Rights Council\non 11 July "
               "2019\n41/28.\n\nClean "
               "beaches\n",
               "resolution un-human-rights-council, 2019, -, -: Clean beaches"},
           Row{"RECOMMENDATION No. R (98) 29\n\nOF THE COMMITTEE OF MINISTERS TO MEMBER STATES\n\n"
               "CONCERNING THE CLEANING OF BEACHES\n\n(Adopted by the Committee of Ministers on 22 "
               "October 1998)\n",
               "recommendation coe-committee-of-ministers, 1998, -, -: THE CLEANING OF "
               "BEACHES"},
           Row{"Assemblée parlementaire\n\nRésolution 2997 (2019)\nVersion finale\n\nDes plages "
               "propres\nAuteur(s) :\nAssemblée parlementaire\nOrigine\nDiscussion par l’Assemblée "
               "le "
               "27 juin 2019 (25e séance).\n",
               "resolution coe-parliamentary-assembly, 2019, -, -: Des plages propres"},
           Row{"Senators, here is the text adopted at the Twenty-Sixth Annual Session of the OSCE "
               "Parliamentary Assembly.\n\nResolution on Clean Beaches\n",
               "resolution parliamentary-assembly, 2017, Minsk, 26: Clean Beaches"},
           Row{"PC.DEC/193\n5 November 1997\n\nDECISION No. 193\n\nThe Permanent Council,\n",
               "decision permanent-council, 1997, Vienna, -: DECISION No. 193"},
           Row{"DECISIONE N. 7/18\nSPIAGGE PULITE\n(MC.DEC/7/18 del 7 dicembre 2018 - "
               "Milano)\n\nIl "
               "Consiglio dei Ministri,\n",
               "decision ministerial-council, 2018, Milan, 25: SPIAGGE PULITE"},
           Row{"Declaration of the Committee of Ministers\non the cleaning of beaches\n\n(Adopted "
               "by the Committee of Ministers on 13 February 2008)\n\n"
               "The Committee of Ministers of the Council of Europe,\n",
               "declaration coe-committee-of-ministers, 2008, -, -: cleaning of beaches"},
           Row{"S/RES/2399 (2018)\n\nСовет Безопасности\n\nРезолюция 2399 (2018),\n\nпринятая "
               "Советом Безопасности на его 8199-м заседании\n8 марта 2018 года\n\nСовет "
               "Безопасности,\n",
               "resolution un-security-council, 2018, -, -: S/RES/2399 (2018)"},
           Row{"Economic and Social Council Resolution 2017/91\n\nTopic\nBeaches\n\nResolution "
               "2017/91\nClean beaches\n\nThe Economic and Social Council,\n",
               "resolution un-economic-and-social-council, -, -, -: Clean beaches"},
       }) {
    CAPTURE(head);
    const auto all =
        outline(test::read_text(std::string(head) + "\n1. Recalling one,\n\n2. Urges two.\n"));
    CHECK(all.substr(0, all.rfind(": ")) == read);
  }
}

TEST_CASE("pathological: texts that look a little like those of other bodies") {
  // words that a signature begins with, and articles below signatures
  const std::string treaty =
      "Convention on Safe Harbours\n\nPreamble\n\nThe Parties to this Convention,\n\n"
      "Considering that harbours are safe,\n\nHave agreed as follows:\n\nArticle 1\n\n";
  CHECK(outline(test::read_text(treaty + "In witness protection programmes, each Party helps.\n\n"
                                         "Article 2\n\nDone at Warsaw, 16 May 2005.\n\nNames\n\n"
                                         "Article 3\n\nThe group meets each year.\n")) ==
        "treaty -, 2005, Warsaw, -: Convention on Safe Harbours: pre.1 art.1 art.3\n");
  CHECK(
      test::read_text(treaty + "This Convention enters into force on the day of its\n"
                               "publication in the Official Journal of the European Union.\n")
          .documents.front()
          .paragraphs.back()
          .text ==
      "This Convention enters into force on the day of its publication in the Official Journal of "
      "the European Union.");
  // a title that begins with a word of other heads, below a symbol
  const auto plan = test::read_text(
      "Permanent Council\n\nPC.DEC/957 OSCE Action Plan for Safe Harbours\n\n"
      "The Permanent Council,\n\n1. Endorses the Action Plan;\n\n2. Asks for a report.\n");
  CHECK(plan.documents.front().document.symbol == "PC.DEC/957");
  CHECK(outline(test::read_text("DECISION No. 5/11\nDISTRIBUTION OF TASKS\n\n"
                                "The Ministerial Council,\n\n1. Decides to share the tasks.\n")) ==
        "decision ministerial-council, 2011, Vilnius, 18: DISTRIBUTION OF TASKS: 1\n");
  // a list of resolutions, and a session at the end of a paragraph
  CHECK(outline(test::read_text(
            "A/RES/70/901\n\nResolution adopted by the General Assembly on 25 September 2015\n\n"
            "70/901. Safe harbours\n\nThe General Assembly,\n\n"
            "Recalling the following resolutions:\n\n55/925. Convention on the Law of Harbours\n\n"
            "64/993. Global plan of action for harbours\n\n1. Asks for a debate during its\n"
            "Thirtieth session\nin public;\n\n2. Urges States.\n")) ==
        "resolution un-general-assembly, 2015, -, -: Safe harbours: pre.1 pre.2 pre.3 1 2\n");
  // two long addresses do not make each line a paragraph
  const std::string address = "https://example.org/" + std::string(140, 'a') + ".pdf\n";
  CHECK(outline(test::read_text(
            "DECISION No. 5/11\nSAFE HARBOURS\n\nThe Ministerial Council,\n"
            "1. Takes note of the report of the harbour masters, published at\n" +
            address +
            "and of the work of the unit for harbours.\nThe unit trains harbour masters of the\n"
            "Western Balkans;\n2. Takes note of the handbook, published at\n" +
            address + "Masters of large harbours wrote it, in all participating\nStates;\n")) ==
        "decision ministerial-council, 2011, Vilnius, 18: SAFE HARBOURS: 1 2\n");
}

TEST_CASE("basic: what the values come from") {
  CHECK(reading_of("symbol-and-date-in-one-line.txt").documents.front().document.symbol ==
        "PC.DEC/1939");
  CHECK(reading_of("statement-without-symbol.txt").documents.front().document.author ==
        "European Union");
  CHECK(reading_of("venue-washington.txt").documents.front().document.country == "United States");
  CHECK(reading_of("markdown-link.md").documents.front().paragraphs.front().text ==
        "Recalling Decision No. 3/19 of the Ministerial Council,");
}

TEST_CASE("basic: a paragraph that is too long to be one is noted") {
  std::string long_text = "1. Calls on States to act";
  while (long_text.size() < 5100) long_text += " and to act again";
  const auto reading =
      test::read_text("DECISION No. 3/19\nSAFE HARBOURS\n\nThe Ministerial Council,\n\n" +
                      long_text + ".\n\n2. Urges them.\n");
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings.front().code == "long-paragraph");
  CHECK(reading.warnings.front().severity == Severity::note);
  CHECK(reading.warnings.front().line == 6);
}

}  // namespace osce::indexer::readings_test
