// SPDX-License-Identifier: GPL-2.0-or-later
//
// From words as typed to the terms that are searched for, each with its stems. What the table of
// spellings has as one word is one term, however it was typed: "co-operation", "co operation".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/store/vocabulary.hpp"
#include "engine/text/analyser.hpp"

namespace osce::query {

/// What the words of a query are compared with. For one thread at a time.
struct Lexicon {
  text::Analyser& analyser;
  const store::IndexVocabulary& vocabulary;
  const std::vector<std::string>& languages;  ///< of the collection
};

/// The query whose words are read, and what was said about them so far.
struct TermContext {
  std::string_view query;
  Lexicon lexicon;
  std::vector<std::string> languages;  ///< those of the collection that the query admits
  Diagnostics& diagnostics;
  int looked_up = 0;                             ///< unknown words, for corrections
  std::vector<std::vector<Stem>> reported = {};  ///< unknown words, each reported once
};

/// A word that is searched for.
struct QueryTerm {
  WordLeaf leaf;
  std::string typed;           ///< with its capitals
  std::string thesaurus_stem;  ///< its stem in the language of the thesaurus
  /// Of all the words that hyphens join with this one, if it is the first.
  std::vector<Stem> compound;
  std::size_t first_node = 0;  ///< the words of the run that it was typed in
  std::size_t last_node = 0;
  bool explained = false;  ///< not a typing error, even if the collection does not have it
};
using QueryTerms = std::vector<QueryTerm>;

/// The terms of Word nodes that stand side by side.
QueryTerms terms_of(const std::vector<const Node*>& words, const Lexicon& lexicon);

/// The words of `text`, at `span`, as leaves: each by itself, or what is one word as one.
std::vector<WordLeaf> leaves_of(const std::string& text, const Lexicon& lexicon,
                                const Span& span = {},
                                text::Compounds compounds = text::Compounds::apart);

/// The stem of a single word in one language.
Stem stem_in(const std::string& language, const std::string& word, const Lexicon& lexicon);

/// Words that texts may write as two ("cooperation"), if the collection has them in any way.
std::vector<std::string> words_also_apart(const Lexicon& lexicon);

/// True if the collection has the word in any form, in a paragraph or a title.
bool is_known(const WordLeaf& word, const store::IndexVocabulary& vocabulary);
/// True if a paragraph (not just a title) contains the word in some form.
bool is_in_paragraphs(const WordLeaf& word, const store::IndexVocabulary& vocabulary);
/// True if a paragraph contains both words.
bool occur_together(const WordLeaf& one, const WordLeaf& other,
                    const store::IndexVocabulary& vocabulary);

}  // namespace osce::query
