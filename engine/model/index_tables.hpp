// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an index keeps for searches besides its documents and paragraphs: tables from
// data/authority, terms of the thesaurus and frequent phrases. The names that queries may mention
// are in names.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/authority_tables.hpp"

namespace osce {

/// The parts of the authority tables that every search reads.
struct SearchTables {
  std::vector<Body> bodies;
  std::vector<std::vector<std::string>> spellings;  ///< spellings_in() the thesaurus
  bool operator==(const SearchTables&) const = default;
};

/// A term of the thesaurus with the other wordings in its row. Searches find it by its first stem.
/// Stems are those of thesaurus_language; words with several spellings have the same stem.
struct ThesaurusTerm {
  /// Another wording in the row that does not contain the term itself.
  struct Other {
    std::string text;  ///< as in the row
    std::string key;   ///< its stems, separated by blanks
    bool operator==(const Other&) const = default;
  };
  std::string key;      ///< the stems of the term, separated by blanks
  std::string written;  ///< its words as in the row, separated by blanks
  std::string row;      ///< the id of the ThesaurusRow
  double weight = 1.0;
  bool case_sensitive = false;
  bool spelling = false;   ///< is_spelling() of the row
  bool suggested = false;  ///< the wordings are suggested and not added to the search
  std::vector<Other> others;
  bool operator==(const ThesaurusTerm&) const = default;
};

/// What a word typed without accents means in one language of a collection.
struct UnaccentedWord {
  std::string language;
  std::string typed;               ///< "refugies", or the stem of such words: "refug"
  std::vector<std::string> stems;  ///< of the collection's words with accents: "refugi"
  bool operator==(const UnaccentedWord&) const = default;
};

/// The words of a collection that are of one family with a word (tourism: tourist), which the
/// collection need not have, but have other stems. Stems are those of thesaurus_language.
struct WordFamily {
  std::string stem;                  ///< of the word
  std::vector<std::string> related;  ///< as families.tsv writes them
  bool operator==(const WordFamily&) const = default;
};

/// Words that occur in a row in several paragraphs of a collection.
struct FrequentPhrase {
  std::string text;              ///< folded, separated by blanks: "co operation" for "co-operation"
  std::uint32_t paragraphs = 0;  ///< the number of paragraphs that contain it
  std::string printed = {};      ///< as most often printed: "OSCE participating States"
  bool operator==(const FrequentPhrase&) const = default;
};

/// How the texts most often print a word: "Internet", "réfugiés". A word that opens a paragraph has
/// a capital for that reason, so such places count only for words that stand nowhere else.
struct PrintedForm {
  std::string folded;
  std::string printed;
  bool operator==(const PrintedForm&) const = default;
};

}  // namespace osce
