// SPDX-License-Identifier: GPL-2.0-or-later
//
// Typing errors: a word that is not in the collection is replaced by one that is.
//
//     advertisment            advertisement     of the nearest words, the most frequent
//     web sites               websites          a blank too many
//     socialmedia             social media      a blank too few
//
// Misspelt names are corrected before, among the tokens (name_spelling.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/syntax/diagnostics.hpp"
#include "engine/query/terms/name_spelling.hpp"
#include "engine/query/terms/word_units.hpp"
#include "engine/store/vocabulary.hpp"

namespace osce::query {

/// What a word may be a typing error for.
struct Correction {
  std::string printed;           ///< "Internet"
  std::uint32_t paragraphs = 0;  ///< how many contain it in any form
};

/// The words and languages in which corrections are looked for. A word of another language is never
/// a correction.
class Corrections {
 public:
  /// `languages` are those that the query admits, some of those of `reader`. All must outlive this
  /// object.
  Corrections(const UnitReader& reader, const store::IndexVocabulary& vocabulary,
              const std::vector<std::string>& languages)
      : reader_(reader), vocabulary_(vocabulary), languages_(languages) {}

  /// What the unknown word `folded` may be a typing error for, most frequent first, each word in
  /// one of its forms. None for ordinary words of the languages, which the texts just do not use.
  [[nodiscard]] std::vector<Correction> of(const std::string& folded) const;

  /// A word as one leaf, if the languages know it as that.
  [[nodiscard]] bool know(const std::string& word) const;

  /// True for an ordinary word of the languages, or of the thesaurus, which is not corrected.
  [[nodiscard]] bool is_ordinary(const std::string& folded) const;

 private:
  [[nodiscard]] bool is_in_languages(const Stem& stem) const;
  [[nodiscard]] std::optional<Stem> known_stem(const WordLeaf& word) const;
  const UnitReader& reader_;
  const store::IndexVocabulary& vocabulary_;
  const std::vector<std::string>& languages_;
};

/// The words that correct_names() compares with.
NearestWords nearest_words_in(const store::IndexVocabulary& vocabulary, text::Analyser& analyser,
                              const std::vector<std::string>& languages);

/// Corrects the words of a query, and says so.
class SpellingCorrector {
 public:
  /// `query` is the text that contains the words, `languages` are those that it admits. All must
  /// outlive the corrector.
  SpellingCorrector(std::string_view query, const UnitReader& reader,
                    const store::IndexVocabulary& vocabulary,
                    const std::vector<std::string>& languages, Diagnostics& diagnostics)
      : query_(query),
        reader_(reader),
        vocabulary_(vocabulary),
        languages_(languages),
        corrections_(reader, vocabulary, languages),
        diagnostics_(diagnostics) {}

  /// Corrects those of `units` that are not known and not `explained` otherwise (one entry a unit).
  /// In a long query only the first errors are looked up; other unknown words are just reported.
  void correct(WordUnits& units, std::vector<bool> explained);

 private:
  [[nodiscard]] bool is_stop_word(const WordUnit& unit) const;
  bool correct_blank(WordUnits& units, std::vector<bool>& explained, std::size_t at);
  bool correct_letters(WordUnits& units, std::size_t at);
  bool split_word(WordUnits& units, std::vector<bool>& explained, std::size_t at);
  [[nodiscard]] bool stand_together(const std::string& first, const std::string& second) const;
  void replace(WordUnit& unit, const std::string& word);
  void suggest(const Span& span, const std::string& word);
  void report_correction(const Span& span, std::string_view searched);
  [[nodiscard]] std::string as_typed(const WordLeaf& word) const;
  void report_unknown(const WordUnit& unit);

  std::string_view query_;
  const UnitReader& reader_;
  const store::IndexVocabulary& vocabulary_;
  const std::vector<std::string>& languages_;
  Corrections corrections_;
  Diagnostics& diagnostics_;
  int looked_up_ = 0;
  std::vector<std::vector<Stem>> reported_;  ///< of unknown words, each reported once
};

}  // namespace osce::query
