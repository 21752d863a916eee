// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/analyser.hpp"

#include <doctest/doctest.h>

namespace osce::text::analyser_test {
namespace {

/// "folded/stem[begin,end)" for each word.
std::string words(const std::string& text, const std::string& language = "en") {
  Analyser analyser;
  std::string result;
  for (const auto& token : analyser.analyse(text, language)) {
    result += (result.empty() ? "" : " ") + token.folded + "/" + token.stem + "[" +
              std::to_string(token.begin) + "," + std::to_string(token.end) + ")";
  }
  return result;
}

}  // namespace

TEST_CASE("words, stems and positions") {
  struct Row {
    const char* text;
    const char* words;
  };
  for (const auto& [text, expected] : {
           // basic
           Row{"Age verification", "age/age[0,3) verification/verif[4,16)"},
           Row{"children", "children/child[0,8)"},
           Row{"aged 14 to 17", "aged/age[0,4) 14/14[5,7) to/to[8,10) 17/17[11,13)"},
           // hyphens, slashes and dashes separate
           Row{"awareness-raising", "awareness/awareness[0,9) raising/rais[10,17)"},
           Row{"co\xE2\x80\x91operation", "co/co[0,2) operation/oper[3,12)"},
           Row{"institutions/orphanages", "institutions/institut[0,12) orphanages/orphanag[13,23)"},
           Row{"MC.DEC/7/17", "mc.dec/mc.dec[0,6) 7/7[7,8) 17/17[9,11)"},
           // apostrophes, and points inside numbers, do not
           Row{"children’s", "children's/child[0,10)"},
           Row{"4,564 or 1.2", "4564/4564[0,5) or/or[6,8) 1.2/1.2[9,12)"},
           // positions count code points of the original text
           Row{"“traf\xC2\xAD"
               "ficking” e\xEF\xAC\x80"
               "ect",
               "trafficking/traffic[1,13) effect/effect[15,20)"},
           Row{"Łódź Wien", "lodz/lodz[0,4) wien/wien[5,9)"},
           // pathological
           Row{"", ""},
           Row{" -- “” … ", ""},
       }) {
    CAPTURE(text);
    CHECK(words(text) == expected);
  }
}

TEST_CASE("hyphenated words, and two words listed as one spelling, are compounds") {
  Analyser analyser({{"co-operation", "cooperation", "co operation"},
                     {"labour", "labor"},
                     {"Russia", "Russian Federation"}});
  struct Row {
    const char* text;
    const char* stem;  ///< of the compound at the beginning of the text; empty: none
    std::size_t words;
    bool is_one_word;
  };
  for (const auto& [text, stem, count, is_one_word] : {
           // basic
           Row{"co-operation", "cooper", 2, true},
           Row{"co operation", "cooper", 2, true},
           Row{"Co-operate now", "cooper", 2, true},
           Row{"well-being", "wellb", 2, false},
           Row{"state-of-the-art", "stateoftheart", 4, false},
           Row{"co\xE2\x80\x91operation", "cooper", 2, true},
           // no compounds
           Row{"cooperation", "", 0, false},
           Row{"well being", "", 0, false},
           Row{"co, operation", "", 0, false},
           Row{"co - operation", "", 0, false},
           Row{"co / operation", "", 0, false},
           Row{"2014-2017", "", 0, false},
           Row{"Russian Federation", "", 0, false},
       }) {
    CAPTURE(text);
    const auto compound = analyser.analyse(text, "en").front().compound;
    CHECK(compound.has_value() == (count > 0));
    if (compound) CHECK(*compound == Compound{stem, count, is_one_word});
  }
  CHECK(!analyser.analyse("well-being", "en")[1].compound);
}

TEST_CASE("all single words in a row of spellings have the same stem, in every language") {
  Analyser analyser({{"Kyiv", "Kiev"}, {"Łódź", "Lodz"}, {"Türkiye", "Turkey", "Turkiye"}});
  for (const auto* language : {"en", "fr", "ru", "xx"}) {
    CAPTURE(language);
    const auto stem = [&](const char* word) { return analyser.analyse(word, language)[0].stem; };
    CHECK(stem("Kyiv") == stem("KIEV"));
    CHECK(stem("Łódź") == stem("Lodz"));
    CHECK(stem("Türkiye") == stem("Turkey"));
    CHECK(stem("Kyiv") != stem("Lodz"));
  }
}

TEST_CASE("words too long for a term are always cut in the same way, at a character boundary") {
  Analyser analyser;
  std::string word;
  for (int i = 0; i < 300; ++i) word += "ü";
  const auto tokens = analyser.analyse(word, "en");
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].folded.size() <= max_word_bytes);
  CHECK(tokens[0].stem.size() <= max_word_bytes);
  CHECK(tokens[0].end == 300);
  CHECK(tokens == analyser.analyse(word, "en"));
}

