// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/encoding.hpp"

#include <doctest/doctest.h>

#include "indexer/source/decode.hpp"

namespace osce::indexer::encoding_test {
namespace {

using namespace std::string_literals;

Decoded decoded_from(const std::string& bytes, const std::optional<std::string>& declared = {}) {
  auto result = decode(bytes, declared);
  if (const auto* reason = std::get_if<std::string>(&result)) FAIL(*reason);
  return std::get<Decoded>(std::move(result));
}

/// The bytes that the first `part` of the text came from.
std::string bytes_of(const Decoded& decoded, const std::string& bytes, const std::string& part) {
  const auto at = decoded.text.find(part);
  REQUIRE(at != std::string::npos);
  ByteRange range{at, at + part.size()};
  for (const auto& map : decoded.maps) range = map.origin_of(range);
  return bytes.substr(range.begin, range.end - range.begin);
}

std::string reason_of(const std::string& bytes) {
  const auto result = decode(bytes);
  const auto* reason = std::get_if<std::string>(&result);
  return reason == nullptr ? "" : *reason;
}

}  // namespace

TEST_CASE("text in many encodings is read, and every word maps back to its bytes") {
  struct Row {
    std::string bytes;
    const char* encoding;
    const char* text;
    const char* part;
    std::string part_bytes;
  };
  for (const auto& [bytes, encoding, text, part, part_bytes] : {
           Row{"plain", "UTF-8", "plain", "ain", "ain"},
           Row{"caf\xC3\xA9 one", "UTF-8", "café one", "one", "one"},
           Row{"\xEF\xBB\xBFmarked", "UTF-8", "marked", "mar", "mar"},
           Row{"caf\xE9 one", "windows-1252", "café one", "café", "caf\xE9"},
           Row{"\x93one\x94 \x96 two", "windows-1252", "“one” – two", "two", "two"},
           Row{"le c\xBDur co\xFBte 5 \xA4", "ISO-8859-15", "le cœur coûte 5 €", "cœur", "c\xBDur"},
           Row{"\xCC\xEE\xF1\xEA\xE2\xE0 one", "windows-1251", "Москва one", "one", "one"},
           Row{"l'Assembl\x82"
               "e pr\x82s",
               "IBM850", "l'Assemblée prés", "prés", "pr\x82s"},
           Row{"l'Assembl\x8E"
               "e pr\x8Es",
               "macintosh", "l'Assemblée prés", "prés", "pr\x8Es"},
           Row{"\xA3\xF3"
               "d\xBC and Wa\xB3\xEAsa",
               "ISO-8859-2", "Łódź and Wałęsa", "Wałęsa", "Wa\xB3\xEAsa"},
           Row{"\xFF\xFEo\0n\0e\0 \0\x16\x04"s, "UTF-16LE", "one Ж", "Ж", "\x16\x04"},
           Row{"\xFE\xFF\0o\0n\0e\0 \xD8\x3D\xDE\x00"s, "UTF-16BE", "one 😀", "😀",
               "\xD8\x3D\xDE\x00"s},
           Row{"o\0n\0e\0 \0t\0w\0o\0"s, "UTF-16LE", "one two", "two", "t\0w\0o\0"s},
           Row{"\x21\x04>\x04"
               "2\x04"
               "5\x04"
               "B\x04 \0\x14\x04"s,
               "UTF-16LE", "Совет Д", "Д", "\x14\x04"s},
           Row{"\xFF\xFE\0\0o\0\0\0\x1C\x20\0\0"s, "UTF-32LE", "o“", "“", "\x1C\x20\0\0"s},
       }) {
    CAPTURE(text);
    const auto decoded = decoded_from(bytes);
    CHECK(decoded.encoding == encoding);
    CHECK(decoded.text == text);
    CHECK(decoded.warnings.empty());
    CHECK(bytes_of(decoded, bytes, part) == part_bytes);
  }
}

TEST_CASE("Cyrillic encodings are distinguished by what reads as words") {
  const auto* const words = "Парламентская ассамблея ОБСЕ, напоминая об обязательствах";
  struct Row {
    const char* encoding;
    std::string bytes;
  };
  for (const auto& [encoding, bytes] : {
           Row{"KOI8-U",
               "\xF0\xC1\xD2\xCC\xC1\xCD\xC5\xCE\xD4\xD3\xCB\xC1\xD1 "
               "\xC1\xD3\xD3\xC1\xCD\xC2\xCC\xC5\xD1 \xEF\xE2\xF3\xE5, "
               "\xCE\xC1\xD0\xCF\xCD\xC9\xCE\xC1\xD1 \xCF\xC2 "
               "\xCF\xC2\xD1\xDA\xC1\xD4\xC5\xCC\xD8\xD3\xD4\xD7\xC1\xC8"},
           Row{"windows-1251",
               "\xCF\xE0\xF0\xEB\xE0\xEC\xE5\xED\xF2\xF1\xEA\xE0\xFF "
               "\xE0\xF1\xF1\xE0\xEC\xE1\xEB\xE5\xFF \xCE\xC1\xD1\xC5, "
               "\xED\xE0\xEF\xEE\xEC\xE8\xED\xE0\xFF \xEE\xE1 "
               "\xEE\xE1\xFF\xE7\xE0\xF2\xE5\xEB\xFC\xF1\xF2\xE2\xE0\xF5"},
           Row{"ISO-8859-5",
               "\xBF\xD0\xE0\xDB\xD0\xDC\xD5\xDD\xE2\xE1\xDA\xD0\xEF "
               "\xD0\xE1\xE1\xD0\xDC\xD1\xDB\xD5\xEF \xBE\xB1\xC1\xB5, "
               "\xDD\xD0\xDF\xDE\xDC\xD8\xDD\xD0\xEF \xDE\xD1 "
               "\xDE\xD1\xEF\xD7\xD0\xE2\xD5\xDB\xEC\xE1\xE2\xD2\xD0\xE5"},
           Row{"IBM866",
               "\x8F\xA0\xE0\xAB\xA0\xAC\xA5\xAD\xE2\xE1\xAA\xA0\xEF "
               "\xA0\xE1\xE1\xA0\xAC\xA1\xAB\xA5\xEF \x8E\x81\x91\x85, "
               "\xAD\xA0\xAF\xAE\xAC\xA8\xAD\xA0\xEF \xAE\xA1 "
               "\xAE\xA1\xEF\xA7\xA0\xE2\xA5\xAB\xEC\xE1\xE2\xA2\xA0\xE5"},
       }) {
    CAPTURE(encoding);
    const auto decoded = decoded_from(bytes);
    CHECK(decoded.encoding == encoding);
    CHECK(decoded.text == words);
  }
}

TEST_CASE("the charset that a page declares counts if the bytes allow it") {
  CHECK(decoded_from("\xC2 one", "windows-1251").text == "В one");
  CHECK(decoded_from("\x93one\x94", "ISO-8859-1").text == "“one”");
  CHECK(decoded_from("caf\xC3\xA9", "windows-1251").text == "café");
  CHECK(decoded_from("caf\xE9 one", "utf-8").text == "café one");
  CHECK(decoded_from("caf\xE9 one", "no-such-charset").text == "café one");
}

TEST_CASE("where a page declares its charset") {
  struct Row {
    const char* html;
    const char* charset;
  };
  for (const auto& [html, charset] : {
           Row{R"(<meta charset="koi8-r">)", "koi8-r"},
           Row{R"(<META http-equiv=Content-Type content="text/html; charset=windows-1251">)",
               "windows-1251"},
           Row{R"(<?xml version="1.0" encoding='ISO-8859-5'?><html>)", "ISO-8859-5"},
           Row{"<p>charset=none</p>", ""},
       }) {
    CAPTURE(html);
    CHECK(declared_charset(html).value_or("") == charset);
  }
}

TEST_CASE("recover: a few bad bytes are replaced and reported") {
  const auto cut = decoded_from("one\nLa résolution de l’Assemblé\xC3");
  CHECK(cut.encoding == "UTF-8");
  CHECK(cut.text.ends_with("Assemblé\uFFFD"));
  REQUIRE(cut.warnings.size() == 1);
  CHECK(cut.warnings[0].line == 2);
  CHECK(cut.warnings[0].code == "bad-bytes");
  const auto nul = decoded_from("some words of text here\n" + std::string(100, '-') + "a\0b"s);
  CHECK(nul.text.ends_with("a\uFFFDb"));
  REQUIRE(nul.warnings.size() == 1);
  CHECK(nul.warnings[0].line == 2);
  CHECK(nul.warnings[0].code == "nul-characters");
}

TEST_CASE("recover: UTF-8 with bad bytes is not mistaken for another encoding") {
  struct Row {
    const char* what;
    std::string text;
    int bad;
  };
  const std::string line = "L’Assemblée réaffirme sa détermination à protéger les enfants.\n";
  std::string page;
  while (page.size() < 4096) page += line;
  const std::string latin =
      "L\x92"
      "Assembl\xE9"
      "e r\xE9"
      "affirme sa d\xE9termination.\n";
  for (const auto& [what, text, bad] : {
           Row{"five stray bytes in 4 KB", line + "\xE9" + page + "\x80\xFF\xC0" + line + "\x92",
               5},
           Row{"an overlong slash",
               line + "a\xC0\xAF"
                      "b",
               2},
           Row{"a surrogate pair", line + line + line + "\xED\xA0\xBD\xED\xB8\x80", 6},
           Row{"a line of windows-1252, pasted", line + latin + line, 4},
           Row{"a cut-off end", line + "caf\xC3", 1},
       }) {
    CAPTURE(what);
    const auto decoded = decoded_from(text);
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.text.starts_with(line));
    REQUIRE(decoded.warnings.size() == 1);
    CHECK(decoded.warnings[0].code == "bad-bytes");
    CAPTURE(decoded.warnings[0].message);
    CHECK(decoded.warnings[0].message ==
          std::to_string(bad) + " invalid UTF-8 sequence" +
              (bad == 1 ? " was replaced with U+FFFD on this line"
                        : "s were replaced with U+FFFD, the first of them on this line"));
  }
}

