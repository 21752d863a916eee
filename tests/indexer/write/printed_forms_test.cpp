// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/printed_forms.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::printed_forms_test {
namespace {

/// "folded=printed" of the words that are mostly printed in another form than folded.
std::string forms_of(const std::vector<std::string>& paragraphs) {
  text::Analyser analyser;
  PrintedForms counter;
  for (const auto& text : paragraphs) counter.add(text, analyser.analyse(text, "en"));
  std::string list;
  for (const auto& [folded, printed] : counter.forms())
    list += (list.empty() ? "" : " ") + folded + "=" + printed;
  return list;
}

}  // namespace

TEST_CASE("a word is shown as it is most often printed") {
  struct Row {
    std::vector<std::string> paragraphs;
    const char* expected;
  };
  for (const auto& [paragraphs, expected] : {
           Row{{"the Internet, an Internet, an internet"}, "internet=Internet"},
           Row{{"des réfugiés l'État"}, "etat=État refugies=réfugiés"},
           // the capital of the first word says nothing, unless the word stands nowhere else
           Row{{"Children and", "Children for", "the children"}, ""},
           Row{{"Urges the", "Urges all"}, "urges=Urges"},
           // of equally frequent forms the one with accents or small letters
           Row{{"an États, an Etats, the State, the state"}, "etats=États"},
       }) {
    CHECK(forms_of(paragraphs) == expected);
  }
}

}  // namespace osce::indexer::printed_forms_test
