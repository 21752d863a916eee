// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/address.hpp"

#include <doctest/doctest.h>

namespace osce::present::address_test {

TEST_CASE("identifiers are percent-encoded in paths") {
  CHECK(path_of("mc-dec-7-17/pre.14") == "mc-dec-7-17/pre.14");
  CHECK(path_of("q?x=1&y#z/op.1") == "q%3Fx%3D1%26y%23z/op.1");
  CHECK(path_of("fifty%25off/1") == "fifty%2525off/1");
  CHECK(path_of("é a+b") == "%C3%A9%20a%2Bb");
}

TEST_CASE("an address contains only parameters that are not defaults") {
  CHECK(address_of("/v1/parse", {.query = "a b"}).text() == "/v1/parse?q=a+b");
  CHECK(address_of("/v1/search", {.limit = 0, .facets = {}}).text() ==
        "/v1/search?limit=0&facets=none");
  CHECK(address_of("/v1/search", {.snippet = 80, .facet_limit = 3}).text() ==
        "/v1/search?snippet=80&facet_limit=3");
}

}  // namespace osce::present::address_test
