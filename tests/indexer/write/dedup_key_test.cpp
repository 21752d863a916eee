// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/dedup_key.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::dedup_key_test {
namespace {

std::optional<std::string> key_of(const std::string& text, const std::optional<std::string>& verb) {
  static text::Analyser analyser;
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.verb = verb;
  return dedup_key(paragraph, analyser.analyse(text, "en"));
}

}  // namespace

TEST_CASE("the opening words, case, hyphens and punctuation make no difference") {
  const auto key = key_of("Aware that sex offenders travel to other countries freely,", "Aware");
  REQUIRE(key);
  CHECK(key_of("Recalling that sex-offenders travel, to other countries, freely;", "Recalling") ==
        key);
  CHECK(key_of("Taking note that SEX OFFENDERS travel to other countries freely", "Taking note") ==
        key);
  CHECK(key_of("Sex offenders travel to other countries freely.", std::nullopt) == key);
}

TEST_CASE("a different word makes a difference") {
  CHECK(key_of("Aware that sex offenders travel to other countries freely", "Aware") !=
        key_of("Aware that sex offenders travel to other countries", "Aware"));
  CHECK(key_of("Urges one two three four five six", "Urges") !=
        key_of("Urges six five four three two one", "Urges"));
}

TEST_CASE("a few words are too common for a key") {
  CHECK_FALSE(key_of("Urges all States to act;", "Urges"));
  CHECK_FALSE(key_of("", std::nullopt));
  CHECK_FALSE(key_of("Urges", "Urges"));
}

}  // namespace osce::indexer::dedup_key_test
