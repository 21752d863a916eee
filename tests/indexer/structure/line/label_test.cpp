// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/label.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::label_test {
namespace {

std::string number(std::string_view line) {
  const auto label = number_label(line);
  return label ? label->printed + "|" + std::string(line.substr(label->length)) : "";
}

/// All readings of the start of a line: "letter i|roman i".
std::string readings(std::string_view line) {
  std::string all;
  for (const auto& label : labels_at(line)) {
    const auto* kind = label.kind == Label::Kind::roman     ? "roman "
                       : label.kind == Label::Kind::capital ? "capital "
                                                            : "";
    all += (all.empty() ? "" : " or ") + (kind + label.printed) + "=" + std::to_string(label.value);
  }
  return all;
}

}  // namespace

TEST_CASE("numbers before paragraphs") {
  CHECK(number("16. Welcoming") == "16|Welcoming");
  CHECK(number("16) Welcoming") == "16|Welcoming");
  CHECK(number("(16) Welcoming") == "16|Welcoming");
  CHECK(number("16 Welcoming") == "16|Welcoming");
  CHECK(number("1004. Welcoming") == "1004|Welcoming");
  CHECK(number("1.Referring") == "1|Referring");
  CHECK(number("1\\. Recalling") == "1|Recalling");
  CHECK(number("1.\u00A0Rappelant") == "1|Rappelant");
  CHECK(number("3.1. Urges") == "3.1|Urges");
  CHECK(number("3.12 Urges") == "3.12|Urges");
  CHECK(number("4.2.1 Urges") == "4.2.1|Urges");
  CHECK(number("16.") == "16|");
  CHECK(number("16/ Recordando") == "16|Recordando");
  CHECK(number("1.- Recordando") == "1|Recordando");
  CHECK(number("1 - Recordando") == "1|Recordando");
  CHECK(number("1 – Recordando") == "1|Recordando");
  CHECK(number("5 - 8 July 1997") == "5|- 8 July 1997");  // bare, and no label anywhere
  CHECK(readings("a/ d’en établir") == "a=1");
  CHECK(readings("and/ or").empty());
  CHECK(readings("- 2 - MC.DEC/3/23").empty());
  for (const auto* line :
       {"", "16", "1/2 of", "24/7", "1.2million", "a. x", "1.234 x", "4,564 young", "16children"}) {
    CAPTURE(line);
    CHECK(number(line).empty());
  }
}

TEST_CASE("the form of a number separates bare numbers from labels") {
  CHECK(number_label("16. x")->style == Label::Style::dot);
  CHECK(number_label("16) x")->style == Label::Style::closing);
  CHECK(number_label("(16) x")->style == Label::Style::brackets);
  CHECK(number_label("2013 Addendum")->style == Label::Style::bare);
  CHECK(number_label("3.12 x")->parent == "3");
  CHECK(number_label("4.2.1 x")->parent == "4.2");
}

TEST_CASE("letters before sub-items, with or without bullets and brackets") {
  for (const auto* line : {"a. Maintaining", "a.  Maintaining", "(a) Where", "a) Where",
                           "- a. Maintaining", "• (a) Adopting", "– a) Adopting"}) {
    CAPTURE(line);
    CHECK(readings(line) == "a=1");
  }
  CHECK(readings("(A) Adopting") == "capital A=1");
  CHECK(readings("в) обучать") == "в=3");
  CHECK(readings("к) обучать") == "к=10");
  CHECK(readings("(iv) x") == "roman iv=4");
  CHECK(readings("(i) x") == "i=9 or roman i=1");
  CHECK(readings("(xii) x") == "roman xii=12");
  for (const auto* line : {"", "a", "a ", "(2006), Oslo", "e.g. this", "U.S. law", "et. al",
                           "A child", "(ab) x", "- text", "й) x"}) {
    CAPTURE(line);
    CHECK(readings(line).empty());
  }
}

