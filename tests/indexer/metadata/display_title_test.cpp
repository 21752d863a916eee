// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/display_title.hpp"

#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::indexer::display_title_test {
namespace {

std::string shown(const std::string& title, const std::vector<std::string>& paragraphs = {},
                  const std::string& language = "en") {
  return display_title(title, test::made_document("x", language, paragraphs).paragraphs, language,
                       {"Minsk"});
}

}  // namespace

TEST_CASE("a title in capitals becomes a sentence") {
  struct Row {
    const char* title;
    const char* shown;
  };
  for (const auto& [title, expected] : {
           Row{"CHILDREN AT SEA", "Children at sea"},
           Row{"STRENGTHENING OSCE EFFORTS AGAINST ISIL",
               "Strengthening OSCE efforts against ISIL"},
           Row{"TRAFFICKING AND COVID-19 IN UKRAINE", "Trafficking and COVID-19 in Ukraine"},
           Row{"AFTER MINSK", "After Minsk"},
           Row{"CO-OPERATION OF NGOs", "Co-operation of NGOs"},
           Row{"CHAPTER II AND CHAPTER IV", "Chapter II and chapter IV"},
           Row{"“A TITLE”", "“A title”"},
           Row{"ONE THING. ANOTHER THING", "One thing. Another thing"},
           Row{"DECISION No. 7 ON FISH", "Decision no. 7 on fish"},
           Row{"RULES (PARAGRAPH IV.1(A)6) OF THE ORGANIZATION FOR SECURITY AND CO-OPERATION IN "
               "EUROPE",
               "Rules (paragraph IV.1(A)6) of the Organization for Security and Co-operation in "
               "Europe"},
           // not in capitals
           Row{"Law Enforcement Co-ordination", ""},
           Row{"The OSCE", ""},
           Row{"", ""},
           Row{"7/17", ""},
       }) {
    CAPTURE(title);
    CHECK(shown(title) == expected);
  }
}

TEST_CASE("words are capitalised as in the sentences of the paragraphs") {
  const std::vector<std::string> paragraphs = {
      "Roma on the Internet, and the Danube Convention of participating States.",
      "Children know that the Internet and Roma of participating States are many. Sea is wide.",
      "Welcomes the Charter on Children, but the children of each charter,"};
  CHECK(shown("ROMA CHILDREN ON THE INTERNET", paragraphs) == "Roma children on the Internet");
  CHECK(shown("PARTICIPATING STATES OF THE DANUBE", paragraphs) ==
        "Participating States of the Danube");
  CHECK(shown("A CHARTER OF THE SEA", paragraphs) == "A charter of the sea");
}

TEST_CASE("other languages") {
  CHECK(shown("LUTTE CONTRE L’EXPLOITATION À L’OSCE", {}, "fr") ==
        "Lutte contre l’exploitation à l’OSCE");
  CHECK(shown("БОРЬБА С ТОРГОВЛЕЙ ЛЮДЬМИ В РЕГИОНЕ ОБСЕ", {}, "ru") ==
        "Борьба с торговлей людьми в регионе ОБСЕ");
  CHECK(shown("I DIRITTI DEI BAMBINI E I DOVERI", {}, "it") == "I diritti dei bambini e i doveri");
  CHECK(shown("DER SCHUTZ DER KINDER VOR AUSBEUTUNG", {}, "de") ==
        "Der Schutz der Kinder vor Ausbeutung");
  CHECK(shown("DIE BEKÄMPFUNG SEXUELLER GEWALT", {"Gegen Arten sexueller Gewalt,"}, "de") ==
        "Die Bekämpfung sexueller Gewalt");
}

}  // namespace osce::indexer::display_title_test
