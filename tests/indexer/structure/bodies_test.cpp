// SPDX-License-Identifier: GPL-2.0-or-later
//
// Bodies with unusual numbering, lists or layout, and invented wording: which paragraphs are read.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::bodies_test {
namespace {

const std::string resolution =
    "RESOLUTION ON SAFE HARBOURS\n\nBERLIN, 7 to 11 JULY 2018\n\n1. Recalling one,\n\n"
    "The OSCE Parliamentary Assembly:\n\n";
const std::string decision =
    "MC.DEC/9/18\n7 December 2018\n\nDECISION No. 9/18\nSAFE HARBOURS\n\n"
    "The Ministerial Council,\n\nRecalling its decisions,\n\n";

/// The paragraphs of every document: "1/pre 2/ope 2.a/ope".
std::string labels_in(const SourceReading& reading) {
  std::string all;
  for (const auto& [document, paragraphs] : reading.documents) {
    for (const auto& p : paragraphs) {
      all += all.empty() ? "" : " ";
      all += p.label + "/" + std::string(name_of(p.part)).substr(0, 3);
    }
  }
  return all;
}

std::string labels_of_text(const std::string& text) { return labels_in(test::read_text(text)); }

std::string labels_of_page(const std::string& html) {
  return labels_in(test::read_text("<html><body>" + html + "</body></html>", "sample.html"));
}

std::string words_of(const SourceReading& reading, const std::string& label) {
  for (const auto& [document, paragraphs] : reading.documents) {
    for (const auto& p : paragraphs) {
      if (p.label == label) return p.text;
    }
  }
  return "no paragraph " + label;
}

/// "problem 4-9" for each gap in the numbering that is reported.
std::string gaps_in(const std::string& text) {
  std::string all;
  for (const auto& warning : test::read_text(text).warnings) {
    if (warning.code != "numbering-gap") continue;
    all += all.empty() ? "" : ", ";
    all += warning.severity == Severity::problem ? "problem" : "note";
  }
  return all;
}

/// What is reported about numbers, in the order of the lines.
std::string numbering_in(const std::string& text) {
  std::vector<std::string> messages;
  for (const auto& warning : test::read_text(text).warnings) {
    if (warning.code.starts_with("numbering-")) messages.push_back(warning.message);
  }
  return fmt::format("{}", fmt::join(messages, "; "));
}

}  // namespace

TEST_CASE("a text in capitals has no more headings than others") {
  CHECK(labels_of_text("MC(7).DEC/6     3 DECEMBER 1998\n\nDECISION No. 6\nSAFE HARBOURS\n\n"
                       "THE MINISTERIAL COUNCIL,\n\n"
                       "     RECALLING THE LISBON DECLARATION OF 1996 AND THE DECISIONS OF THE\n"
                       "COPENHAGEN MINISTERIAL COUNCIL OF 1997,\n\n"
                       "     CONVINCED THAT LASTING PEACE REQUIRES THAT FORMER SOLDIERS FIND WORK\n"
                       "AND HOUSING,\n\n"
                       "1.   REQUESTS THE PERMANENT COUNCIL TO EXAMINE HOW MISSIONS CAN ASSIST;\n\n"
                       "04 DEC '98 11:33 FROM OSCE VIENNA        +43 1 51436 99  P.02/02\n\n"
                       "2.   ASKS THE SECRETARY GENERAL TO REPORT.\n\n** TOTAL PAGE.02 **\n") ==
        "pre.1/pre pre.2/pre 1/ope 2/ope");
  // only below the enacting line
  CHECK(labels_of_text("RESOLUTION ON SAFE HARBOURS\n\n1. Recalling one,\n\n2. Noting two,\n\n"
                       "3. Welcoming three,\n\nThe OSCE Parliamentary Assembly\n\n4. asks all;\n\n"
                       "5. calls for two.\n") == "1/pre 2/pre 3/pre 4/ope 5/ope");
}

TEST_CASE("words of those who speak as \"we\" enact, above bullets or numbers") {
  const std::string head =
      "OSCE PARLIAMENTARY ASSEMBLY\n\nDeclaration on Safe Harbours\n\nSkopje, 30 September 2016\n\n"
      "We, the members of the Standing Committee,\n\n";
  const std::string rest = "Condemn every act of violence;\n\nCall on all to act.\n";
  CHECK(labels_of_text(head + "- alarmed by letters,\n\n- conscious of their number,\n\n" + rest) ==
        "pre.1/pre pre.2/pre op.1/ope op.2/ope");
  CHECK(labels_of_text(head + "1. Alarmed by letters,\n\n2. Conscious of one,\n\n3. " + rest) ==
        "1/pre 2/pre 3/ope op.1/ope");
}

TEST_CASE("paragraphs that are numbered by their part") {
  const std::string parts =
      "PP1  Recalling one,\n\nPP2.  Noting two,\n\nOP1  Calls on all:\n\n(a) to go;\n\n"
      "OP 2. Urges all to stay.\n";
  CHECK(labels_of_text("MC.DEC/9/18\n\nDECISION No. 9/18\nSAFE HARBOURS\n\n"
                       "The Ministerial Council,\n\n" +
                       parts) == "pre.1/pre pre.2/pre op.1/ope op.1.a/ope op.2/ope");
}