TEST_CASE("single-byte encodings are recognised even if some bytes look like UTF-8") {
  struct Row {
    std::string bytes;
    const char* encoding;
    const char* text;
  };
  for (const auto& [bytes, encoding, text] : {
           // "É»" with "é" after it, "Ё " and "№" after capitals
           Row{"\xAB CAF\xC9\xBB caf\xE9, \xE9t\xE9 pr\xE9vu", "windows-1252",
               "« CAFÉ» café, été prévu"},
           Row{"\xCF\xD0\xC8\xCA\xC0\xC7\xB9 5, \xAB\xCE\xC1\xD1\xC5\xBB \xE8 "
               "\xF0\xE5\xF8\xE5\xED\xE8\xFF",
               "windows-1251", "ПРИКАЗ№ 5, «ОБСЕ» и решения"},
           Row{"\xC2\xC5\xCC\xA3\xCB, \xD2\xC5\xDB\xC5\xCE\xC9\xC5 \xD3\xCF\xD7\xC5\xD4\xC1 "
               "\xC2\xC5\xDA\xCF\xD0\xC1\xD3\xCE\xCF\xD3\xD4\xC9",
               "KOI8-U", "белёк, решение совета безопасности"},
       }) {
    CAPTURE(text);
    const auto decoded = decoded_from(bytes);
    CHECK(decoded.encoding == encoding);
    CHECK(decoded.text == text);
    CHECK(decoded.warnings.empty());
  }
}