TEST_CASE("numbers with a word or sign that belongs to them") {
  const auto repeat = [](const char* line) { return number_label(line)->repeat; };
  CHECK(number("2bis. Urges") == "2bis|Urges");
  CHECK(number("2 ter. Urges") == "2ter|Urges");
  CHECK(number("3 bis Urges") == "3bis|Urges");
  CHECK(number("(4quater) Urges") == "4quater|Urges");
  CHECK(number("2-бис. призывает") == "2бис|призывает");
  CHECK(number("1er. Rappelant") == "1|Rappelant");
  CHECK(number("1° D'ouvrir") == "1|D'ouvrir");
  CHECK(repeat("2 x") == 0);
  CHECK(repeat("2bis x") == 1);
  CHECK(repeat("2ter x") == 2);
  for (const auto* line : {"2biscuits", "1erx", "2nd floor"}) {
    CAPTURE(line);
    CHECK(number(line).empty());
  }
}

TEST_CASE("labels that name what they number") {
  const auto named = [](std::string_view line) {
    const auto label = article_label(line);
    return label ? label->printed + "|" + std::string(line.substr(label->length)) : "";
  };
  CHECK(named("Art. 3. Harbours") == "3|Harbours");
  CHECK(named("Article 3") == "3|");
  CHECK(named("Artikel 12 bis: Häfen") == "12bis|Häfen");
  CHECK(named("Статья 4. Порты") == "4|Порты");
  CHECK(named("§ 5 Häfen") == "5|Häfen");
  CHECK(named("ARTICLE IV") == "IV|");
  CHECK(named("Article II. Harbours") == "II|Harbours");
  CHECK(named("Article premier") == "1|");
  CHECK(named("Artículo segundo. Puertos") == "2|Puertos");
  for (const auto* line : {"article 3 of", "Articles 3 and 4", "Art of 3", "Artists", "Article",
                           "Article premier de la loi", "Article IVA", "Article Two", ""}) {
    CAPTURE(line);
    CHECK(named(line).empty());
  }
}

TEST_CASE("letters in their second round, and roman numerals in capitals") {
  CHECK(readings("aa) x") == "aa=27");
  CHECK(readings("bb. x") == "bb=28");
  CHECK(readings("(ii) x") == "ii=35 or roman ii=2");
  CHECK(readings("III. Urges") == "roman III=3");
  CHECK(readings("I. Urges") == "capital I=9 or roman I=1");
  for (const auto* line : {"AA) x", "Iv. x", "ab) x"}) {
    CAPTURE(line);
    CHECK(readings(line).empty());
  }
}

TEST_CASE("roman numerals") {
  CHECK(roman_numeral(14) == "XIV");
  CHECK(roman_numeral(40) == "40");
  CHECK(roman_value("IV") == 4);
  CHECK(roman_value("xix") == 19);
  CHECK(roman_value("XX") == 20);
  for (const auto* text : {"", "IIII", "VX", "L", "MC", "xxxx"}) CHECK_FALSE(roman_value(text));
}

TEST_CASE("a label follows the one before it in its sequence") {
  const auto label = [](const char* text) { return *number_label(text); };
  CHECK(follows(label("2. x"), label("1. x")));
  CHECK_FALSE(follows(label("4. x"), label("2. x")));
  CHECK_FALSE(follows(label("1. x"), label("2. x")));
  CHECK(follows(label("3.2 x"), label("3.1 x")));
  CHECK_FALSE(follows(label("4.2 x"), label("3.1 x")));
  CHECK(follows(label("2bis. x"), label("2. x")));
  CHECK(follows(label("2ter. x"), label("2bis. x")));
  CHECK(follows(label("3. x"), label("2ter. x")));
  CHECK_FALSE(follows(label("3bis. x"), label("2. x")));
  CHECK_FALSE(is_first(label("1bis. x")));
  CHECK(is_first(label("1. x")));
  CHECK_FALSE(is_first(label("2. x")));
}

}  // namespace osce::indexer::label_test