TEST_CASE("the next number on its own line begins an item, whatever stands above") {
  CHECK(labels_of_text(decision +
                       "1.\nCalls on all States to act;\n\nYou might also like\n4 pages\n"
                       "2.\nEncourages States to wait.\n") == "pre.1/pre 1/ope op.1/ope 2/ope");
}

TEST_CASE("a number on its own line belongs to the text below") {
  CHECK(labels_of_text(decision +
                       "1.\n\nUrges States to share lists;\n\n2.\n\nCalls on them to act.") ==
        "pre.1/pre 1/ope 2/ope");
  CHECK(words_of(test::read_text(decision + "1.\n\nUrges States to share lists;\n"), "1") ==
        "Urges States to share lists;");
}

TEST_CASE("indented lists without a colon before them") {
  CHECK(labels_of_text(decision +
                       "1. Urges States to share lists, in particular\n   (a) of names;\n"
                       "   (b) of places;\n2. Calls on them to act.") ==
        "pre.1/pre 1/ope 1.a/ope 1.b/ope 2/ope");
  CHECK(labels_of_text(decision + "1. Asks all:\n(a)to learn;\n(b)to teach.") ==
        "pre.1/pre 1/ope 1.a/ope 1.b/ope");
  CHECK(labels_of_text(decision + "1. Recalls Article 3, in particular paragraph\n   (a) of it;\n"
                                  "2. Calls on all to act.") == "pre.1/pre 1/ope 2/ope");
}

TEST_CASE("an English text with paragraphs that begin with small letters") {
  CHECK(labels_of_text(
            "MC.DEC/3/17\n8 December 2017\n\nDECISION No. 3/17\nSMALL THINGS\n\n"
            "The Ministerial Council,\n\nrecalling its decisions on this matter,\n\n"
            "deeply concerned by delays,\n\n1. urges States to share lists;\n\n2. calls on all.") ==
        "pre.1/pre pre.2/pre 1/ope 2/ope");
}

TEST_CASE("a statement is kept whole, including the words above a numbered list") {
  CHECK(labels_of_text(decision + "1. Urges all to act.\n\nAttachment to MC.DEC/9/18\n\n"
                                  "INTERPRETATIVE STATEMENT\n\nBy the delegation of Norway:\n\n"
                                  "\"Norway wishes to state the following:\n\n1. It was late.\n\n"
                                  "2. It is over.\"") == "pre.1/pre 1/ope p.1/sta 1/sta 2/sta");
}

TEST_CASE("an e-mail that quotes the text it forwards") {
  CHECK(labels_of_text(
            "From: a@example.org\nTo: b@example.org\nSubject: decision\n\nDear all,\n\n"
            "> DECISION No. 6\n> ASSISTING RETURNED VICTIMS\n>\n"
            "> The Ministerial Council,\n>\n> Recalling its Decision No. 1 of 2000,\n>\n"
            "> 1. Decides to strengthen co-operation;\n>\n> 2. Requests the ODIHR to act.\n") ==
        "pre.1/pre 1/ope 2/ope");
}

TEST_CASE("titles of chapters over several lines, in capitals or not") {
  for (const auto* title :
       {"CHAPTER II\n\nECONOMIC AFFAIRS, SCIENCE, TECHNOLOGY\nAND ENVIRONMENT",
        "CHAPTER II\nECONOMIC AFFAIRS, SCIENCE,\nTECHNOLOGY AND ENVIRONMENT",
        "CHAPTER II\nECONOMIC AFFAIRS\n\nAND ENVIRONMENT",
        "Chapter II\n\nEconomic affairs, science,\ntechnology and environment",
        "Chapter II\nEconomic affairs and\nenvironment", "CHAPTER TWO", "SECOND CHAPTER"}) {
    CAPTURE(title);
    CHECK(labels_of_text("RESOLUTION ON SAFE HARBOURS\n\nBERLIN, 7 to 11 JULY 2018\n\n"
                         "CHAPTER I\n\n1. Recalling one,\n\nThe OSCE Parliamentary Assembly:\n\n"
                         "2. Urges two.\n\n" +
                         std::string(title) +
                         "\n\n1. Recalling three,\n\nThe OSCE Parliamentary Assembly:\n\n"
                         "2. Urges four.\n") == "I.1/pre I.2/ope II.1/pre II.2/ope");
  }
}

TEST_CASE("text below a heading is not a title, even across a page end") {
  const auto text = decision +
                    "Decides to adopt the plan.\n\nI. PREVENTION\n\nStates will adopt laws that\n"
                    "protect victims and\n\n- 2 -\n\nchildren.\n";
  CHECK(words_of(test::read_text(text), "op.2") ==
        "States will adopt laws that protect victims and children.");
}