TEST_CASE("recover: a file put together from pieces is read piece by piece") {
  const auto mixed = decoded_from(
      "D\xE9"
      "cision n\xB0 1\nr\xE9solution\nfrontières œuvrant\n\xE9t\xE9\n");
  CHECK(mixed.text == "Décision n° 1\nrésolution\nfrontières œuvrant\nété\n");
  CHECK(mixed.encoding == "windows-1252");
  REQUIRE(mixed.warnings.size() == 1);
  CHECK(mixed.warnings[0].code == "mixed-encodings");
  CHECK(mixed.warnings[0].message ==
        "the file mixes encodings: lines in UTF-8: 1, the others in windows-1252");
  ByteRange range{mixed.text.find("été"), mixed.text.size()};
  for (const auto& map : mixed.maps) range = map.origin_of(range);
  CHECK(range.begin == 46);  // 14 and 11 bytes in one encoding, 21 in the other
}

TEST_CASE("recover: a text of which some bytes make no sense is read without them") {
  std::string damaged;
  unsigned state = 1;
  for (int i = 0; i < 200; ++i) {
    damaged += "the commitments made in ";
    for (int byte = 0; byte < 3; ++byte) {
      state = state * 1664525 + 1013904223;
      damaged += static_cast<char>(0x80 + (state >> 16) % 128);
    }
    damaged += "Vienna\n";
  }
  const auto text = decoded_from(damaged);
  CHECK(text.text.starts_with("the commitments made in "));
  CHECK(text.text.ends_with("Vienna\n"));
  REQUIRE(text.warnings.size() == 1);
  CHECK(text.warnings[0].code == "bad-bytes");
}

TEST_CASE("recover: bytes that are not text in any encoding are reported") {
  std::string noise;
  unsigned state = 1;
  for (int i = 0; i < 20000; ++i) {
    state = state * 1664525 + 1013904223;
    noise += static_cast<char>(1 + (state >> 16) % 255);
  }
  CHECK(reason_of(noise) == "not text in any known encoding; save it as UTF-8");
  CHECK(reason_of("a\0b"s) == "binary data, not text; save it as text, HTML or PDF");
  CHECK(reason_of("\x01\x02\x03\x04 one") == "binary data, not text; save it as text, HTML or PDF");
  CHECK(reason_of(std::string(1000, '\0')) ==
        "binary data, not text; save it as text, HTML or PDF");
}

TEST_CASE("lines are counted in the bytes, with any line ends") {
  const auto decoded = decoded_from(
      "\xFF\xFE"
      "a\0\r\0\n\0b\0\r\0c\0\n\0\n\0d\0"s);
  CHECK(decoded.text == "a\r\nb\rc\n\nd");
  CHECK(line_breaks(decoded.text, decoded.maps) == std::vector<std::size_t>{8, 12, 16, 18});
  CHECK(line_at(decoded.text, 3) == 2);
  CHECK(line_at(decoded.text, 8) == 5);
}

TEST_CASE("pathological: empty input, lone surrogates, large sources") {
  CHECK(decoded_from("").text.empty());
  CHECK(decoded_from("\xEF\xBB\xBF").text.empty());
  CHECK(decoded_from("\xFF\xFE").text.empty());
  std::string lone = "\xFF\xFE";
  for (int i = 0; i < 500; ++i) lone += "w\0"s;
  CHECK(decoded_from(lone + "\x00\xD8"s).text.ends_with("w\uFFFD"));
  std::string large;
  while (large.size() <= max_converted_bytes)
    large += "a line with caf\xE9 in it, and another word\n";
  CHECK(reason_of(large) == "windows-1252 text larger than 64 MiB: convert it to UTF-8 first");
}

}  // namespace osce::indexer::encoding_test
