// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the thesaurus adds to the words of a query.
//
//     SPMU website   =>   (spmu, or the phrase "strateg polic matter unit" at 0.8)   websit
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/terms/thesaurus.hpp"
#include "engine/query/terms/word_units.hpp"
#include "engine/store/vocabulary.hpp"

namespace osce::query {

/// Finds other wordings, and says which. Wordings that no paragraph can contain, since a word
/// or two neighbours are in none, are left out.
class Widener {
 public:
  /// All must outlive the widener. `query` is the text in which the words stand.
  Widener(std::string_view query, const UnitReader& reader,
          const store::IndexVocabulary& vocabulary, Diagnostics& diagnostics)
      : query_(query), reader_(reader), vocabulary_(vocabulary), diagnostics_(diagnostics) {}

  /// Other wordings for the units from `at` on: other spellings, and other words where `synonyms`.
  /// A term begins and ends where words as typed do.
  struct Wider {
    std::size_t units = 0;  ///< how many they stand for; 0 where there are none
    std::vector<Synonym> added;
    std::vector<Wording> wordings;  ///< as the thesaurus has them: added, or to be suggested
  };
  [[nodiscard]] Wider wider_at(const WordUnits& units, std::size_t at, bool synonyms) const;

  /// Notes what was added at `span`, and what may be.
  void note(const Wider& wider, const Span& span);

  /// The words in the collection that are of one family with a unit, but for stop words.
  [[nodiscard]] std::vector<FamilyWord> family_of(const WordUnit& unit) const;
  /// Notes that the family of a word is looked for.
  void note_family(const WordLeaf& word);

 private:
  [[nodiscard]] std::vector<TermFound> terms_at(const WordUnits& units, std::size_t at) const;
  [[nodiscard]] bool can_be_found(const std::vector<WordLeaf>& words) const;
  [[nodiscard]] std::vector<Synonym> variants_of(const Wording& wording,
                                                 const std::string& letters) const;
  std::string_view query_;
  const UnitReader& reader_;
  const store::IndexVocabulary& vocabulary_;
  Diagnostics& diagnostics_;
};

}  // namespace osce::query
