// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/index_tables.hpp"

namespace Xapian {
class Database;
}

namespace osce::store {

/// A folded word that occurs in the collection.
struct VocabularyWord {
  std::string folded;
  std::uint32_t paragraphs = 0;  ///< that contain it
};

/// The words of an index and its thesaurus. Lists are read on first use and shared by all threads;
/// everything else is looked up in the database, which belongs to one thread. All functions throw
/// Error if the index is damaged.
class IndexVocabulary {
 public:
  /// `database` must outlive this object. Shares the lists of `other`.
  explicit IndexVocabulary(const Xapian::Database& database);
  IndexVocabulary(const Xapian::Database& database, const IndexVocabulary& other);

  /// True if a paragraph or a title contains a word with this stem.
  [[nodiscard]] bool has_stem(std::string_view language, std::string_view stem) const;

  /// The number of paragraphs that contain a word with this stem.
  [[nodiscard]] std::uint32_t paragraphs_with(std::string_view language,
                                              std::string_view stem) const;

  /// True if a paragraph contains the folded word.
  [[nodiscard]] bool has_word(const std::string& folded) const;

  /// True if a paragraph contains words with both stems.
  [[nodiscard]] bool has_both(std::string_view language, std::string_view one,
                              std::string_view other) const;

  /// The thesaurus terms that begin with this stem, in the order of its rows.
  [[nodiscard]] std::vector<ThesaurusTerm> thesaurus_terms(std::string_view stem) const;

  /// The words in the collection that are of one family with a word with this stem, which need not
  /// be in it.
  [[nodiscard]] std::vector<std::string> family_of(std::string_view stem) const;

  /// The stems of the collection's words with accents for which people type this word (or any with
  /// this stem) without.
  [[nodiscard]] const std::vector<std::string>& stems_if_accented(std::string_view language,
                                                                  std::string_view typed) const;

  /// A folded word as the texts most often print it: "Internet", "réfugiés".
  [[nodiscard]] std::string printed(const std::string& folded) const;

  /// Phrases that occur in several paragraphs, sorted by text.
  [[nodiscard]] const std::vector<FrequentPhrase>& phrases() const;

  /// All words of paragraphs, sorted by their bytes.
  [[nodiscard]] const std::vector<VocabularyWord>& words() const;

 private:
  template <typename Entry>
  struct Shared {
    std::once_flag read;
    std::vector<Entry> list;
  };
  const Xapian::Database* database_;
  std::shared_ptr<Shared<VocabularyWord>> words_;
  std::shared_ptr<Shared<FrequentPhrase>> phrases_;
  std::shared_ptr<Shared<UnaccentedWord>> unaccented_;
  std::shared_ptr<Shared<PrintedForm>> printed_;
};

}  // namespace osce::store
