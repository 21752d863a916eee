// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tables in data/authority: the OSCE's bodies, their sessions, the names of countries, and
// words that mean the same. The indexer reads the files and keeps in the index what searches need
// (index_tables.hpp, names.hpp), so an index is always searched with the tables that it was made
// with.
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
  std::string short_id;              ///< "pa", the beginning of its documents' identifiers
  std::string name;                  ///< "OSCE Parliamentary Assembly"
  std::vector<std::string> symbols;  ///< the prefixes of its symbols: "AS", "SC", "PA"
  std::string session_kind;          ///< "annual session"
  std::vector<std::string> aliases;  ///< other names, as texts print them
  bool operator==(const Body&) const = default;
};

/// A row of sessions.csv.
struct SessionRow {
  std::string body;  ///< a Body's id
  std::optional<int> number;
  std::optional<int> year;
  std::string city;
  std::vector<std::string> city_variants;  ///< other names and spellings, in any language
  std::string country;
  std::optional<DateRange> dates;
  std::string row;  ///< the text of the row, for evidence
  bool operator==(const SessionRow&) const = default;
};

/// A row of countries.tsv.
struct CountryRow {
  struct Name {
    std::string text;
    std::string language;  ///< ISO 639-1
    bool operator==(const Name&) const = default;
  };
  std::string code;                     ///< ISO 3166-1: "RU"
  std::string name;                     ///< as `country` of sessions.csv has it
  std::vector<Name> names;              ///< other names, in the official languages
  std::vector<std::string> adjectives;  ///< in English
  bool operator==(const CountryRow&) const = default;
};

/// The language of thesaurus.tsv (ISO 639-1).
inline constexpr std::string_view thesaurus_language = "en";

/// A row of thesaurus.tsv: terms that stand in for one another in a search.
struct ThesaurusRow {
  enum class Direction {
    two_way,  ///< each term finds all others
    one_way,  ///< a term finds those in `expands_to`, but not the reverse
    never,    ///< for tests: a term must not find those in `expands_to`
  };
  enum class Mode {
    automatic,  ///< added to a search
    suggest,    ///< only suggested
    never,
  };
  std::string id;  ///< "T027"
  Direction direction = Direction::two_way;
  std::vector<std::string> terms;
  std::vector<std::string> expands_to;  ///< empty in a two-way row
  bool case_sensitive = false;
  double weight = 1.0;  ///< 0 to 1; 1 is a spelling of the same word
  Mode mode = Mode::automatic;
  bool operator==(const ThesaurusRow&) const = default;
};

/// A row of families.tsv: a word in thesaurus_language, and words derived from it or from which it
/// is derived. Each pair of words is in one row only.
struct FamilyRow {
  std::string word;                  ///< "tourism"
  std::vector<std::string> related;  ///< "tourist"
  bool operator==(const FamilyRow&) const = default;
};

struct AuthorityTables {
  std::vector<Body> bodies;
  std::vector<SessionRow> sessions;
  std::vector<CountryRow> countries;
  std::vector<ThesaurusRow> thesaurus;
  std::vector<FamilyRow> families;
  bool operator==(const AuthorityTables&) const = default;
};

/// True if the terms of a row are spellings of one word, rather than words with one meaning.
inline bool is_spelling(const ThesaurusRow& row) {
  return row.direction == ThesaurusRow::Direction::two_way &&
         row.mode == ThesaurusRow::Mode::automatic && row.weight >= 1.0;
}

/// The terms of each row of spellings, as the analyser reads them.
inline std::vector<std::vector<std::string>> spellings_in(
    const std::vector<ThesaurusRow>& thesaurus) {
  std::vector<std::vector<std::string>> spellings;
  for (const auto& row : thesaurus) {
    if (is_spelling(row)) spellings.push_back(row.terms);
  }
  return spellings;
}

}  // namespace osce
