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

/// A word that texts of the collection have, folded.
struct VocabularyWord {
  std::string folded;
  std::uint32_t paragraphs = 0;  ///< how many have it
};

/// The words of an index, and what its thesaurus has for them. The list of all of them, and that of phrases, is read when it is first asked for,
/// once for all threads that share it; the rest is looked up in the database, which belongs to one thread.
class Vocabulary {
 public:
  /// `database` must outlive the vocabulary. Shares what `other` has read.
  explicit Vocabulary(const Xapian::Database& database);
  Vocabulary(const Xapian::Database& database, const Vocabulary& other);

  /// True where a paragraph or a title has a word with this stem. Throws Error: a damaged index.
  [[nodiscard]] bool has_stem(std::string_view language, std::string_view stem) const;

  /// True where a paragraph has words with both stems. Throws Error: a damaged index.
  [[nodiscard]] bool has_both(std::string_view language, std::string_view one,
                              std::string_view other) const;

  /// The terms of the thesaurus that begin with this stem, in the order of its rows. Throws Error: a damaged index.
  [[nodiscard]] std::vector<ThesaurusTerm> thesaurus_terms(std::string_view stem) const;

  /// Phrases that stand in several paragraphs, sorted by text. Throws Error: a damaged index.
  [[nodiscard]] const std::vector<FrequentPhrase>& phrases() const;

  /// All words of paragraphs, in the order of their bytes. Throws Error: a damaged index.
  [[nodiscard]] const std::vector<VocabularyWord>& words() const;

 private:
  struct Words {
    std::once_flag read;
    std::vector<VocabularyWord> list;
  };
  struct Phrases {
    std::once_flag read;
    std::vector<FrequentPhrase> list;
  };
  const Xapian::Database* database_;
  std::shared_ptr<Words> words_;
  std::shared_ptr<Phrases> phrases_;
};

}  // namespace osce::store
