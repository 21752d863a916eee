// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the thesaurus adds to the words of a query. The words of its terms are compared by their
// stems ("sex offender registries" is "sex offender registry"), the longest term wins, and rows are
// not chained.
//
//     SPMU website   =>   (spmu, or the phrase "strateg polic matter unit" at 0.8)   websit
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/query/terms/query_term.hpp"

namespace osce::query {

/// Another wording that a row of the thesaurus has.
struct Wording {
  std::string text;        ///< as the row writes it
  double weight = 0;       ///< 0 to 1
  std::string rule;        ///< the row: "T127"
  bool spelling = false;   ///< another way to write the same, not another word for it
  bool suggested = false;  ///< to be offered, not added
};

/// Other wordings for terms of a query.
struct Synonyms {
  std::size_t length = 0;  ///< how many terms they stand for; 0 if there are none
  std::vector<Synonym> added;
  std::vector<Wording> wordings;  ///< as the thesaurus has them: added, or to be suggested
};

/// Other wordings for the terms from `at` on: other spellings, and other words if `with_words`.
/// What they stand for begins and ends with words as typed. Wordings that no paragraph can contain,
/// since a word or two neighbours are in none, are left out.
Synonyms synonyms_at(const QueryTerms& terms, std::size_t at, bool with_words,
                     const Lexicon& lexicon);

/// Reports what was added at `span`, and suggests what may be.
void report_synonyms(const Synonyms& synonyms, const Span& span, TermContext& context);

/// The words in the collection that are of one family with a term, except stop words.
std::vector<FamilyWord> family_of(const QueryTerm& term, const Lexicon& lexicon);
/// Reports that the family of a word is searched for.
void report_family(const WordLeaf& word, TermContext& context);

}  // namespace osce::query
