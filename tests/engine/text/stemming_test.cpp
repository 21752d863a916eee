// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/stemming.hpp"

#include <doctest/doctest.h>

#include "engine/text/stop_words.hpp"

namespace osce::text::stemming_test {
namespace {

std::string stem(const std::string& word, const std::string& language = "en") {
  return Stemming(language).stem_of(word).stem;
}

}  // namespace

TEST_CASE("British and American spellings have the same stem") {
  struct Row {
    const char* one;
    const char* other;
  };
  for (const auto& [one, other] : {
           Row{"organise", "organize"},
           Row{"organised", "organizing"},
           Row{"organisations", "organization"},
           Row{"criminalisation", "criminalize"},
           Row{"analyse", "analyzed"},
           Row{"labour", "labor"},
           Row{"labourers", "laborer"},
           Row{"behaviour", "behavior"},
           Row{"neighbouring", "neighboring"},
           Row{"defence", "defense"},
           Row{"offences", "offenses"},
           Row{"licence", "license"},
           Row{"travelled", "traveled"},
       }) {
    CAPTURE(one);
    CHECK(stem(one) == stem(other));
  }
}

TEST_CASE("spellings and forms of a word can be distinguished") {
  Stemming stems("en");
  const auto organized = stems.stem_of("organized");
  CHECK(organized.stem == stems.stem_of("organised").stem);
  CHECK(organized.as_spelled != stems.stem_of("organised").as_spelled);
  CHECK(organized.as_spelled == stems.stem_of("organizes").as_spelled);
}

TEST_CASE("irregular forms have the same stem") {
  CHECK(stem("children") == stem("child"));
  CHECK(stem("children's") == stem("child"));
  CHECK(stem("women") == stem("woman"));
  CHECK(stem("traffic") == stem("trafficking"));
}

TEST_CASE("unrelated words that look alike have different stems") {
  struct Row {
    const char* one;
    const char* other;
  };
  for (const auto& [one, other] : {
           Row{"minor", "minority"},
           Row{"minors", "minorities"},
           Row{"organ", "organization"},
           Row{"organs", "organisations"},
           Row{"aware", "awareness"},
           Row{"internal", "international"},
           Row{"nations", "national"},
           Row{"commit", "commitments"},
           Row{"author", "authorities"},
           Row{"unit", "united"},
           Row{"import", "important"},
           Row{"person", "personal"},
           Row{"operations", "operators"},
           Row{"departure", "department"},
           Row{"emerging", "emergencies"},
           Row{"hour", "hor"},
           Row{"four", "for"},
           Row{"tourism", "torism"},
           Row{"size", "sise"},
           Row{"police", "policy"},
       }) {
    CAPTURE(one);
    CHECK(stem(one) != stem(other));
  }
}

TEST_CASE("English rules apply only to English") {
  CHECK(stem("labour", "fr") != stem("labor", "fr"));
  CHECK(stem("children", "de") != stem("child", "de"));
}

TEST_CASE("joined stems become one") {
  Stemming stems("en");
  const auto kyiv = stems.stem_of("kyiv").stem;
  stems.join(kyiv, stems.stem_of("kiev").stem);
  CHECK(stems.stem_of("kiev").stem == kyiv);
  CHECK(stems.stem_of("kiev").as_spelled == "kiev");
  CHECK(stems.stem_of("kyiv").stem == kyiv);
}

TEST_CASE("no other word has the stem of a stop word") {
  struct Row {
    const char* language;
    const char* word;
    const char* stop_word;
    const char* other_form;  ///< of the word
  };
  for (const auto& [language, word, stop_word, other_form] : {
           Row{"en", "mores", "more", "mores"},
           Row{"ru", "тема", "тем", "темы"},
           Row{"ru", "тома", "том", "томами"},
           Row{"fr", "danse", "dans", "danser"},
           Row{"es", "parar", "para", "paran"},
       }) {
    CAPTURE(word);
    CHECK(stem(stop_word, language) == stop_word);
    CHECK(stem(word, language) != stop_word);
    CHECK(stem(word, language) == stem(other_form, language));
  }
}

TEST_CASE("the first and last stop words of each language are known, and only there") {
  for (const auto& [word, code] :
       std::vector<std::pair<const char*, const char*>>{{"about", "en"},
                                                        {"would", "en"},
                                                        {"afin", "fr"},
                                                        {"vous", "fr"},
                                                        {"aber", "de"},
                                                        {"zwischen", "de"},
                                                        {"agli", "it"},
                                                        {"voi", "it"},
                                                        {"а", "ru"},
                                                        {"я", "ru"},
                                                        {"algun", "es"},
                                                        {"ya", "es"}}) {
    for (const auto* language : {"en", "fr", "de", "it", "ru", "es"})
      CHECK(is_stop_word(word, {language}) == (code == std::string(language)));
    CHECK(is_stop_word(word, {"en", "fr", "de", "it", "ru", "es"}));
  }
  CHECK_FALSE(is_stop_word("Stop", {"en", "#", ""}));
}

}  // namespace osce::text::stemming_test
