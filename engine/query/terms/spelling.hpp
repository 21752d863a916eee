// SPDX-License-Identifier: GPL-2.0-or-later
//
// Typing errors: a word that is not in the collection is replaced by one that is.
//
//     advertisment            advertisement     of the nearest words, the most frequent
//     web sites               websites          a blank too many
//     socialmedia             social media      a blank too few
//
// Misspelt names are corrected before, among the tokens (name_spelling.hpp). A word is corrected
// only into one of the languages that the query admits, which are some of the collection's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/query/terms/name_spelling.hpp"
#include "engine/query/terms/query_term.hpp"

namespace osce::query {

/// What a word may be a typing error for.
struct Correction {
  std::string printed;           ///< "Internet"
  std::uint32_t paragraphs = 0;  ///< how many contain it in any form
};

/// What the unknown word `folded` may be a typing error for, most frequent first, each word in one
/// of its forms. None for ordinary words of the languages, which the texts just do not use, and for
/// those of the thesaurus.
std::vector<Correction> corrections_of(const std::string& folded,
                                       const std::vector<std::string>& languages,
                                       const Lexicon& lexicon);

/// True of a single word that the collection has in one of the languages.
bool is_known_in(const std::vector<std::string>& languages, const std::string& word,
                 const Lexicon& lexicon);

/// The words that correct_names() compares with.
NearestWords nearest_words_in(const Lexicon& lexicon);

/// Corrects the terms of a query that are neither known nor explained, and reports it. In a long
/// query only the first errors are looked up; other unknown words are just reported. True if a term
/// was corrected.
bool correct_spelling(QueryTerms& terms, TermContext& context);

}  // namespace osce::query