TEST_CASE("sections with letters, inside numbered ones or not") {
  CHECK(labels_of_text("RESOLUTION ON SAFE HARBOURS\n\nThe OSCE Parliamentary Assembly,\n\n"
                       "Recalling one,\n\nA. Prevention\n\n1. Calls on States to train;\n\n"
                       "2. Urges them to pay;\n\nB. Protection of victims\n\n"
                       "1. Calls on States to open shelters.\n") ==
        "pre.1/pre A.1/ope A.2/ope B.1/ope");
  CHECK(labels_of_text(decision + "Decides to adopt the plan.\n\nI. GENERAL\n\nA. Prevention\n\n"
                                  "1. States will train.\n\nB. Protection\n\n1. States will open "
                                  "shelters.\n\nII. FOLLOW-UP\n\nA. Reports\n\n1. States will "
                                  "report.\n") ==
        "pre.1/pre op.1/ope I.A.1/ope I.B.1/ope II.A.1/ope");
  // numbering that continues across the letters needs none of them
  CHECK(labels_of_text(decision + "Decides to adopt the plan.\n\nI. GENERAL\n\nA. Prevention\n\n"
                                  "1. States will train.\n\nB. Protection\n\n2. States will open "
                                  "shelters.\n\nII. FOLLOW-UP\n\n1. States will report.\n") ==
        "pre.1/pre op.1/ope I.1/ope I.2/ope II.1/ope");
}

TEST_CASE("decimals with their first number in a heading, in another one, or nowhere") {
  const auto plan = decision + "Decides to adopt the plan.\n\n";
  CHECK(labels_of_text(plan + "3. PREVENTION\n\n1.1 Raising awareness;\n1.2 Training police;\n\n"
                              "4. PROTECTION\n\n2.1 Opening shelters:\n2.1.1 for women;\n"
                              "2.1.2 for children:\n2.1.2.1 under ten;\n2.2 Granting permits.\n") ==
        "pre.1/pre op.1/ope 1.1/ope 1.2/ope 2.1/ope 2.1.1/ope 2.1.2/ope 2.1.2.1/ope 2.2/ope");
  CHECK(labels_of_text(plan + "III. AT HOME\n\n3.1 Adopting laws.\n\n3.2 Training police.\n") ==
        "pre.1/pre op.1/ope 3.1/ope 3.2/ope");
  // a number inside a sentence is not a label
  CHECK(labels_of_text(resolution + "2. Notes that traffickers earn\n3.1 billion a year, or\n"
                                    "1.1 billion at home.\n\n3. Urges all.\n") ==
        "1/pre 2/ope 3/ope");
}

TEST_CASE("numbers with a word, a sign or a name") {
  CHECK(labels_of_text(resolution + "2. Urges one;\n\n2bis. Urges two;\n\n2 ter. Urges three;\n\n"
                                    "3. Urges four;\n\n3-bis Urges five.\n") ==
        "1/pre 2/ope 2bis/ope 2ter/ope 3/ope 3bis/ope");
  CHECK(gaps_in(resolution + "2. Urges one;\n\n2bis. Urges two;\n\n3. Urges three.\n").empty());
  CHECK(labels_of_text(decision + "Decides as follows:\n\nArt. 1. Harbours are open.\n\n"
                                  "Art. 2. Fees are set\nby States under Article\n3 of the "
                                  "Convention.\n\nArt. 3. It applies at once:\n1. at home;\n2. "
                                  "abroad.\n") ==
        "pre.1/pre art.1/ope art.2/ope art.3/ope art.3.1/ope art.3.2/ope");
  CHECK(labels_of_text(decision + "Decides as follows:\n\n§ 1 Harbours are open.\n\n§ 2 Fees are "
                                  "set.\n") == "pre.1/pre 1/ope 2/ope");
  CHECK(labels_of_text(decision + "Decides:\n\n1° To open harbours;\n\n2° To set fees.\n") ==
        "pre.1/pre 1/ope 2/ope");
  CHECK(labels_of_text(resolution + "2. Recalls what stands in\nArticle 3 of the Convention,\n"
                                    "Article 1 of the Protocol and\n§ 5 of the law.\n") ==
        "1/pre 2/ope");
}

TEST_CASE("roman numerals as paragraph numbers, even if their first lines look like headings") {
  CHECK(labels_of_text("RESOLUTION ON SAFE HARBOURS\n\nThe OSCE Parliamentary Assembly,\n\n"
                       "I. Recalling the Act and\nthe Charter,\n\nII. Calls on States to train:\n"
                       "1. judges;\n2. police;\n\nIII. Urges all to help\nand to report.\n") ==
        "I/pre II/ope II.1/ope II.2/ope III/ope");
}

TEST_CASE("lists five levels deep, and lists that continue after z or after text") {
  CHECK(labels_of_text(resolution + "2. Urges all to:\na. train:\ni. judges:\n1) in law;\n2) in "
                                    "practice;\nii. police;\nb. pay.\n") ==
        "1/pre 2/ope 2.a/ope 2.a.i/ope 2.a.i.1/ope 2.a.i.2/ope 2.a.ii/ope 2.b/ope");
  std::string letters = resolution + "2. Urges all to:\n\n";
  for (char c = 'a'; c <= 'z'; ++c) letters += fmt::format("{}) do {};\n\n", c, c);
  CHECK(labels_of_text(letters + "aa) do more;\n\nbb) do all;\n\n3. Urges one.\n")
            .ends_with("2.z/ope 2.aa/ope 2.bb/ope 3/ope"));
  CHECK(labels_of_text(resolution + "2. Urges all to:\n\n(a) train;\n\nThis is urgent.\n\n"
                                    "(b) pay;\n\n3. Urges one.\n") ==
        "1/pre 2/ope 2.a/ope op.1/ope 2.b/ope 3/ope");
}

