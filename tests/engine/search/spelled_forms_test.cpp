// SPDX-License-Identifier: GPL-2.0-or-later
//
// Wildcards, similar words, and years next to brackets find the same in every equivalent spelling.
#include <doctest/doctest.h>

#include "tests/support/sample.hpp"

namespace osce::search::spelled_forms_test {
namespace {

std::uint32_t count(const std::string& query) {
  return test::search(test::the_index(), {.query = query}).total;
}

}  // namespace

TEST_CASE("basic: a wildcard finds words in every spelling") {
  CHECK(count("cooperation") == 8);  // spelled co-operation in the texts
  CHECK(count("cooper*") == 8);
  CHECK(count("cooperation~") == 8);
  CHECK(count("organis*") == count("organiz*"));
  CHECK(count("organis*") > 0);
  CHECK(count("labor*") >= count("labour*"));
}

TEST_CASE("basic: a year next to brackets and operators can be a word or a filter") {
  CHECK(count("age verification 2017") == 4);
  CHECK(count("(age verification) 2017") == 4);
  CHECK(count("age AND verification AND 2017") == 0);  // beside AND, a word
  CHECK(count("age verification 8 December 2017") ==
        count("age verification dated 8 December 2017"));
  CHECK(count("(children) Baku 2014") == count("children Baku 2014"));
}

TEST_CASE("basic: sort orders have aliases known from other programs") {
  const auto first = [](const std::string& query) {
    return test::search(test::the_index(), {.query = query}).results.front().document->id;
  };
  CHECK(first("children sort:-date") == first("children sort:newest"));
  CHECK(first("children sort:date") == first("children sort:oldest"));
}

TEST_CASE("recover: a soft hyphen inside a word is ignored") {
  CHECK(count("child\u00ADren") == count("children"));
}

}  // namespace osce::search::spelled_forms_test
