// SPDX-License-Identifier: GPL-2.0-or-later
//
// Mistakes of typing: a word that the collection does not know is read as one that it knows, where
// one is clearly meant.
//
//     advertisment            advertisement     one word is nearest
//     web sites               websites          a blank too many
//     socialmedia             social media      a blank too few
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/query/diagnostic.hpp"
#include "engine/query/word_units.hpp"
#include "engine/store/vocabulary.hpp"

namespace osce::query {

/// Mends units; collects what is said about it.
class Mender {
 public:
  /// `query` is the text in which the words stand. All must outlive the mender.
  Mender(std::string_view query, const UnitReader& reader, const store::IndexVocabulary& vocabulary)
      : query_(query), reader_(reader), vocabulary_(vocabulary) {}

  /// Mends those of `units` that are not known, and not `explained` (one entry a unit) otherwise.
  /// Of the mistakes of a long query only the first are looked up; the rest are named.
  void mend(WordUnits& units, std::vector<bool> explained);

  [[nodiscard]] std::vector<Notice>& notices() { return notices_; }
  [[nodiscard]] const std::vector<Alternatively>& suggestions() const { return suggestions_; }

 private:
  bool mend_blank(WordUnits& units, std::vector<bool>& explained, std::size_t at);
  bool mend_letters(WordUnits& units, std::size_t at);
  bool mend_run_together(WordUnits& units, std::vector<bool>& explained, std::size_t at);
  [[nodiscard]] bool stand_together(const std::string& first, const std::string& second) const;
  void replace(WordUnit& unit, const std::string& word);
  void say_mended(const Span& span, std::string_view searched);
  [[nodiscard]] std::string as_typed(const WordLeaf& word) const;
  void say_unknown(const WordUnit& unit);

  std::string_view query_;
  const UnitReader& reader_;
  const store::IndexVocabulary& vocabulary_;
  int looked_up_ = 0;
  std::vector<std::vector<Stem>> named_;  ///< of unknown words, each named once
  std::vector<Notice> notices_;
  std::vector<Alternatively> suggestions_;
};

}  // namespace osce::query
