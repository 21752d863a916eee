// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report/report.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "indexer/report/report_text.hpp"

namespace osce::indexer::report_test {
namespace {

Report sample_report() {
  SourceReport good{.name = "b\x1b[31m.txt",
                    .format = "text",
                    .unchanged = true,
                    .documents = {{"x", "On X", {1, 2, 0}}},
                    .warnings = {{7, "gap", Severity::problem, "7 follows\n5"},
                                 {9, "odd", Severity::note, "an odd thing"}},
                    .coverage = {20, 10, 2, 3, 5},
                    .left_out = {{3, 4, LeftOutKind::page_number, "12\n13", 4},
                                 {5, 5, LeftOutKind::head, "On X", 3},
                                 {6, 6, LeftOutKind::page_number, "1", 1}}};
  SourceReport skipped{.name = std::string(60, 'n') + ".pdf", .skipped = "encrypted"};
  Report report;
  report.sources = {good, skipped};
  report.index = {.id = "0123456789abcdef", .documents = 1, .paragraphs = 3};
  return report;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the report: table, text left out, warnings and totals") {
  CHECK(report_text(sample_report(), Detail::usual, "db") ==
        "source                                    format   documents  paragraphs  preamble  "
        "operative  statement  left out  problems\n"
        "b\uFFFD[31m.txt                                text             1           3         1  "
        "        2          0         5         1\n"
        "nnnnnnnnnnnnnnnnnnnn…nnnnnnnnnnnnnnn.pdf  skipped          0           0         0  "
        "        0          0         0         1\n"
        "total                                                      1           3         1  "
        "        2          0         5         2\n"
        "\n"
        "read as metadata  passages  characters\n"
        "heading                  1           3\n"
        "\n"
        "left out     passages  characters\n"
        "page number         2           5\n"
        "\n"
        "b\uFFFD[31m.txt:7: problem: 7 follows\uFFFD5\n"
        "b\uFFFD[31m.txt:9: note: an odd thing\n" +
            std::string(60, 'n') +
            ".pdf: skipped: encrypted\n"
            "\n"
            "2 sources: 1 unchanged, 0 read, 1 skipped; 2 problems, 1 note\n"
            "1 document, 3 paragraphs read\n");
}

TEST_CASE("more and less detail") {
  const auto all = report_text(sample_report(), Detail::all, "db");
  CHECK(contains(all, "b\uFFFD[31m.txt:3-4: page number: 12 13\n"));
  CHECK(contains(all, "b\uFFFD[31m.txt:5: heading: On X\n"));
  const auto problems = report_text(sample_report(), Detail::problems, "db");
  CHECK(std::count(problems.begin(), problems.end(), '\n') == 2);
  CHECK_FALSE(contains(problems, "odd"));
  CHECK(report_text(Report{}, Detail::problems, "db").empty());
}

TEST_CASE("what is alike over many sources is shown once") {
  Report report;
  for (int i = 0; i < 1000; ++i) {
    SourceReport source{.name = fmt::format("{:03}.txt", i),
                        .format = "text",
                        .documents = {{"x", "On X", {0, 1, 0}}}};
    if (i >= 900) source.warnings = {{7, "gap", Severity::problem, "7 follows 5"}};
    if (i == 999) source.warnings.push_back({8, "other", Severity::problem, "odd"});
    report.sources.push_back(std::move(source));
  }
  const auto usual = report_text(report, Detail::usual, "db");
  CHECK(contains(usual, "900.txt  "));
  CHECK_FALSE(contains(usual, "000.txt"));
  CHECK(contains(usual, "940 others"));
  CHECK(contains(usual, "999.txt:8: problem: odd\n"));
  CHECK(contains(usual, "919.txt:7: problem: 7 follows 5\n"));
  CHECK_FALSE(contains(usual, "920.txt:7"));
  CHECK(contains(usual, "… and 80 more of the kind \"gap\", in 80 sources; --verbose lists all\n"));
  const auto problems = report_text(report, Detail::problems, "db");
  CHECK(std::count(problems.begin(), problems.end(), '\n') == 22);
  const auto all = report_text(report, Detail::all, "db");
  CHECK(contains(all, "000.txt"));
  CHECK(contains(all, "998.txt:7: problem: 7 follows 5\n"));
  CHECK_FALSE(contains(all, "more of the kind"));
}

TEST_CASE("how a run ended") {
  auto report = sample_report();
  report.losses.removed = {{"x", "a.txt"}, {"y", "sub/b.txt"}};
  report.losses.renamed = {{"z", "z-2017"}};
  report.ending = Ending::written;
  CHECK(count(report, Severity::problem) == 4);
  auto text = report_text(report, Detail::usual, "my/db");
  CHECK(contains(text, "\na.txt: problem: x was removed\nsub/b.txt: problem: y was removed\n"));
  CHECK(contains(text, "\nz is now called z-2017\n"));
  CHECK(contains(text, "\n2 documents removed\n"));
  CHECK(text.ends_with("\n1 document, 3 paragraphs indexed in my/db (index 0123456789ab)\n"));
  CHECK(contains(report_text(report, Detail::problems, "db"), "sub/b.txt: problem: y was removed"));
  report.may_remove = true;
  CHECK(count(report, Severity::problem) == 2);
  CHECK(contains(report_text(report, Detail::usual, "db"), "\na.txt: note: x was removed\n"));
  CHECK_FALSE(contains(report_text(report, Detail::problems, "db"), "removed"));
  report.may_remove = false;
  report.ending = Ending::refused;
  text = report_text(report, Detail::usual, "db");
  CHECK(contains(text, "\na.txt: problem: x would be removed\n"));
  CHECK(contains(text, "\n2 documents would be removed\n"));
  CHECK(text.ends_with("\n1 document, 3 paragraphs read; the index was not changed\n"));
  report.losses = {};
  report.too_strict = true;
  CHECK(report_text(report, Detail::usual, "db")
            .ends_with("\n1 document, 3 paragraphs read; the index was not changed, because there "
                       "are problems and --strict was given\n"));
  report.ending = Ending::unchanged;
  text = report_text(report, Detail::usual, "db");
  CHECK(contains(text, "\nnothing has changed: 1 document, 3 paragraphs indexed in db"));
}

TEST_CASE("kinds of text are summed up, and sources that were kept are not counted as read") {
  auto report = sample_report();
  auto& source = report.sources[0];
  source.unchanged = false;
  source.left_out.push_back({8, 8, LeftOutKind::other_head_line, "PAGE", 4});
  source.warnings.push_back({0, "kept-former", Severity::problem, "kept"});
  const auto text = report_text(report, Detail::usual, "db");
  CHECK(contains(text,
                 "\n"
                 "left out            passages  characters\n"
                 "heading (not used)         1           4\n"
                 "page number                2           5\n"
                 "total                      3           9\n"));
  CHECK(contains(text, "0 unchanged, 0 read, 1 skipped, 1 kept from the previous run; "));
}

TEST_CASE("notices go to the source that contains the document") {
  auto report = sample_report();
  add_notices(report, {{"b\x1b[31m.txt", {0, "same-text", Severity::note, "twice"}},
                       {"elsewhere.txt", {0, "same-text", Severity::note, "thrice"}}});
  CHECK(report.sources[0].warnings.front().message == "twice");
  CHECK(report.notices == std::vector<std::string>{"elsewhere.txt: thrice"});
}

TEST_CASE("long names lose their middle") {
  CHECK(shortened("abcdefg", 7) == "abcdefg");
  CHECK(shortened("abcdefgh", 7) == "abc…fgh");
  CHECK(shortened("äbcdéfgh", 6) == "äbc…gh");
  CHECK(shortened("abc", 1) == "…");
}

}  // namespace osce::indexer::report_test