TEST_CASE("a number inside a line begins a paragraph only if that is certain") {
  const auto text =
      resolution +
      "2. Calls on States to act; 3. Urges them to report every year to the\nAssembly; 4. Invites "
      "the media. 5. Welcomes the efforts of 2016. 6 ships were saved.\n";
  CHECK(labels_of_text(text) == "1/pre 2/ope 3/ope 4/ope 5/ope");
  CHECK(words_of(test::read_text(text), "3") == "Urges them to report every year to the Assembly;");
  const auto twice = resolution + "2. Calls on all; 3. Urges them,4. Asks them; 3. Notes it.\n";
  CHECK(words_of(test::read_text(twice), "3") == "Urges them,");
  const auto later = resolution + "2. Calls on all; 3. Urges them to read the list,3. Notes it.\n";
  CHECK(words_of(test::read_text(later), "3").starts_with("Urges them"));
  for (const auto* inside : {"Article 3. Protection of children", "paragraph 2; 3. of the Act",
                             "see 5. Welcoming all", "Chapter 3. Calls"}) {
    CAPTURE(inside);
    CHECK(labels_of_text(resolution + "2. Recalls, " + inside + ", and more.\n") == "1/pre 2/ope");
  }
}

TEST_CASE("pathological: lines without end that begin like the first letter of a list") {
  auto text = resolution + "2. Calls on all to have\n";
  for (int i = 0; i < 20'000; ++i) text += "a plan and\n";
  CHECK(labels_of_text(text) == "1/pre 2/ope");
  CHECK(labels_of_text(text + "b.\n") == "1/pre 2/ope");
}

TEST_CASE("pathological: text that resembles columns, feet and headings stays text") {
  const std::string decision = "DECISION No. 5/19\nPOSTS\n\nThe Permanent Council,\n\n";
  const std::string table =
      "   Office of the Head of Mission            To lead the work of the mission\n"
      "   Office of the Deputy Head                To help the Head in all her tasks\n"
      "   Department of Human Rights               To monitor trials and the media\n"
      "   Department of Public Safety              To train police and the prosecutors\n";
  CHECK(words_of(test::read_text(decision + "1. To approve these posts:\n\n" + table), "op.1")
            .find("Head of Mission To lead") != std::string::npos);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"2. Requests that they share it.\n\nShare:\n\n3. Urges parliaments to act.\n", "1 2 3"},
      {"2. Calls on them.\n\nSee also\n\n3. Calls for a report in 2020.\n", "1 2 3"},
      {"Staff positions       1200\nOperational costs       1500\n\n2. Urges all.\n", "1 op.1 2"},
      {"2. Requests States to (a) sign it, (b) ratify it, and (c) apply it;\n", "1 2"},
      {"Calls on the Government of Norway, as the Chair of the Committee, to convene a conference "
       "with experts from all participating States and on that occasion:\n\n2. Urges all.\n",
       "1 op.1 2"},
      {"2. Urges them to report under Article 5.\n\n3.\n\nUrges all.\n\n4.\n\nAsks them.\n",
       "1 2 3 4"},
  };
  for (const auto& [text, labels] : cases) {
    CAPTURE(text);
    const auto reading = test::read_text(decision + "1. Calls on States to act;\n\n" + text);
    std::string found;
    for (const auto& paragraph : reading.documents.at(0).paragraphs)
      found += (found.empty() ? "" : " ") + paragraph.label;
    CHECK(found == labels);
  }
}

TEST_CASE("pathological: the last words of a statement stay text, whatever they hold") {
  const std::string statement =
      "Statement by the Delegation of Norway\n\nNorway welcomes the report of the "
      "Representative.\n\n";
  for (const std::string last :
       {"We invite all States to send their comments to media@osce.org by 1 May.",
        "The report can be read on the website www.osce.org, as every year.",
        "Between 09:00 - 13:00 the city was shelled, and four children died."}) {
    CAPTURE(last);
    CHECK(words_of(test::read_text(statement + last + "\n"), "p.2") == last);
  }
  const auto states = statement +
                      "The following countries align themselves with it.\n\nIceland\n\n"
                      "Liechtenstein\n\nLast updated: 5 May 2019\n";
  CHECK(test::read_text(states).documents.at(0).paragraphs.size() == 4);
}

TEST_CASE("bullets before paragraphs, and bullets of a list inside one") {
  CHECK(labels_of_text("MC.DEC/9/18\n\nDECISION No. 9/18\nSAFE HARBOURS\n\n"
                       "The Ministerial Council,\n\n— Recalling one;\n\n— Noting two;\n\n"
                       "Decides:\n\n- Calls on States to train officials\nand to pay them;\n"
                       "- To help;\n• Requests a report.\n") ==
        "pre.1/pre pre.2/pre op.1/ope op.2/ope op.3/ope");
  const auto list = decision +
                    "Calls on States to:\n\n- Train officials;\n\n- Open shelters;\n\n"
                    "- Urges the institutions to help;\n\n1. Asks States to:\n\n- train;\n\n"
                    "- pay;\n\n2. Decides to go on.\n";
  CHECK(labels_of_text(list) == "pre.1/pre op.1/ope op.2/ope 1/ope 2/ope");
  const auto reading = test::read_text(list);
  CHECK(words_of(reading, "op.1") == "Calls on States to: - Train officials; - Open shelters;");
  CHECK(words_of(reading, "op.2") == "Urges the institutions to help;");
  CHECK(words_of(reading, "1") == "Asks States to: - train; - pay;");
  // the sentence continues after its list
  CHECK(labels_of_text(resolution +
                       "2. Asks States\n\n– to train,\n\n– to pay;\n\nand to report;\n\n"
                       "3. Urges all.\n") == "1/pre 2/ope 3/ope");
}

