// SPDX-License-Identifier: GPL-2.0-or-later
//
// Wording: which words two texts share. A word is shared where it stands in a run of five words
// that the other text has as well: single words and set phrases ("human beings") say nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "engine/text/analyser.hpp"

namespace osce::indexer {

/// A paragraph as the hashes of all its runs of five folded words; a shorter one is one run.
struct ParagraphWording {
  std::size_t words = 0;
  std::vector<std::uint64_t> runs;   ///< by the place of their first word
  std::vector<std::string> numbers;  ///< words that begin with a digit, as they come
};
using Wording = std::vector<ParagraphWording>;

Wording wording_of(const std::vector<Paragraph>& paragraphs, text::Analyser& analyser);

/// The words of all paragraphs.
std::size_t word_count(const Wording& wording);

/// A paragraph of which another text has words.
struct SharedParagraph {
  std::size_t paragraph = 0;  ///< its place in its text, 0-based
  std::size_t words = 0;      ///< how many of them
  bool operator==(const SharedParagraph&) const = default;
};

/// The words of them all.
std::size_t word_count(const std::vector<SharedParagraph>& shared);

/// Finds the documents that share words with a text. What it does is linear in the length of the
/// texts: a run that more than `most_documents` have is a formula, and counts for none of them.
class WordingIndex {
 public:
  using Number = std::uint32_t;
  static constexpr std::size_t most_documents = 16;

  /// From now on only runs of the texts named here are kept: a collection is large, what is looked
  /// for in it is not.
  void keep_only(const Wording& wording);

  /// Adds the document of this number; each number once, and in one go.
  void add(Number document, const Wording& wording);

  /// For each document that shares words with `wording`: which paragraphs of it, in order.
  [[nodiscard]] std::map<Number, std::vector<SharedParagraph>> shared_words(
      const Wording& wording) const;

 private:
  struct Postings {
    std::vector<Number> documents;
    bool formula = false;
  };
  std::unordered_map<std::uint64_t, Postings> by_run_;
  bool only_kept_ = false;
};

}  // namespace osce::indexer
