// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/extract.hpp"

#include <doctest/doctest.h>

#include "engine/text/code_point.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::extract_test {
namespace {

using namespace std::string_literals;

SourceText text_of(const std::string& name, const std::string& bytes) {
  auto result = extract({name, bytes, std::nullopt});
  if (const auto* reason = std::get_if<std::string>(&result)) FAIL(*reason);
  return std::get<SourceText>(std::move(result));
}

std::string reason_of(const std::string& name, const std::string& bytes) {
  const auto result = extract({name, bytes, std::nullopt});
  const auto* reason = std::get_if<std::string>(&result);
  return reason == nullptr ? "" : *reason;
}

SourcePlace place_of(const SourceText& source, const std::string& part) {
  const auto at = source.text.find(part);
  REQUIRE(at != std::string::npos);
  return source.place(at, at + part.size());
}

}  // namespace

TEST_CASE("the bytes and lines of a part in a file of any format") {
  struct Row {
    const char* name;
    std::string bytes;
    const char* part;
    SourcePlace place;
  };
  for (const auto& [name, bytes, part, place] : {
           Row{"a.txt", "one\ntwo\n", "two", {4, 7, 2, 2, {}}},
           Row{"a.txt", "one\ntwo\n", "one\ntwo", {0, 7, 1, 2, {}}},
           Row{"a.txt", "\xEF\xBB\xBFone\r\ntwo\rthree", "two", {8, 11, 2, 2, {}}},
           Row{"a.txt", "\xEF\xBB\xBFone\r\ntwo\rthree", "three", {12, 17, 3, 3, {}}},
           Row{"a.txt", "caf\xE9\ntwo", "two", {5, 8, 2, 2, {}}},
           Row{"a.txt", "\xFF\xFEo\0\n\0t\0w\0"s, "tw", {6, 10, 2, 2, {}}},
           Row{"a.html", "<p>one</p>\n\n<p>caf\xE9\ntwo</p>", "café two", {15, 23, 3, 4, {}}},
           Row{"a.html", "\xEF\xBB\xBF<ol>\n<li>one</ol>", "1. one", {12, 15, 2, 2, {}}},
       }) {
    CAPTURE(bytes);
    CHECK(place_of(text_of(name, bytes), part) == place);
  }
}

TEST_CASE("plain UTF-8 is not changed") {
  const auto source = text_of("a.md", "# Łódź\r\n\r\n*text*\f\n");
  CHECK(source.text == "# Łódź\r\n\r\n*text*\f\n");
  CHECK(source.format == "markdown");
  REQUIRE(source.maps.size() == 1);
  CHECK(source.maps[0].pieces() == 1);
}

TEST_CASE("the parts of a PDF have pages, whatever its name") {
  for (const std::string name : {"good.pdf", "named-text.txt"}) {
    const auto source = text_of(
        name, test::read_file(test::project_folder() / "tests/indexer/source/fixtures" / name));
    CHECK(source.format == "pdf");
    CHECK(place_of(source, "1. Reaffirming").pages == Pages{1, 1});
    CHECK(place_of(source, "4. Urges").pages == Pages{2, 2});
    CHECK(source.place(0, source.text.size()).pages == Pages{1, 2});
  }
}

TEST_CASE("recover: sources without text are skipped with a reason") {
  struct Row {
    const char* name;
    std::string bytes;
    const char* reason;
  };
  for (const auto& [name, bytes, reason] : {
           Row{"a.txt", "", "empty"},
           Row{"a.txt", " \n\u00A0\u2003\f\n", "empty"},
           Row{"a.html", "<script>x</script>", "contains no text"},
           Row{"a.txt", "\x1F\x8B\x08\0"s, "a gzip file; unpack it first"},
           Row{"a.txt", "a\0b"s, "binary data, not text; save it as text, HTML or PDF"},
           Row{"a.txt", "one\n" + std::string(max_line_bytes + 1, 'x'),
               "line 2 is 1,048,577 bytes long; the limit is 1,048,576"},
           Row{"a.txt", "a" + std::string(max_lines, '\n') + "b", "more than 2500000 lines"},
       }) {
    CAPTURE(bytes.substr(0, 20));
    CHECK(reason_of(name, bytes) == reason);
  }
}

TEST_CASE("pathological: a line of 100 MB, and 100 MB of NULs") {
  const auto begin = std::chrono::steady_clock::now();
  CHECK(reason_of("a.txt", std::string(100'000'000, 'x'))
            .starts_with("line 1 is 100,000,000 bytes long"));
  CHECK(reason_of("a.txt", std::string(100'000'000, '\0')) ==
        "binary data, not text; save it as text, HTML or PDF");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("pathological: endless combining marks are split, and nothing is lost") {
  std::string marks;
  for (int i = 0; i < 100'000; ++i) marks += "\u0301";
  const auto source = text_of("a.txt", "one\ne" + marks + " end\nlast");
  REQUIRE(source.warnings.size() == 1);
  CHECK(source.warnings[0].code == "combining-marks");
  CHECK(source.warnings[0].line == 2);
  CHECK(text::code_points(source.text) == 100'000 + 99'999 / max_marks + 14);
  CHECK(place_of(source, "last") == SourcePlace{200'010, 200'014, 3, 3, {}});
  const auto few = text_of("a.txt", "e" + marks.substr(0, 2 * max_marks));
  CHECK(few.warnings.empty());
  const auto page = text_of("a.html", "<p>e" + marks + "</p><h1>END</h1>");
  REQUIRE(page.spans.size() >= 1);
  CHECK(page.text.substr(page.spans[0].begin, 3) == "END");
}

}  // namespace osce::indexer::extract_test
