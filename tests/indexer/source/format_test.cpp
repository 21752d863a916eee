// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/format.hpp"

#include <doctest/doctest.h>

namespace osce::indexer::format_test {
namespace {

using namespace std::string_literals;

std::string answer(const std::string& name, const std::string& bytes) {
  const auto format = format_of(name, bytes);
  if (const auto* reason = std::get_if<std::string>(&format)) return *reason;
  return std::string(name_of(std::get<SourceFormat>(format)));
}

}  // namespace

TEST_CASE("the format comes from the content, then from the name") {
  struct Row {
    const char* name;
    std::string bytes;
    const char* format;
  };
  for (const auto& [name, bytes, format] : {
           Row{"a.txt", "RESOLUTION", "text"},
           Row{"a", "", "text"},
           Row{"a.txt", "%PDF-1.7\n", "pdf"},
           Row{"a.html", "junk before it\n%PDF-1.4", "pdf"},
           Row{"a.pdf", "just words", "text"},
           Row{"a.md", "# Title", "markdown"},
           Row{"A.MARKDOWN", "Title", "markdown"},
           Row{"a.htm", "no tag at all", "html"},
           Row{"a.txt", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", "html"},
           Row{"a", "\xEF\xBB\xBF \n<div class=x>", "html"},
           Row{"a", "<p>one</p>", "html"},
           Row{"a.txt", "From: one\n\n<html><body>", "html"},
           Row{"a.txt", "\xFF\xFE<\0h\0t\0m\0l\0>\0"s, "html"},
           Row{"a.txt", "In HTML a <p> begins a paragraph", "text"},
           Row{"a.txt", "<paragraph>one</paragraph>", "text"},
           Row{"a.md", "Write <html> first", "markdown"},
           Row{"a.md", "<!doctype html><p>", "html"},
           Row{"a.jsonl", "", "jsonl"},
           Row{"a.ndjson", "{", "jsonl"},
           Row{"standard-input", "\n {\"text\": \"one\"}\n{\"text\"", "jsonl"},
           Row{"a.txt", "{not JSON}\n", "text"},
           Row{"a.txt", "[1]\n", "text"},
       }) {
    CAPTURE(name);
    CAPTURE(bytes);
    CHECK(answer(name, bytes) == format);
  }
}

TEST_CASE("recover: other kinds of files are named") {
  CHECK(answer("a.txt", "PK\x03\x04") ==
        "a ZIP archive (perhaps a .docx or .odt file); save it as text, HTML or PDF");
  for (const auto& [bytes, says] : std::vector<std::pair<std::string, std::string>>{
           {"\x1F\x8B\x08"s, "a gzip file; unpack it first"},
           {"\x89PNG"s, "a PNG image, not text"},
           {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s,
            "an old Office file (perhaps .doc); save it as text, HTML or PDF"},
           {"{\\rtf1"s, "a Rich Text file; save it as text, HTML or PDF"},
           {"\xFF\xD8\xFF\xE0"s, "a JPEG image, not text"},
           {"II*\0"s, "a TIFF image, not text"},
           {"\x7F"
            "ELF"s,
            "a program, not text"}}) {
    CHECK(answer("a.txt", bytes) == says);
  }
}

TEST_CASE("texts inside JSON and XML are not read, and the reason says so") {
  CHECK(unread_markup("\n{\n  \"title\": \"On Harbours\"\n}") == "JSON");
  CHECK(unread_markup("[{\"title\": 1}]") == "JSON");
  CHECK(unread_markup("<?xml version=\"1.0\"?><rss/>") == "XML");
  CHECK(unread_markup("[[File:Map.png]]").empty());
  CHECK(unread_markup("{curly} words").empty());
  CHECK(unread_markup("").empty());
}

TEST_CASE("pathological: incomplete JSON") {
  CHECK(answer("a", "{\"a\":" + std::string(100000, '[')) == "text");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "{\"a\":";
  CHECK(answer("a", deep) == "text");
  deep += "1" + std::string(100000, '}');
  CHECK(answer("a", deep) == "jsonl");
}

}  // namespace osce::indexer::format_test
