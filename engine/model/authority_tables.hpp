// SPDX-License-Identifier: GPL-2.0-or-later
//
// What is known apart from the texts, as data/authority has it: the OSCE's bodies, their sessions, and
// which words mean the same. The indexer reads the files, and keeps in the index what searches need of
// them (search_tables.hpp, thesaurus_term.hpp, names.hpp), so that an index is read with the tables that it was made with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/date.hpp"

namespace osce {

/// A row of bodies.tsv.
struct Body {
  std::string id;                    ///< "parliamentary-assembly"
  std::string short_id;              ///< "pa", begins the identifiers of its documents
  std::string name;                  ///< "OSCE Parliamentary Assembly"
  std::vector<std::string> symbols;  ///< what its symbols begin with: "AS", "SC", "PA"
  std::string session_kind;          ///< "annual session"
  std::vector<std::string> aliases;  ///< its names as texts print them
  bool operator==(const Body&) const = default;
};

/// A row of sessions.csv.
struct SessionRow {
  std::string body;  ///< a Body's id
  std::optional<int> number;
  std::optional<int> year;
  std::string city;
  std::vector<std::string> city_variants;  ///< in other languages, too
  std::string country;
  std::optional<DateRange> dates;
  std::string row;  ///< how the row is quoted as evidence
  bool operator==(const SessionRow&) const = default;
};

/// The language of thesaurus.tsv (ISO 639-1).
inline constexpr std::string_view thesaurus_language = "en";

/// A row of thesaurus.tsv: terms that find one another.
struct ThesaurusRow {
  enum class Direction {
    two_way,  ///< each term finds all others
    one_way,  ///< a term finds what `expands_to` has, not the other way round
    never,    ///< for tests: a term never finds what `expands_to` has
  };
  enum class Mode {
    automatic,  ///< added to a search
    suggest,    ///< only offered
    never,
  };
  std::string id;  ///< "T027"
  Direction direction = Direction::two_way;
  std::vector<std::string> terms;
  std::vector<std::string> expands_to;  ///< empty in rows that go both ways
  bool case_sensitive = false;
  double weight = 1.0;  ///< 0 to 1; 1 is another way to write the same
  Mode mode = Mode::automatic;
  bool operator==(const ThesaurusRow&) const = default;
};

struct AuthorityTables {
  std::vector<Body> bodies;
  std::vector<SessionRow> sessions;
  std::vector<ThesaurusRow> thesaurus;
  bool operator==(const AuthorityTables&) const = default;
};

/// True where the terms of a row are not words for the same, but ways to write it.
bool is_spelling(const ThesaurusRow& row);

/// The terms of all rows that are spellings, as the analyser folds them.
std::vector<std::vector<std::string>> spellings_in(const std::vector<ThesaurusRow>& thesaurus);

}  // namespace osce
