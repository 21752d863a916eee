// SPDX-License-Identifier: GPL-2.0-or-later
//
// One text in several sources: which copy is kept.
#include "indexer/write/same_text.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "indexer/write/arrange.hpp"
#include "tests/support/sample.hpp"

namespace osce::indexer::same_text_test {
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

/// "a.txt=boats b.txt=boats-2 | c.pdf: same-text": the kept documents with their identifiers, and
/// the notices.
std::string outcome(std::vector<SourceReading> readings) {
  std::string account;
  for (int turned = 0; turned < 2; ++turned) {
    const auto arranged = arrange(readings);
    std::string now;
    for (const auto& [document, paragraphs] : arranged.documents)
      now += document.source_file + "=" + document.id + " ";
    for (const auto& [source, warning] : arranged.notices)
      now += "| " + source + ": " + warning.code + " ";
    now.pop_back();
    if (turned == 1) CHECK(now == account);  // the order of the sources does not matter
    account = now;
    std::reverse(readings.begin(), readings.end());
  }
  return account;
}

}  // namespace

TEST_CASE("numbered paragraphs first, then the format, then the name") {
  CHECK(outcome({reading("b.txt", "text", text), reading("a.txt", "text", text)}) ==
        "a.txt=boats | b.txt: same-text");
  CHECK(outcome({reading("a.pdf", "pdf", text), reading("b.txt", "text", text),
                 reading("c.html", "html", text), reading("d.md", "markdown", text)}) ==
        "b.txt=boats | d.md: same-text | c.html: same-text | a.pdf: same-text");
  CHECK(outcome({reading("a.txt", "text", text, false), reading("b.pdf", "pdf", text)}) ==
        "b.pdf=boats | a.txt: same-text");
}

TEST_CASE("the notice says what was kept and why") {
  const auto notices = arrange({reading("a.txt", "text", text, false),
                                reading("b.pdf", "pdf", text), reading("c.pdf", "pdf", text)})
                           .notices;
  REQUIRE(notices.size() == 2);
  CHECK(notices[0].warning.message ==
        "duplicate of boats in b.pdf, which was kept because its name sorts first");
  CHECK(notices[1].warning.message ==
        "duplicate of boats in b.pdf, which was kept because it has more numbered "
        "paragraphs (3, not 0)");
}

TEST_CASE("mostly the same wording is the same text, however it is split into paragraphs") {
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

TEST_CASE("of two copies in one source, the first is kept, with a notice") {
  auto both = reading("a.jsonl", "jsonl", text);
  both.documents.push_back(both.documents[0]);
  const auto arranged = arrange({both});
  CHECK(arranged.documents.size() == 1);
  REQUIRE(arranged.notices.size() == 1);
  CHECK(arranged.notices[0].warning.message ==
        "duplicate of boats in a.jsonl, which was kept because it comes first in the "
        "file");
}

TEST_CASE("texts that differ in a number, symbol, session or year are different texts") {
  const auto numbered = [](const std::string& file, const std::string& number) {
    return reading(file, "text",
                   {"Decides, in accordance with the rules of procedure and the practice of past "
                    "years, to adopt the budget annexed to decision No. " +
                    number + " of the council of fishermen and sailors."});
  };
  const auto with = [](const std::string& file, auto set) {
    auto made = reading(file, "text", text);
    set(made.documents[0].document);
    return made;
  };
  const auto of_symbol = [](const char* symbol) {
    return [=](Document& document) { document.symbol = symbol; };
  };
  const auto of_session = [](int number) {
    return [=](Document& document) { document.session = Session{number, ""}; };
  };
  const auto of_year = [](int year) { return [=](Document& document) { document.year = year; }; };
  const auto* both = "a.txt=boats b.txt=boats-2 | b.txt: identifier-taken";
  const auto* one = "a.txt=boats | b.txt: same-text";
  CHECK(outcome({numbered("a.txt", "1"), numbered("b.txt", "2")}) == both);
  CHECK(outcome({numbered("a.txt", "1"), numbered("b.txt", "1")}) == one);
  CHECK(outcome({numbered("a.txt", "1"), numbered("b.txt", "1 7")}) == one);  // a page number
  CHECK(outcome({with("a.txt", of_symbol("AS (17) D E")),
                 with("b.txt", of_symbol("AS (18) D E"))}) == both);
  CHECK(outcome({with("a.txt", of_symbol("AS (17) D E")), with("b.txt", of_symbol("AS(17)DE"))}) ==
        one);
  CHECK(outcome({with("a.txt", of_session(26)), with("b.txt", of_session(27))}) == both);
  CHECK(outcome({with("a.txt", of_session(26)), reading("b.txt", "text", text)}) == one);
  CHECK(outcome({with("a.txt", of_year(2017)), with("b.txt", of_year(2017))}) == one);
}

TEST_CASE("a collection together with its own export is the same collection") {
  auto other = text;
  other[0] = "Alarmed by the number of sailors who never return from a whole season at sea,";
  for (const std::string format : {"text", "pdf"}) {
    CAPTURE(format);
    const std::vector<SourceReading> sources = {reading("a." + format, format, text),
                                                reading("b." + format, format, other)};
    SourceReading exported{.name = "x.jsonl", .format = "jsonl"};
    for (auto& document : arrange(sources).documents) exported.documents.push_back(document);
    REQUIRE(exported.documents[1].document.id == "boats-2");
    auto all = sources;
    all.push_back(exported);
    auto result = outcome(all);
    CHECK(result.find("boats-2") != std::string::npos);
    CHECK(result.find("boats-3") == std::string::npos);
    CHECK(result.find("boats-2-2") == std::string::npos);
    const auto arranged = arrange(all);
    CHECK(arranged.documents.size() == 2);
    for (const auto& [source, warning] : arranged.notices) {
      if (warning.code != "same-text") continue;
      CHECK(source == (format == "text" ? "x.jsonl" : source));
      CHECK(warning.message.ends_with(format == "text" ? "its format is text, not jsonl"
                                                       : "its format is jsonl, not pdf"));
    }
  }
}

TEST_CASE("pathological: thousands of documents with one title in one source") {
  auto many = reading("a.jsonl", "jsonl", {});
  const auto made = many.documents[0];
  many.documents.clear();
  for (int i = 0; i < 5000; ++i) {
    many.documents.push_back(made);
    many.documents.back().paragraphs =
        test::made_document("boats", "en",
                            {"Decides to inspect the harbour of the town called number " +
                             std::to_string(i % 4000)})
            .paragraphs;
  }
  const auto arranged = arrange({many});
  CHECK(arranged.documents.size() == 4000);
  CHECK(arranged.notices.size() == 3999 + 1000);
}

TEST_CASE("different texts stay, each with its own identifier") {
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

}  // namespace osce::indexer::same_text_test
