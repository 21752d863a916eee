// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/line/line_meaning.hpp"

#include <array>

#include <doctest/doctest.h>

#include "tests/support/lines.hpp"

namespace osce::indexer::line_meaning_test {
namespace {

/// The meaning of the last line of `text`.
std::string meaning_of(const std::string& text) {
  static constexpr std::array<const char*, 17> names = {
      "blank",      "symbol",     "revision", "type",      "attachment", "session",
      "place-date", "place-year", "date",     "language",  "sponsor",    "sponsor's name",
      "author",     "enacting",   "body",     "furniture", "text"};
  static_assert(names.size() == std::variant_size_v<LineMeaning>);
  return names.at(test::read_lines_of(text).back().meaning.index());
}

}  // namespace

TEST_CASE("single lines of heads") {
  using Row = std::pair<const char*, const char*>;
  for (const auto& [line, meaning] :
       std::vector<Row>{{"AS (17) D E", "symbol"},
                        {"MC.DEC/7/17", "symbol"},
                        {"PC.DEC/557/Rev.1", "symbol"},
                        {"Rev.1", "revision"},
                        {"RESOLUTION ON", "type"},
                        {"DECISION No. 7/17", "type"},
                        {"Attachment 1 to MC.DEC/7/17", "attachment"},
                        {"AT THE TWENTY-SIXTH ANNUAL SESSION", "session"},
                        {"MC(24) Journal No. 2, Agenda item 7", "session"},
                        {"MINSK, 5 to 9 JULY 2017", "place-date"},
                        {"Vilnius 2011", "place-year"},
                        {"8 December 2017", "date"},
                        {"[Prague, January 31, 1992]", "place-date"},
                        {"(Prague, January 31, 1992)", "place-date"},
                        {"MC.DD/14/17/Rev.2", "symbol"},
                        {"Resolution 2399 (2018),", "symbol"},
                        {"A. Draft resolution", "type"},
                        {"B.       Draft recommendation3", "type"},
                        {"A. Draft budget", "text"},
                        {"Declaration of the Committee of Ministers", "type"},
                        {"United States Mission to the OSCE", "author"},
                        {"Permanent Mission of Norway to the OSCE", "author"},
                        {"to the Permanent Council, Vienna", "body"},
                        {"(1415)", "furniture"},
                        {"(1998)", "text"},
                        {"[Translation]", "furniture"},
                        {"[Adopted without a vote. See chap. X.]", "furniture"},
                        {"www.parlament.example", "furniture"},
                        {"Display in: French - Spanish", "furniture"},
                        {"::: {.field}", "blank"},
                        {"ENGLISH", "language"},
                        {"Principal Sponsor: Ms. A (B)", "sponsor"},
                        {"Co-sponsors:\nMr. C (Norway)", "sponsor's name"},
                        {"By the delegation of Norway:", "author"},
                        {"The OSCE Parliamentary Assembly:", "enacting"},
                        {"L’Assemblée parlementaire de l’OSCE :", "enacting"},
                        {"Парламентская ассамблея ОБСЕ:", "enacting"},
                        {"The Ministerial Council,", "enacting"},
                        {"OSCE PARLIAMENTARY ASSEMBLY", "body"},
                        {"Ministerial Council", "body"},
                        {"- 2 -", "furniture"},
                        {"PA (08) II.1 E 2", "furniture"},
                        {"Recalling its decision,", "text"},
                        {"SAFE HARBOURS", "text"}}) {
    CAPTURE(line);
    CHECK(meaning_of(line) == meaning);
  }
}

TEST_CASE("inside a sentence the same words are text") {
  for (const auto* line : {"Decision No. 9/07", "the OSCE Parliamentary Assembly,",
                           "Annexes to the", "2016 the States", "resolution on harbours"}) {
    CAPTURE(line);
    CHECK(meaning_of(std::string("Recalling with deep regret that in\n") + line) == "text");
  }
}

TEST_CASE("pathological: long lines are text at once") {
  CHECK(meaning_of("RESOLUTION ON " + std::string(1000, 'A')) == "text");
  CHECK(meaning_of("DECISION No. " + std::string(200000, '7')) == "text");
}

}  // namespace osce::indexer::line_meaning_test
