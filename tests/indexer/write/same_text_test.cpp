// SPDX-License-Identifier: GPL-2.0-or-later
//
// One text in several sources: which one is kept.
#include "indexer/write/same_text.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "indexer/write/arrange.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer {
namespace {

const std::vector<std::string> text = {
    "Recalling the conventions on the safety of fishing boats and of those who work on them,",
    "Calls on all States to inspect the nets and hulls of boats in their harbours;",
    "Urges shipyards to build boats with two engines and a radio that works;"};

SourceReading reading(const std::string& file, const std::string& format,
                      const std::vector<std::string>& paragraphs, bool numbered = true) {
  auto made = test::made_reading("boats", "en", paragraphs);
  made.name = made.documents[0].document.source_file = file;
  made.format = format;
  for (auto& paragraph : made.documents[0].paragraphs) paragraph.numbered = numbered;
  return made;
}

/// "a.txt=boats b.txt=boats-2 | c.pdf: same-text": what was kept as what, and what was remarked.
std::string outcome(std::vector<SourceReading> readings) {
  std::string account;
  for (int turned = 0; turned < 2; ++turned) {
    const auto arranged = arrange(readings);
    std::string now;
    for (const auto& [document, paragraphs] : arranged.documents)
      now += document.source_file + "=" + document.id + " ";
    for (const auto& [source, warning] : arranged.remarks)
      now += "| " + source + ": " + warning.code + " ";
    now.pop_back();
    if (turned == 1) CHECK(now == account);  // the order of the sources does not count
    account = now;
    std::reverse(readings.begin(), readings.end());
  }
  return account;
}

}  // namespace

TEST_CASE("numbers first, then the format, then the name") {
  CHECK(outcome({reading("b.txt", "text", text), reading("a.txt", "text", text)}) ==
        "a.txt=boats | b.txt: same-text");
  CHECK(outcome({reading("a.pdf", "pdf", text), reading("b.txt", "text", text),
                 reading("c.html", "html", text), reading("d.md", "markdown", text)}) ==
        "b.txt=boats | d.md: same-text | c.html: same-text | a.pdf: same-text");
  CHECK(outcome({reading("a.txt", "text", text, false), reading("b.pdf", "pdf", text)}) ==
        "b.pdf=boats | a.txt: same-text");
}

TEST_CASE("what was kept and why is said") {
  const auto remarks = arrange({reading("a.txt", "text", text, false),
                                reading("b.pdf", "pdf", text), reading("c.pdf", "pdf", text)})
                           .remarks;
  REQUIRE(remarks.size() == 2);
  CHECK(remarks[0].warning.message ==
        "the same text as boats in b.pdf, which was kept: its name is the first");
  CHECK(remarks[1].warning.message ==
        "the same text as boats in b.pdf, which was kept: it has more numbered paragraphs (3, not "
        "0)");
}

TEST_CASE("mostly the same wording is the same text, however it is cut into paragraphs") {
  auto joined = text;
  joined[1] += " " + joined[2];
  joined.pop_back();
  CHECK(outcome({reading("a.txt", "text", text), reading("b.pdf", "pdf", joined)}) ==
        "a.txt=boats | b.pdf: same-text");
  auto misprinted = text;
  misprinted[2] = "Urges shipyards to build boats with two engines and a radio that vvorks;";
  CHECK(outcome({reading("a.txt", "text", text), reading("b.pdf", "pdf", misprinted)}) ==
        "a.txt=boats | b.pdf: same-text");
}

TEST_CASE("different texts stay, each under an identifier of its own") {
  auto other = text;
  other[0] = "Alarmed by the number of sailors who never return from a whole season at sea,";
  const std::vector<std::string> part = {text[0], text[1]};
  CHECK(outcome({reading("a.txt", "text", text), reading("b.txt", "text", other)}) ==
        "a.txt=boats b.txt=boats-2 | b.txt: identifier-taken");
  CHECK(outcome({reading("a.txt", "text", text), reading("b.txt", "text", part)}) ==
        "a.txt=boats b.txt=boats-2 | b.txt: identifier-taken");
  CHECK(outcome({reading("a.txt", "text", text), reading("b.txt", "text", other),
                 reading("c.txt", "text", other)}) ==
        "a.txt=boats b.txt=boats-2 | b.txt: identifier-taken | c.txt: same-text");
}

}  // namespace osce::indexer
