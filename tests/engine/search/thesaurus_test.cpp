// SPDX-License-Identifier: GPL-2.0-or-later
//
// Checks each row of the thesaurus against an index with a paragraph for each term.
#include <algorithm>

#include <doctest/doctest.h>

#include "indexer/authority.hpp"
#include "tests/support/sample.hpp"

namespace osce::search::thesaurus_test {
namespace {

using Direction = ThesaurusRow::Direction;

const std::vector<ThesaurusRow>& rows() {
  static const auto authority = indexer::Authority::built_in();
  return authority.tables().thesaurus;
}

/// The terms of a row that a search for one of them finds.
const std::vector<std::string>& wanted(const ThesaurusRow& row) {
  return is_spelling(row) || row.direction == Direction::two_way ? row.terms : row.expands_to;
}

/// An index with a document for each row, called as the row is, and a paragraph in it for each term
/// that is wanted.
const store::Index& index_of_rows() {
  static const test::SampleIndex sample = [] {
    std::vector<indexer::SourceReading> readings;
    for (const auto& row : rows()) {
      std::vector<std::string> paragraphs;
      for (const auto& term : wanted(row)) paragraphs.push_back("Of " + term + ", and so on");
      readings.push_back(test::made_reading(row.id, "en", paragraphs));
    }
    return test::SampleIndex(std::move(readings));
  }();
  return sample.index();
}

std::size_t found_for(const std::string& term, const ThesaurusRow& row,
                      query::Expand expand = query::Expand::automatic) {
  return test::found(index_of_rows(), {.query = term,
                                       .filters = {{"document", row.id}},
                                       .settings = {.match = query::Match::all, .expand = expand},
                                       .limit = 1000})
      .size();
}

}  // namespace

TEST_CASE("each spelling finds all spellings of its row, with or without synonyms") {
  int checked = 0;
  for (const auto& row : rows()) {
    if (!is_spelling(row)) continue;
    for (const auto& term : row.terms) {
      CAPTURE(row.id);
      CAPTURE(term);
      CHECK(found_for(term, row) == row.terms.size());
      CHECK(found_for(term, row, query::Expand::none) == row.terms.size());
      ++checked;
    }
  }
  CHECK(checked > 80);
}

TEST_CASE("each term finds the synonyms in its row") {
  for (const auto& row : rows()) {
    if (is_spelling(row) || row.mode != ThesaurusRow::Mode::automatic) continue;
    for (const auto& term : row.terms) {
      CAPTURE(row.id);
      CAPTURE(term);
      CHECK(found_for(term, row) == wanted(row).size());
    }
  }
}

TEST_CASE("everyday words find what the texts call it") {
  struct Row {
    const char* query;
    const char* document;  ///< beginning of its identifier
    const char* label;
  };
  for (const auto& [query, document, label] : {
           Row{"passenger lists", "pa-2016-tbilisi", "19.c"},   // flight manifests
           Row{"lawsuits", "pa-2017-minsk", "8"},               // suing
           Row{"lawsuits", "pa-2017-minsk", "18"},              // to sue
           Row{"testimony of victims", "pa-2014-baku", "12"},   // trial procedure
           Row{"privacy", "mc-dec-7-17", "9"},                  // protecting personal data
           Row{"modern slavery", "pa-2014-baku", "2"},          // enslaved
           Row{"migrant children", "mc-dec-7-17", "11"},        // children in migration flows
           Row{"travel bans", "pa-2016-tbilisi", "20"},         // revoking the passports
           Row{"porn sites", "mc-dec-7-17", "7"},               // pornographic websites
           Row{"psychosocial support", "pa-2017-minsk", "24"},  // psychological support
       }) {
    CAPTURE(query);
    CAPTURE(label);
    const auto ids = test::found_by(test::the_index(), query);
    CHECK(std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
      return id.starts_with(document) && id.ends_with(std::string("/") + label);
    }));
  }
}

TEST_CASE("a synonym with the same letters ranks like the word itself") {
  const auto ids = test::found_by(test::the_index(), "cyberspace");
  REQUIRE(ids.size() > 10);  // those about the Internet
  CHECK(ids.front() == "pa-2008-astana-combating-the-sexual-exploitation-of-children/2");
}

TEST_CASE("rows of mode never: a term does not find the others") {
  int checked = 0;
  for (const auto& row : rows()) {
    if (row.direction != Direction::never) continue;
    for (const auto& term : row.terms) {
      for (const auto& other : row.expands_to) {
        if (other.find(term) != std::string::npos) continue;  // contains the term
        CAPTURE(row.id);
        CAPTURE(term);
        CAPTURE(other);
        const test::SampleIndex sample(
            {test::made_reading("terms", "en", {"Of " + other + ", and so on"})});
        const auto response = test::search(sample.index(), {.query = term});
        const auto& notices = response.understood.notices;
        if (!notices.empty() && notices.front().code == "misspelling")
          continue;  // POLIS for Polish
        for (const auto& result : response.results) {
          CHECK(std::none_of(result.marks.begin(), result.marks.end(), [](const Mark& mark) {
            return mark.reason == MarkReason::synonym || mark.reason == MarkReason::spelling;
          }));
        }
        ++checked;
      }
    }
  }
  CHECK(checked > 5);
}

}  // namespace osce::search::thesaurus_test
