// SPDX-License-Identifier: GPL-2.0-or-later
//
// Small files in layouts that were once read wrongly, in tests/indexer/readings, and others of the
// same classes. The expected values were written down from the files.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/sample.hpp"
#include "tests/support/temp_folder.hpp"

namespace osce::indexer::readings_test {
namespace {

/// "type body, year, venue, session: title: labels", one line per document; "-" for nothing.
std::string outline(const SourceReading& reading) {
  std::string result = reading.skipped ? "skipped: " + *reading.skipped : "";
  for (const auto& [document, paragraphs] : reading.documents) {
    const auto session = document.session && document.session->number
                             ? std::to_string(*document.session->number)
                             : "-";
    result += fmt::format(
        "{} {}, {}, {}, {}: {}:", document.type ? name_of(*document.type) : std::string_view("-"),
        document.body.value_or("-"), document.year ? std::to_string(*document.year) : "-",
        document.venue.value_or("-"), session, document.title);
    for (const auto& paragraph : paragraphs) result += " " + paragraph.label;
    result += "\n";
  }
  return result;
}

SourceReading reading_of(const std::string& name) {
  const auto folder = test::project_folder() / "tests" / "indexer" / "readings";
  return test::read_text(test::read_file(folder / name), name);
}

}  // namespace

TEST_CASE("basic: files that were read wrongly") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"annex-without-host.txt",
       "decision -, -, -, -: Guidance on port inspections: pre.1 1\n"
       "- -, -, -, -: Terms of reference of the committee: 1\n"
       "decision -, -, -, -: Budget of the committee: pre.1 1 2\n"},
      {"head-in-one-line.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1\n"},
      {"head-name-and-year.txt",
       "resolution parliamentary-assembly, 2004, Edinburgh, 13: FORCED LABOUR AT SEA: 1 2\n"},
      {"head-symbol-and-title.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1\n"},
      {"mixed-case-title.txt",
       "decision ministerial-council, 2008, Helsinki, 16: Forced Labour at Sea: pre.1 1 2\n"},
      {"openings-without-blank-lines.txt",
       "decision ministerial-council, 2019, Bratislava, 26: FORCED LABOUR ON FISHING VESSELS: "
       "pre.1 pre.2 pre.3 pre.4 pre.5 1\n"},
      {"page-in-one-line.txt",
       "decision permanent-council, 2003, Vienna, 462: FORCED LABOUR AT SEA: pre.1 pre.2 1 2\n"},
      {"page-number-slash.txt",
       "decision ministerial-council, 2019, Bratislava, 26: COMBATING FORCED LABOUR ON FISHING "
       "VESSELS: pre.1 1 2\n"},
      {"statement-without-symbol.txt",
       "statement permanent-council, 2023, Vienna, 1949: EU Statement on the Report by the Special "
       "Representative on Forced Labour at Sea: 1 2\n"},
      {"swallowed-rest.txt",
       "decision ministerial-council, 2019, Bratislava, 26: COMBATING FORCED LABOUR ON FISHING "
       "VESSELS: pre.1 1 2 3 4 5 6\n"},
      {"symbol-and-date-in-one-line.txt",
       "decision permanent-council, 2019, Vienna, 1933: PORT INSPECTIONS: pre.1 1\n"},
      {"text-behind-the-end.txt",
       "decision ministerial-council, 2000, Vienna, 8: FORCED LABOUR AT SEA: pre.1 1\n"},
      {"title-keeps-on.txt",
       "decision ministerial-council, 2019, Bratislava, 26: Forced Labour on Fishing Vessels: "
       "pre.1 1\n"},
      {"title-of-a-committee.txt",
       "draft-resolution parliamentary-assembly, 2005, Washington, 14: Thirty Years of Fisheries: "
       "Challenges Ahead: 1 2\n"},
      {"title-with-introduction.txt",
       "- -, -, -, -: Political declaration on forced labour at sea: pre.1 1 2\n"},
      {"venue-washington.txt",
       "draft-resolution parliamentary-assembly, 2005, Washington, 14: FORCED LABOUR AT SEA: 1 "
       "2\n"},
      {"markdown-link.md",
       "resolution parliamentary-assembly, -, -, -: Forced Labour at Sea: 1 2\n"},
      {"cover-without-blank-lines.txt",
       "declaration parliamentary-assembly, 2015, Helsinki, 24: HELSINKI DECLARATION: pre.1\n"
       "resolution parliamentary-assembly, 2015, Helsinki, 24: FORCED LABOUR AT SEA: 1 2\n"},
  };
  for (const auto& [name, expected] : cases) {
    CAPTURE(name);
    CHECK(outline(reading_of(name)) == expected);
  }
}

TEST_CASE("basic: what the values come from") {
  CHECK(reading_of("symbol-and-date-in-one-line.txt").documents.front().document.symbol ==
        "PC.DEC/1939");
  CHECK(reading_of("statement-without-symbol.txt").documents.front().document.author ==
        "European Union");
  CHECK(reading_of("venue-washington.txt").documents.front().document.country == "United States");
  CHECK(reading_of("markdown-link.md").documents.front().paragraphs.front().text ==
        "Recalling Decision No. 3/19 of the Ministerial Council,");
}

}  // namespace osce::indexer::readings_test