TEST_CASE("words above a list that say who must do what are a paragraph") {
  const auto plan = decision + "Decides to adopt the plan.\n\nI. PREVENTION\n\n";
  for (const auto* sentence :
       {"It is recommended that participating States:", "The participating States should:"}) {
    CAPTURE(sentence);
    const auto reading =
        test::read_text(plan + sentence + "\n\n1. Collect data;\n\n2. Share them.\n");
    CHECK(labels_in(reading) == "pre.1/pre op.1/ope op.2/ope 1/ope 2/ope");
    CHECK(words_of(reading, "op.2") == sentence);
  }
  CHECK(labels_of_text(plan + "Measures at home:\n\n1. Collect data;\n\n2. Share them.\n") ==
        "pre.1/pre op.1/ope 1/ope 2/ope");
}

TEST_CASE("a finite verb above a list is context, and the items of the list carry it") {
  const auto reading = test::read_text(decision +
                                       "Calls on participating States to:\n\n"
                                       "1. Collect data;\n\n2. Share them.\n");
  CHECK(labels_in(reading) == "pre.1/pre 1/ope 2/ope");
  for (const auto& paragraph : reading.documents.front().paragraphs) {
    if (paragraph.part == Part::operative) CHECK(paragraph.verb == "Calls on");
  }
}

TEST_CASE("articles: their numbers with those of their paragraphs, below a preamble") {
  const std::string preamble =
      "Protocol on Harbours\n\nThe States Parties to this Protocol,\n\nRecalling one,\n\n"
      "Noting two,\n\nHave agreed as follows:\n\n";
  CHECK(labels_of_text(preamble + "Article 1\nPurpose\n\n1. Harbours are open.\n\n"
                                  "2. Fees are fair.\n\nArticle 2\n\nNothing is hidden.\n\n"
                                  "Article 3 – Definitions\n\n1. A harbour is:\n\n(a) a port;\n\n"
                                  "(b) a quay.\n") ==
        "pre.1/pre pre.2/pre art.1.1/ope art.1.2/ope art.2/ope art.3.1/ope art.3.1.a/ope "
        "art.3.1.b/ope");
}

TEST_CASE("an operative part with its own numbers, below a single verb") {
  CHECK(labels_of_text("MC.DEC/9/18\n\nDECISION No. 9/18\nSAFE HARBOURS\n\n"
                       "The Ministerial Council,\n\n1. Recalling one,\n\n2. Noting two,\n\n"
                       "Decides to:\n\n1. Train officials;\n\n2. Open shelters.\n") ==
        "1/pre 2/pre s2.1/ope s2.2/ope");
}

TEST_CASE("an excerpt may skip numbers: its head says so, or an omission since the last one") {
  const std::string rest = "1. Urges one;\n\n9. Urges two.\n";
  CHECK(gaps_in("RESOLUTION ON SAFE HARBOURS\n\nThe OSCE Parliamentary Assembly:\n\n" + rest) ==
        "problem");
  CHECK(gaps_in("RESOLUTION ON SAFE HARBOURS\n(excerpts)\n\nThe OSCE Parliamentary Assembly:\n\n" +
                rest) == "note");
  CHECK(gaps_in(resolution + "2. Urges [...] one;\n\n5. Urges two;\n\n* * *\n\n9. Urges three: "
                             "[…]\n\n12. Urges four;\n\n15. Urges five.\n") ==
        "note, note, note, problem");
}

TEST_CASE("a wrong number begins a paragraph all the same, and is reported") {
  const std::string begin = "RESOLUTION ON SAFE HARBOURS\n\nThe OSCE Parliamentary Assembly:\n\n";
  const std::vector<std::string> paragraphs = {
      "1. Urges one;",  "2. Urges two;",  "4. Member States will do three;",
      "4. Urges four;", "5. Urges five;", "7. Urges six;",
      "6. Urges seven."};
  for (const auto* between : {"\n", "\n\n"}) {
    CAPTURE(between);
    const auto text = begin + fmt::format("{}", fmt::join(paragraphs, between));
    CHECK(labels_of_text(text) == "1/ope 2/ope 4/ope 4~2/ope 5/ope 7/ope 6/ope");
    CHECK(
        numbering_in(text) ==
        "the numbering jumps from 2 to 4; the number 4 is printed twice; the numbering jumps from "
        "5 to 7; the numbering goes back from 7 to 6");
  }
  CHECK(
      labels_of_text(resolution + "2. Urges one, since the years 2012, 2013,\n2014. Urges two.") ==
      "1/pre 2/ope");
  // whatever the last word of the sentence above, but not below an abbreviation
  for (const auto* end : {"do more.", "act on this decision.", "train all.", "do so."}) {
    CAPTURE(end);
    CHECK(labels_of_text(resolution + "2. Urges States to " + end + "\n4. Calls on States.") ==
          "1/pre 2/ope 4/ope");
  }
  CHECK(labels_of_text(resolution + "2. Urges States to act on Decision No.\n4. Calls on them.") ==
        "1/pre 2/ope");
}

