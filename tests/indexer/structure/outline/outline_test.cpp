// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/outline/outline.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::outline_test {
namespace {

/// "head 1-3 body 4-9 (page heads)", with 1-based lines, one line per document.
std::string outline(const std::string& text) {
  const auto lines = test::read_lines_of(text);
  std::string all;
  for (const auto& document : outline_of(lines)) {
    all += fmt::format("{} {}-{} {}-{}", document.attachment ? "attachment" : "document",
                       document.head_begin + 1, document.body_begin, document.body_begin + 1,
                       document.body_end);
    for (const auto& [from, to] : document.page_heads) all += fmt::format(" [{}-{}]", from + 1, to);
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a head surrounds the line that names a type") {
  CHECK(
      outline("MC.DEC/7/17\n8 December 2017\n\nDECISION No. 7/17\nSAFE HARBOURS\n\nThe Ministerial "
              "Council,\n\nRecalling one,\n") == "document 1-6 7-9\n");
}

TEST_CASE("a second type begins a second document anywhere") {
  CHECK(outline(
            "RESOLUTION ON\nSAFE HARBOURS\n\n1. Recalling one.\n\nRESOLUTION ON\nFAIR WAGES\n\n1. "
            "Recalling two.\n") == "document 1-3 4-5\ndocument 6-8 9-9\n");
}

TEST_CASE("a head that repeats its document's is a page head") {
  CHECK(outline("MC.DEC/7/17\n8 December 2017\n\nDECISION No. 7/17\nSAFE HARBOURS\n\n1. Recalling "
                "one;\n\n"
                "MC.DEC/7/17\n8 December 2017\n\n2. Urges two.\n") == "document 1-6 7-12 [9-11]\n");
}

TEST_CASE("an attachment says so") {
  CHECK(outline("DECISION No. 7/17\nSAFE HARBOURS\n\n1. Urges one.\n\nAttachment to MC.DEC/7/17\n\n"
                "INTERPRETATIVE STATEMENT\n\nBy the delegation of Norway:\n\n“We agree.”\n") ==
        "document 1-3 4-5\nattachment 6-11 12-12\n");
}

TEST_CASE("text without head or enacting line is not a document; a title without text is one") {
  CHECK(outline("Some words.\n\nMore of them.\n").empty());
  CHECK(outline("").empty());
  CHECK(outline("The OSCE Parliamentary Assembly:\n\n1. Urges one.\n") == "document 1-0 1-3\n");
  CHECK(outline("RESOLUTION ON\n\nSAFE HARBOURS\n") == "document 1-3 4-3\n");
}

}  // namespace osce::indexer::outline_test
