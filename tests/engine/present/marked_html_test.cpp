// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "engine/present/json_parts.hpp"

namespace osce::present::marked_html_test {

TEST_CASE("basic: marks become elements, the text is escaped, marks count code points") {
  using search::Mark;
  struct Row {
    std::string text;
    std::vector<Mark> marks;
    std::string html;
  };
  for (const auto& [text, marks, html] : std::vector<Row>{
           {"", {}, ""},
           {"forced labour", {{7, 13, {}}}, "forced <mark>labour</mark>"},
           {"labour, labour",
            {{0, 6, {}}, {8, 14, {}}},
            "<mark>labour</mark>, <mark>labour</mark>"},
           {"République: traite", {{12, 18, {}}}, "République: <mark>traite</mark>"},
           {"<b onclick=\"x\">R&D's</b>",
            {{15, 18, {}}},
            "&lt;b onclick=&quot;x&quot;&gt;<mark>R&amp;D</mark>&#39;s&lt;/b&gt;"},
           {"ends early", {{5, 99, {}}}, "ends <mark>early</mark>"},
       }) {
    CAPTURE(text);
    CHECK(marked_html(text, marks) == html);
  }
}

}  // namespace osce::present::marked_html_test