TEST_CASE("words are unchanged in a language without a stemmer") {
  Analyser analyser;
  CHECK(analyser.analyse("Verifications", "xx")[0].stem == "verifications");
  CHECK(analyser.analyse("Verifications", "")[0].stem == "verifications");
}

TEST_CASE("all forms of a word have the same stem") {
  Analyser analyser;
  struct Row {
    const char* language;
    const char* one;
    const char* other;
  };
  for (const auto& [language, one, other] : {
           Row{"en", "exploited", "exploiting"},
           Row{"fr", "exploitations", "exploitation"},
           Row{"fr", "Enfants", "enfant"},
           Row{"fr", "victimes", "VICTIME"},
           Row{"ru", "торговлей", "торговля"},
           Row{"ru", "эксплуатации", "эксплуатацию"},
           Row{"ru", "Детей", "детям"},
           Row{"de", "Ausbeutungen", "Ausbeutung"},
           Row{"de", "Opfern", "Opfer"},
           Row{"de", "Maßnahmen", "Massnahme"},
           Row{"it", "vittime", "vittima"},
           Row{"es", "explotaciones", "explotación"},
       }) {
    CAPTURE(one);
    CHECK(analyser.analyse(one, language)[0].stem == analyser.analyse(other, language)[0].stem);
  }
  CHECK(analyser.analyse("exploitations", "fr")[0].stem !=
        analyser.analyse("exploitation", "ru")[0].stem);
}

TEST_CASE("the apostrophe after an elided word separates, in any language") {
  CHECK(words("l’exploitation", "fr") == "l/l[0,1) exploitation/exploit[2,14)");
  CHECK(words("L'exploitation", "en") == "l/l[0,1) exploitation/exploit[2,14)");
  CHECK(words("« jusqu’alors »", "fr") == "jusqu/jusqu[2,7) alors/alor[8,13)");
  CHECK(words("dell'uomo", "it") == "dell/dell[0,4) uomo/uom[5,9)");
  CHECK(words("aujourd’hui", "fr") == "aujourd'hui/aujourd'hui[0,11)");
  CHECK(words("o'clock, can't, it's", "en") ==
        "o'clock/o'clock[0,7) can't/can't[9,14) it's/it[16,20)");
}

TEST_CASE("the narrow no-break space of French texts separates words") {
  CHECK(words("les victimes\u202f; «\u202fenfants\u202f»", "fr") ==
        "les/les[0,3) victimes/victim[4,12) enfants/enfant[17,24)");
}

TEST_CASE("a Cyrillic ё is a е, and й is a letter of its own") {
  CHECK(words("её район", "ru") == "ее/ее[0,2) район/район[3,8)");
}

TEST_CASE("different ways to write a word or a number fold to one") {
  struct Row {
    const char* text;
    const char* folded;  ///< its words
  };
  for (const auto& [text, expected] : {
           // acronyms with dots
           Row{"the U.N. and the UN", "the un and the un"},
           Row{"O.S.C.E.", "osce"},
           Row{"l'O.N.U.", "l onu"},
           Row{"С.Ш.А.", "сша"},
           Row{"M.C.DEC, Ph.D, mc.dec", "m.c.dec ph.d mc.dec"},
           // thousands
           Row{"4,564", "4564"},
           Row{"4'564 4’564", "4564 4564"},
           Row{"4 564 children", "4564 children"},
           Row{"4\xC2\xA0"
               "564 4\xE2\x80\xAF"
               "564",
               "4 564 4 564"},  // two numbers side by side cannot be told from one
           Row{"4\xE2\x80\xAF"
               "564, 12 000 000",
               "4564 12000000"},
           Row{"1.234.567 1,234.50 1.234,50", "1234567 1234.50 1234,50"},
           // other numbers
           Row{"4.564 0,125 10.25 1,2,300", "4.564 0,125 10.25 1,2,300"},
           Row{"2014 564, 19 20 300, 4  564, 4 56, 0 564", "2014 564 19 20 300 4 564 4 56 0 564"},
           Row{"+43 1 514 360", "43 1 514 360"},
           // letters
           Row{"œuvre, Œuvre", "oeuvre oeuvre"},
           Row{"Ærø, Đilas, Iğdır, Straße, всё", "aero dilas igdir strasse все"},
       }) {
    CAPTURE(text);
    std::string folded;
    for (const auto& token : Analyser().analyse(text, "en"))
      folded += (folded.empty() ? "" : " ") + token.folded;
    CHECK(folded == expected);
  }
}

TEST_CASE("a point before three digits separates thousands where the language does so") {
  CHECK(words("4.564", "de") == "4.564/4564[0,5)");
  CHECK(words("4.564", "en") == "4.564/4.564[0,5)");
}

}  // namespace osce::text::analyser_test
