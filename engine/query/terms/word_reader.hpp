// SPDX-License-Identifier: GPL-2.0-or-later
//
// From words as typed to what is looked for.
//
//     advertisment of CSAM
//     1. units    advertisment   of   CSAM                                    word_units.hpp
//     2. correct  advertisement  of   CSAM         CSAM is explained by 3     spelling.hpp
//     3. widen    advertisement  of   CSAM, or "child pornography" at 0.8     widening.hpp
//
// What a term of the thesaurus explains is not a typing error; and terms are found among the
// corrected words.
#pragma once

#include <string_view>
#include <vector>

#include "engine/query/terms/form_reader.hpp"
#include "engine/query/terms/spelling.hpp"
#include "engine/query/terms/widening.hpp"
#include "engine/query/terms/word_units.hpp"

namespace osce::query {

/// What the words of a query are compared with.
struct Lexicon {
  text::Analyser& analyser;
  const store::IndexVocabulary& vocabulary;
};

/// What may stand in for the words of a query.
struct StandIns {
  bool synonyms = false;
  bool families = false;  ///< in matches too; in related paragraphs they go with the synonyms
};

/// Reads runs of words, and says what else is searched for.
class WordReader {
 public:
  /// `query` is the text in which the words stand, `languages` those of the collection, `asked`
  /// those of them that the query admits. All but `asked` must outlive the reader.
  WordReader(std::string_view query, const std::vector<std::string>& languages,
             const Lexicon& lexicon, std::vector<std::string> asked, Diagnostics& diagnostics);
  WordReader(const WordReader&) = delete;  // its stages refer to one another
  WordReader& operator=(const WordReader&) = delete;

  /// What Word nodes that stand side by side mean, in their order. Other spellings are always
  /// added.
  std::vector<PlanNode> read(const std::vector<const Node*>& words, StandIns stand_ins);

  /// The same for a known name, the spelling of which is not corrected.
  std::vector<PlanNode> read_name(const std::vector<const Node*>& words, StandIns stand_ins);

  /// Reads words with signs, and quoted texts.
  [[nodiscard]] FormReader& forms() { return forms_; }

 private:
  [[nodiscard]] std::vector<bool> explained(const WordUnits& units, bool synonyms) const;
  std::vector<PlanNode> nodes_of(const WordUnits& units, StandIns stand_ins);
  [[nodiscard]] PlanNode node_of(const WordUnit& unit, StandIns stand_ins);
  [[nodiscard]] PlanNode hyphened(const WordUnits& units, std::size_t begin, std::size_t end) const;

  UnitReader units_;
  FormReader forms_;
  const store::IndexVocabulary& vocabulary_;
  std::vector<std::string> asked_languages_;
  SpellingCorrector spelling_;
  Widener widener_;
};

}  // namespace osce::query
