// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/schema/fields.hpp"

#include <set>

#include <doctest/doctest.h>

namespace osce::schema::fields_test {

TEST_CASE("the table of fields is consistent") {
  std::set<std::string_view> names;
  std::set<int> slots;
  for (const auto& field : fields) {
    CAPTURE(field.name);
    CHECK(names.insert(field.name).second);
    CHECK(!field.help.empty());
    CHECK(!field.example.empty());
    CHECK((field.home == Home::paragraph) == (field.slot >= 0));
    if (field.slot >= 0) CHECK(slots.insert(field.slot).second);
    CHECK((!field.facet || field.filter));  // what can be counted can be chosen
    // A keyword or facet of documents can be read from a document.
    if (field.home == Home::document && (field.kind == FieldKind::keyword || field.facet)) {
      CHECK((field.value != nullptr));
    }
  }
}

TEST_CASE("the filters are those that every interface shares") {
  const std::vector<std::string_view> expected = {
      "title",   "year",   "from",    "to",     "venue", "country",  "body",
      "type",    "status", "part",    "verb",   "para",  "language", "document",
      "session", "symbol", "sponsor", "author", "file"};
  CHECK(filter_names() == expected);
}

}  // namespace osce::schema::fields_test
