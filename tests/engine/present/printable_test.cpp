// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/present/printable.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/present/json_parts.hpp"

namespace osce::present::printable_test {

TEST_CASE("displayed text has no control characters, data keeps all other characters") {
  struct Row {
    const char* text;
    const char* shown;
    const char* data;
  };
  for (const auto& [text, shown, data] : {
           Row{"traffic, торговля, 人身売買", "traffic, торговля, 人身売買",
               "traffic, торговля, 人身売買"},
           Row{"\x1b[2J", "\uFFFD[2J", "\uFFFD[2J"},
           Row{"\x7f", "\uFFFD", "\uFFFD"},
           Row{"\u009b2J", "\uFFFD2J", "\uFFFD2J"},
           Row{"a\nb\tc\r", "a\uFFFDb\uFFFDc\uFFFD", "a\nb\tc\r"},
           Row{"\u202Eevil", "\uFFFDevil", "\u202Eevil"},
           Row{"traf\u00ADfick\u200Bing\uFEFF", "trafficking", "traf\u00ADfick\u200Bing\uFEFF"},
       }) {
    CAPTURE(std::string(text));
    CHECK(printable(text) == shown);
    CHECK(inert(text) == data);
  }
}

TEST_CASE("JSON escapes every control character without changing its meaning") {
  const nlohmann::ordered_json json = {{"text", "«\x1b\x7f\u0080\u009b\u009f\u00a0é»"}};
  for (const auto layout : {Layout::line, Layout::indented}) {
    const auto text = laid_out(json, layout);
    CHECK(text.find(R"(«\u001b\u007f\u0080\u009b\u009f)"
                    "\u00a0é»") != std::string::npos);
    CHECK(nlohmann::ordered_json::parse(text) == json);
  }
}

}  // namespace osce::present::printable_test
