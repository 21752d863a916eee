// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/program.hpp"

#include <doctest/doctest.h>

namespace osce::present::program_test {

TEST_CASE("a message that continues a line begins with a small letter, a name or value does not") {
  struct Row {
    const char* message;
    const char* in_line;
  };
  for (const auto& [message, in_line] : {
           Row{"Cannot read /tmp/a", "cannot read /tmp/a"},
           Row{"A header line is malformed", "a header line is malformed"},
           Row{"Unknown field \"Site\"", "unknown field \"Site\""},
           Row{"the folder is empty", "the folder is empty"},
           Row{"--db needs a value", "--db needs a value"},
           Row{"\"Texts\" is not an index", "\"Texts\" is not an index"},
           Row{"MC.DEC/7/17 has no paragraph 99", "MC.DEC/7/17 has no paragraph 99"},
           Row{"SOURCE is missing", "SOURCE is missing"},
           Row{"Osce.conf:1: sections are not supported",
               "Osce.conf:1: sections are not supported"},
           Row{"Xapian: Database is closed", "Xapian: Database is closed"},
           Row{"Gone", "Gone"},
           Row{"", ""},
       }) {
    CAPTURE(message);
    CHECK(continued(message) == in_line);
  }
}

}  // namespace osce::present::program_test
