// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/metadata/author_name.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::author_name_test {

TEST_CASE("authors in capitals are written as in a sentence") {
  CHECK(author_name("U.S.") == "U.S.");
  CHECK(author_name("UNITED STATES OF AMERICA") == "United States of America");
  CHECK(author_name("BOSNIA AND HERZEGOVINA") == "Bosnia and Herzegovina");
  CHECK(author_name("EU") == "EU");
  CHECK(author_name("РОССИЙСКОЙ ФЕДЕРАЦИИ") == "Российской Федерации");
  CHECK(author_name("the Russian Federation") == "the Russian Federation");
  CHECK(author_name("") == "");
}

}  // namespace osce::indexer::author_name_test
