// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/section.hpp"

#include <doctest/doctest.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::section_test {
namespace {

/// "II", "chapter II", or "" if the line is not the heading of a section.
std::string heads(const std::string& text) {
  const auto section = section_of(test::line_of(text));
  if (!section) return "";
  return (section->chapter ? "chapter " : "") + section->numeral;
}

}  // namespace

TEST_CASE("chapters and sections, with a name or only a numeral") {
  CHECK(heads("CHAPTER II") == "chapter II");
  CHECK(heads("CHAPITRE III – QUESTIONS ÉCONOMIQUES") == "chapter III");
  CHECK(heads("ГЛАВА I: ПОЛИТИЧЕСКИЕ ВОПРОСЫ") == "chapter I");
  CHECK(heads("Section 3: Prevention") == "chapter 3");
  CHECK(heads("IV. PREVENTION") == "IV");
  CHECK(heads("II. Protection and assistance") == "II");
  CHECK(heads("III.") == "III");
  CHECK(heads("A. PREVENTION") == "A");
  CHECK(heads("**B. Protection**") == "B");
}

TEST_CASE("numerals in words are roman ones") {
  for (const auto* text :
       {"CHAPTER ONE", "First Part", "ГЛАВА ПЕРВАЯ", "CHAPITRE PREMIER: LA PAIX", "CHAPITRE Ier",
        "PREMIÈRE PARTIE", "ERSTES KAPITEL", "Erster Teil", "CAPITOLO PRIMO", "CAPÍTULO PRIMERO"}) {
    CAPTURE(text);
    CHECK(heads(text) == "chapter I");
  }
  CHECK(heads("CHAPTER TWENTY-ONE") == "chapter XXI");
  CHECK(heads("ZWEITES KAPITEL: WIRTSCHAFT") == "chapter II");
  CHECK(heads("РАЗДЕЛ ТРЕТИЙ") == "chapter III");
  for (const auto* text :
       {"PART OF A LIST", "Chapter headings", "Second part of the sentence goes on here",
        "First chapter, and others.", "PARTICIPATING STATES"}) {
    CAPTURE(text);
    CHECK(heads(text).empty());
  }
}

TEST_CASE("letters and numbers before captions, which are headings if the text below fits") {
  CHECK(lettered_section(test::line_of("B. Protection of victims"))->numeral == "B");
  CHECK_FALSE(lettered_section(test::line_of("B. Protects victims,")));
  CHECK(digit_section(test::line_of("3. Prevention"))->numeral == "3");
  CHECK_FALSE(digit_section(test::line_of("3. Urges all.")));
}

TEST_CASE("a numeral before a sentence is an item") {
  for (const auto* text :
       {"I. Calls on the States;", "IV. and others", "A. Prevention", "1. PREVENTION",
        "CHAPTER II of the Convention says so.", "Chapter of errors", "MIX. PREVENTION"}) {
    CAPTURE(text);
    CHECK(heads(text).empty());
  }
}

TEST_CASE("headings of preambles and contents") {
  for (const auto* text : {"PREAMBLE", "Préambule", "ПРЕАМБУЛА", "PRÄAMBEL"})
    CHECK(heads_preamble(test::line_of(text)));
  CHECK_FALSE(heads_preamble(test::line_of("PREAMBLE TO THE PLAN")));
  for (const auto* text : {"TABLE OF CONTENTS", "Contents", "SOMMAIRE", "СОДЕРЖАНИЕ", "Inhalt"})
    CHECK(heads_contents(test::line_of(text)));
  CHECK_FALSE(heads_contents(test::line_of("Contents of the box")));
}

}  // namespace osce::indexer::section_test
