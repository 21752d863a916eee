// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/syntax/number_range.hpp"

#include <string>

#include <doctest/doctest.h>

namespace osce::query::number_range_test {
namespace {

TEST_CASE("basic: two whole numbers with a range sign between them") {
  const std::pair<std::string, std::string> cases[] = {
      {"18..20", "18..20"}, {"18-20", "18..20"}, {"18\u201320", "18..20"},
      {"20..18", "20..18"}, {"7..7", "7..7"},
  };
  for (const auto& [text, range] : cases) {
    CAPTURE(text);
    const auto read = read_number_range(text);
    REQUIRE(read);
    CHECK(to_string(*read) == range);
  }
  CHECK(read_number_range("20..18")->swapped);
  CHECK_FALSE(read_number_range("18..20")->swapped);
}

TEST_CASE("recover: anything else is not a range") {
  for (const std::string text : {"", "18", "18..", "..20", "-20", "18--20", "5.b..5.c", "a-b",
                                 "18..20..22", "99999999999..3"}) {
    CAPTURE(text);
    CHECK_FALSE(read_number_range(text));
  }
}

}  // namespace
}  // namespace osce::query::number_range_test
