// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/label.hpp"

#include <doctest/doctest.h>

namespace osce::indexer {
namespace {

std::string number(std::string_view line) {
  const auto label = number_label(line);
  return label ? label->printed + "|" + std::string(line.substr(label->length)) : "";
}

std::string letter(std::string_view line, const Label* previous = nullptr) {
  const auto label = letter_label(line, previous);
  if (!label) return "";
  return (label->kind == Label::Kind::roman ? "roman " : "") + label->printed + "|" +
         std::string(line.substr(label->length));
}

}  // namespace

TEST_CASE("numbers before paragraphs") {
  CHECK(number("16. Welcoming") == "16|Welcoming");
  CHECK(number("16) Welcoming") == "16|Welcoming");
  CHECK(number("1.Referring") == "1|Referring");
  CHECK(number("3.1. Urges") == "3.1|Urges");
  CHECK(number("3.12 Urges") == "3.12|Urges");
  CHECK(number("16.") == "16|");
  for (const auto* line : {"", "16", "16 children", "2013 Addendum", "1.2million", "(16) x", "a. x",
                           "1.234 x", "4,564 young"}) {
    CAPTURE(line);
    CHECK(number(line).empty());
  }
}

TEST_CASE("letters before sub-items, with or without bullets and brackets") {
  CHECK(letter("a. Maintaining") == "a|Maintaining");
  CHECK(letter("a.  Maintaining") == "a|Maintaining");
  CHECK(letter("(b) Where") == "b|Where");
  CHECK(letter("b) Where") == "b|Where");
  CHECK(letter("- a. Maintaining") == "a|Maintaining");
  CHECK(letter("• (a) Adopting") == "a|Adopting");
  CHECK(letter("(A) Adopting") == "a|Adopting");
  for (const auto* line : {"", "a", "a ", "(2006), Oslo", "e.g. this", "U.S. law", "et. al",
                           "A child", "(ab) x", "- text"}) {
    CAPTURE(line);
    CHECK(letter(line).empty());
  }
}

TEST_CASE("i is the ninth letter behind h, and one in roman numbers first") {
  const auto h = letter_label("(h) x", nullptr);
  REQUIRE(h);
  CHECK(letter("(i) x", &*h) == "i|x");
  CHECK(letter("(i) x") == "roman i|x");
  const auto one = letter_label("(i) x", nullptr);
  CHECK(letter("(ii) x", &*one) == "roman ii|x");
}

TEST_CASE("a label follows the one before it in its sequence") {
  const auto label = [](const char* text) { return *number_label(text); };
  const auto one = label("1. x");
  const auto two = label("2. x");
  const auto four = label("4. x");
  CHECK(follows(one, nullptr));
  CHECK_FALSE(follows(two, nullptr));
  CHECK(follows(two, &one));
  CHECK_FALSE(follows(four, &two));
  CHECK_FALSE(follows(one, &two));
}

}  // namespace osce::indexer
