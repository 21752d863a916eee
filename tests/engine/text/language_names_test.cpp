// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/language_names.hpp"

#include <doctest/doctest.h>

namespace osce::text::language_names_test {

TEST_CASE("languages have codes and names") {
  CHECK(language_name("en") == "English");
  CHECK(language_name("ru") == "Russian");
  CHECK(language_name("klingon") == "klingon");
  for (const auto* name : {"French", "french", "français", "Francais", "fr"}) {
    CAPTURE(name);
    CHECK(language_code(name) == "fr");
  }
  CHECK(language_code("русский") == "ru");
  CHECK(language_code("klingon") == "klingon");
}

}  // namespace osce::text::language_names_test
