// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/canonical_rows.hpp"

#include <doctest/doctest.h>

#include "engine/query/parser.hpp"
#include "engine/query/syntax/ast.hpp"

namespace osce::test {

void check_canonical(std::initializer_list<CanonicalRow> rows, const Names& names) {
  for (const auto& [query, expected] : rows) {
    CAPTURE(query);
    const auto root = query::parse(query, names).root;
    CHECK(query::canonical(root) == expected);
    CHECK(to_string(query::parse(expected, names).root) == to_string(root));
  }
}

}  // namespace osce::test