TEST_CASE("a wrong number does not change the labels of the others") {
  CHECK(labels_of_text("RESOLUTION ON SAFE HARBOURS\n\nThe OSCE Parliamentary Assembly:\n\nI. "
                       "HARBOURS\n\n1. Urges one;\n\n2. Urges two;\n\nII. SHIPS\n\n3. Urges "
                       "three;\n\n3. Urges four.\n") == "1/ope 2/ope 3/ope 3~2/ope");
}

TEST_CASE("numbers in a quotation belong to another text") {
  CHECK(labels_of_text(resolution +
                       "2. Calls on all, since the Council said: “1. Decides\nthat all States "
                       "shall act; 2. Calls upon them to report”;\n\n3. Urges all to act.") ==
        "1/pre 2/ope 3/ope");
  const auto text = resolution +
                    "2. Reaffirms the words of the Act:\n\n\"1. States shall train.\n\n"
                    "2. States shall pay.\"\n\n3. Amends the Rules to read:\n\n“7. The Bureau "
                    "meets.\n\n8. It reports.”;\n\n4. Requests a report.\n";
  CHECK(labels_of_text(text) == "1/pre 2/ope 3/ope 4/ope");
  CHECK(words_of(test::read_text(text), "3") ==
        "Amends the Rules to read: “7. The Bureau meets. 8. It reports.”;");
  // a quotation that is never closed has no effect
  CHECK(labels_of_text(resolution + "2. Reaffirms:\n\n“7. The Bureau meets.\n\n3. Urges all.\n")
            .ends_with("3/ope"));
}

TEST_CASE("paragraphs that begin with small letters need no blank lines between them") {
  CHECK(labels_of_text("RÉSOLUTION SUR LES PORTS SÛRS\n\nL'Assemblée parlementaire de l'OSCE,\n\n"
                       "rappelant les principes de l'Acte final de Helsinki et de la Charte,\n"
                       "notant que la traite augmente dans\ntoute la région de l'OSCE,\n\n"
                       "demande aux États participants d'agir avec la société civile ;\n"
                       "prie instamment les parlements de légiférer.\n") ==
        "pre.1/pre pre.2/pre op.1/ope op.2/ope");
}

TEST_CASE("rows of a table in columns of blanks") {
  const auto text = decision +
                    "1. Adopts the following measures:\n\n"
                    "Measure                   Who              When\n"
                    "Train officials           States           2019\n"
                    "Open shelters             ODIHR            2020\n\n2. Requests a report.\n";
  CHECK(labels_of_text(text) == "pre.1/pre 1/ope op.1/ope op.2/ope op.3/ope 2/ope");
  CHECK(words_of(test::read_text(text), "op.2") == "Train officials States 2019");
}

TEST_CASE("each block of a web page is a separate paragraph") {
  const std::string head =
      "<h1>RESOLUTION ON SAFE HARBOURS</h1><p>1. Recalling one of them</p><p>2. Noting two,</p>"
      "<p>The OSCE Parliamentary Assembly:</p>";
  CHECK(labels_of_page(head + "<p>3. Urges States to act against</p><p>nobody at all</p>"
                              "<div>Text without an end</div><div>more text</div>"
                              "<p>4. Urges all.</p>") ==
        "1/pre 2/pre 3/ope op.1/ope op.2/ope op.3/ope 4/ope");
  // a page ends inside a sentence
  CHECK(labels_of_page(head + "<p>3. Urges States to act against</p><p>- 2 -</p>"
                              "<p>trafficking in children;</p><p>4. Urges all.</p>") ==
        "1/pre 2/pre 3/ope 4/ope");
}

TEST_CASE("a web page with a block for each line of print") {
  CHECK(labels_of_page("<h1>RESOLUTION ON SAFE HARBOURS</h1><p>1. Recalling the resolutions of</p>"
                       "<p>last year and of the</p><p>year before,</p><p>2. Noting the work of "
                       "the</p><p>institutions,</p><p>The OSCE Parliamentary Assembly:</p>"
                       "<p>3. Urges States to act</p><p>against trafficking in</p><p>children;</p>"
                       "<p>4. Urges all.</p>") == "1/pre 2/pre 3/ope 4/ope");
}

TEST_CASE("a web page of many short blocks, few of which begin inside a sentence") {
  std::string page = "<h1>RESOLUTION ON SAFE HARBOURS</h1>";
  for (int i = 1; i <= 9; ++i)
    page += fmt::format("<div>{}. Noting one,</div><div>(a) and two,</div>", i);
  const std::string end = "<div>10. Urges States to</div><div>act against</div><div>it and</div>";
  CHECK(words_of(test::read_text("<html><body>" + page + end + "<div>all.</div></body></html>",
                                 "sample.html"),
                 "10") == "Urges States to act against it and all.");
}

