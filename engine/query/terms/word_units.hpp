// SPDX-License-Identifier: GPL-2.0-or-later
//
// From words as typed to the words that are looked for, each with its stems. What the table of
// spellings has as one word is one unit, however it was typed: "co-operation", "co operation".
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

/// A word that is looked for.
struct WordUnit {
  WordLeaf leaf;
  std::string typed;           ///< with its capitals
  std::string thesaurus_stem;  ///< its stem in the language of the thesaurus
  /// Of all the words that hyphens join with this one, where it is the first.
  std::vector<Stem> compound;
  std::size_t first_node = 0;  ///< the words of the run that it was typed in
  std::size_t last_node = 0;
};
using WordUnits = std::vector<WordUnit>;

/// True where the collection has the word in any form, in a paragraph or a title.
bool is_known(const WordLeaf& word, const store::IndexVocabulary& vocabulary);

/// Makes units of words. For one thread at a time.
class UnitReader {
 public:
  /// `languages` are those of the collection. All must outlive the reader.
  UnitReader(const std::vector<std::string>& languages, text::Analyser& analyser,
             const store::IndexVocabulary& vocabulary)
      : languages_(languages), analyser_(analyser), vocabulary_(vocabulary) {}

  /// The units of Word nodes that stand side by side.
  [[nodiscard]] WordUnits units(const std::vector<const Node*>& words) const;

  /// The words of `text`, at `span`, as leaves: each by itself, or what is one word as one.
  enum class Compounds { apart, as_one };
  [[nodiscard]] std::vector<WordLeaf> leaves(const std::string& text, const Span& span,
                                             Compounds compounds) const;

  /// The stem of a single word in one language.
  [[nodiscard]] Stem stem_in(const std::string& language, const std::string& word) const;

  /// Words that texts may write as two ("cooperation"), where the collection has them in whatever
  /// way.
  [[nodiscard]] std::vector<std::string> words_also_apart() const;

 private:
  [[nodiscard]] WordUnits units_in(const std::string& text, Compounds compounds) const;
  void add_stems(const text::Token& token, const std::string& language, WordLeaf& leaf) const;
  [[nodiscard]] std::vector<Stem> stems_of(const text::Token& token,
                                           const std::string& language) const;
  [[nodiscard]] std::string unaccented_stem(const text::Token& token,
                                            const std::string& language) const;
  const std::vector<std::string>& languages_;
  text::Analyser& analyser_;
  const store::IndexVocabulary& vocabulary_;
};

}  // namespace osce::query