TEST_CASE("tables of a web page, with data or to lay it out") {
  const std::string head =
      "<h1>DECISION No. 9/18</h1><h2>SAFE HARBOURS</h2><p>The Ministerial Council,</p>"
      "<p>Recalling one,</p>";
  const auto data = "<html>" + head +
                    "<p>1. Adopts these measures:</p><table><tr><th>What</th><th>Who</th></tr>"
                    "<tr><td>Train<br>police</td><td>States</td><td>2019</td></tr><tr><td><p>Open"
                    "</p><p>shelters</p></td><td>ODIHR</td></tr></table><p>2. Asks all.</p></html>";
  const auto reading = test::read_text(data, "sample.html");
  CHECK(labels_in(reading) == "pre.1/pre 1/ope op.1/ope op.2/ope op.3/ope 2/ope");
  CHECK(words_of(reading, "op.2") == "Train police States 2019");
  CHECK(words_of(reading, "op.3") == "Open shelters ODIHR");
  CHECK(labels_of_page(head + "<table><tr><td>1.</td><td>Calls on States to:</td></tr>"
                              "<tr><td>(a)</td><td><p>Train;</p></td></tr>"
                              "<tr><td>(b)</td><td>Pay;</td></tr>"
                              "<tr><td>2.</td><td>Requests a report.</td></tr></table>") ==
        "pre.1/pre 1/ope 1.a/ope 1.b/ope 2/ope");
}

TEST_CASE("paragraphs in two columns, which end in different lines") {
  const auto reading = test::read_text(
      "PC.DEL/77/16\n5 May 2016\n\nSTATEMENT BY THE DELEGATION OF NORWAY\n\n"
      "We are grateful to the speakers        the pay of the crews is seldom\n"
      "for their frank words today and        what they had been promised.\n"
      "we want to add three remarks.\n"
      "                                       We thank the Chairmanship for the\n"
      "Crews often wait many months for       time that it gave to this matter.\n"
      "their wages, and when they ask\n"
      "for them they are told by the          We shall return to the matter in\n"
      "owners of the ship that                the course of the autumn.\n");
  CHECK(labels_in(reading) == "p.1/sta p.2/sta p.3/sta p.4/sta");
  CHECK(words_of(reading, "p.2") ==
        "Crews often wait many months for their wages, and when they ask for them they are told by "
        "the owners of the ship that the pay of the crews is seldom what they had been promised.");
}

TEST_CASE("numbers in the margin that count blank lines, too") {
  const auto reading = test::read_text(
      " 1   DRAFT RESOLUTION\n 2   ON\n 3   FORCED LABOUR AT SEA\n 4\n"
      " 5   Recalling the declaration that it adopted in Berlin and the\n"
      " 6   resolutions that followed it,\n 7\n"
      " 8   Noting that crews wait for their wages for many long\n 9   months,\n10\n"
      "11   The OSCE Parliamentary Assembly:\n12\n"
      "13   Calls on States to inspect the ships that lie in\n14   their harbours.\n15\n");
  CHECK(labels_in(reading) == "pre.1/pre pre.2/pre op.1/ope");
  CHECK(words_of(reading, "pre.2") ==
        "Noting that crews wait for their wages for many long months,");
}

TEST_CASE("a list of terms on a page: the record of a text, or its numbers") {
  CHECK(
      labels_of_page(
          "<h1>Decision No. 4/17 on Fair Recruitment</h1><dl><dt>Publishing date</dt>"
          "<dd>8 December 2017</dd><dt>Type</dt><dd>Decision</dd><dt>Where</dt><dd>Vienna</dd></dl>"
          "<p>The Ministerial Council,</p><p>Recalling its decisions,</p><p>1. Calls on all:</p>"
          "<dl><dt>(a)</dt><dd>to license agencies;</dd><dt>(b)</dt><dd>to inspect "
          "them.</dd></dl>") == "pre.1/pre 1/ope 1.a/ope 1.b/ope");
}

TEST_CASE("acts of the European Union with dashes, page heads and notes of a gazette") {
  const auto reading = test::read_text(
      "Amtsblatt                                DE\nder Europäischen Union             Reihe L\n\n"
      "RICHTLINIE (EU) 2024/9714 DES EUROPÄISCHEN PARLAMENTS UND DES RATES\n"
      "vom 13. Juni 2024\nüber Vermittlungsagenturen\n\n"
      "DAS EUROPÄISCHE PARLAMENT UND DER RAT DER EUROPÄISCHEN UNION —\n\n"
      "gestützt auf den Vertrag über die Arbeitsweise der Europäischen Union,\n\n"
      "auf Vorschlag der Europäischen Kommission,\n\n"
      "nach Stellungnahme des Ausschusses der Regionen (1),\n\n"
      "gemäß dem ordentlichen Gesetzgebungsverfahren (2),\n\n"
      "in Erwägung nachstehender Gründe:\n\n(1)  Menschenhandel ist eine Straftat.\n\n"
      "(2)  Agenturen wurden selten bestraft —\n\nHABEN FOLGENDE RICHTLINIE ERLASSEN:\n\n"
      "Artikel 1\nGegenstand\n\nMit dieser Richtlinie werden Mindestvorschriften festgelegt.\n\n"
      "(1) ABl. C 101 vom 1.3.2023, S. 7.\n(2) Standpunkt vom 23. April 2024.\n\n"
      "ELI: http://data.europa.eu/eli/dir/2024/9714/oj          1/2\n"
      "DE                                       ABl. L vom 24.6.2024\n\n"
      "Artikel 2\nPflichten\n\n(1)  Die Mitgliedstaaten sichern jeden Vertrag.\n\n"
      "(2)  Sie verbieten Gebühren.\n\n"
      "L 101/92         DE     Amtsblatt der Europäischen Union     15.4.2011\n\n"
      "Artikel 3\nInkrafttreten\n\nDiese Richtlinie tritt morgen in Kraft.\n\n"
      "Geschehen zu Luxemburg am 13. Juni 2024.\n");
  CHECK(labels_in(reading) ==
        "pre.1/pre pre.2/pre pre.3/pre pre.4/pre 1/pre 2/pre art.1/ope art.2.1/ope art.2.2/ope "
        "art.3/ope");
  CHECK(reading.documents.at(0).document.year == 2024);
}

TEST_CASE("a treaty in a gazette, whose title ends with a full stop") {
  const auto reading = test::read_text(
      "BOLETÍN OFICIAL DEL ESTADO\nNúm. 52      Martes 2 de marzo de 2010     Sec. I. Pág. "
      "20001\n\n"
      "I. DISPOSICIONES GENERALES\nMINISTERIO DE ASUNTOS EXTERIORES\n\n"
      "3410   Instrumento de adhesión al Convenio sobre la trata en los puertos, hecho\n"
      "       en Cádiz el 3 de abril de 2008.\n\nPREÁMBULO\n\n"
      "Los Estados Partes en el presente Convenio,\n\n"
      "Considerando que la trata es un delito,\n\nHan convenido en lo siguiente:\n\n"
      "Artículo 1. Objeto.\n\nEl presente Convenio protege a las víctimas.\n\n"
      "cve: BOE-A-2010-3410\n\nArtículo 2. Teléfono.\n\n"
      "Las Partes mantendrán un teléfono.\n\nHecho en Cádiz el 3 de abril de 2008.\n");
  CHECK(labels_in(reading) == "pre.1/pre art.1/ope art.2/ope");
}

TEST_CASE("a title that begins like a paragraph, below the symbol of a resolution") {
  const auto reading = test::read_text(
      "Resolution 2301 (2019)1\nProvisional version\n\nCombating the trade in passports\n\n"
      "Parliamentary Assembly\n\n1. The Assembly is concerned by this trade.\n\n"
      "2. It calls on States to stop it.\n\n________________\n"
      "1. Assembly debate on 11 April 2019 (17th Sitting) (see Doc. 14999, report of the\n"
      "Committee on Migration, rapporteur: Ms Ann Example). Text adopted by the\n"
      "Assembly on 11 April 2019 (17th Sitting).\n");
  CHECK(labels_in(reading) == "1/ope 2/ope");
  CHECK(reading.documents.at(0).document.title == "Combating the trade in passports");
}

TEST_CASE("a head whose date ends with a full stop, above a statement, and the foot of a site") {
  const auto reading = test::read_text(
      "PC.DEL/77/19                    Неофициальный перевод\n11 июля 2019 г.\n\n"
      "ВЫСТУПЛЕНИЕ ДЕЛЕГАЦИИ\n\nО портах\n\nБлагодарим докладчика за подробный доклад.\n\n"
      "Предлагаем провести осенью встречу экспертов.\n\nПоделиться:  Почта   Печать\n\n"
      "Другие материалы раздела\nО свободе печати\n");
  CHECK(labels_in(reading) == "p.1/sta p.2/sta");
  CHECK(reading.documents.at(0).document.title == "ВЫСТУПЛЕНИЕ ДЕЛЕГАЦИИ");
}

TEST_CASE("a decision directly below the links of a page") {
  CHECK(labels_of_text("PaperShare  Browse  Sign up\nDecision on Harbours\nSimilar Documents\n"
                       "Annual Report 2009\nDeclaration on Ports\nFile (PDF, 88 kB)\nLanguage\n"
                       "795th Plenary Meeting\nPC Journal No. 795, Agenda item 4\n"
                       "DECISION No. 999\nSAFE PORTS AND HARBOURS FOR ALL\nThe Permanent Council,\n"
                       "Recalling its decisions on ports,\nNoting that ports are dangerous,\n"
                       "1. Calls on States to act;\n2. Asks the Secretary General to report.\n") ==
        "pre.1/pre pre.2/pre 1/ope 2/ope");
}

TEST_CASE("what a press service or a secretariat prints below a text") {
  for (const std::string foot :
       {"-ENDS-\n\nNotes to editors:\n\nThe Council has 57 members.\n",
        "- ends -\n\nThe Council has 57 members.\n",
        "Deadline for signatures: 30 days before the session. Please return it soon.\n"}) {
    CAPTURE(foot);
    CHECK(labels_of_text(decision + "1. Calls on all to act;\n\n2. Asks for a report.\n\n" +
                         foot) == "pre.1/pre 1/ope 2/ope");
  }
}

}  // namespace osce::indexer::bodies_test
