// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/index_tables.hpp"
#include "engine/text/analyser.hpp"

namespace osce::indexer {

/// Counts phrases that occur in many paragraphs: "age verification", "trafficking in human beings".
/// A phrase is two to four words with only blanks or a hyphen between them; it neither begins nor
/// ends with a stop word, and contains no digits. Lossy counting (Manku and Motwani, VLDB 2002)
/// bounds the memory for collections of any size: after every `bucket` phrases, rare ones are
/// forgotten, so a count may be too low by at most one for every `bucket` phrases seen.
class PhraseCounter {
 public:
  /// Counts the phrases of a paragraph. `words` are the words of its `text`.
  void add(std::string_view text, const std::vector<text::Token>& words,
           const std::string& language);

  /// The most frequent phrases, at most 5,000, each in at least three paragraphs; sorted by text. A
  /// phrase that occurs only within a longer one is left out.
  [[nodiscard]] std::vector<FrequentPhrase> frequent() const;

 private:
  static constexpr std::size_t longest = 4;  // words
  /// A folded word, by the order in which words were first seen, from 1 on.
  using Number = std::uint32_t;
  /// The words of a phrase; a shorter one ends with zeros.
  using Phrase = std::array<Number, longest>;
  struct PhraseHash {
    std::size_t operator()(const Phrase& phrase) const;
  };
  struct Word {
    std::string folded;
    bool has_digit = false;
  };
  struct Count {
    std::uint32_t paragraphs = 0;
    std::uint32_t missed = 0;  ///< at most this many were forgotten before
    std::uint64_t last = 0;    ///< the paragraph that was counted last
    /// The form that most paragraphs print, by majority vote (Boyer and Moore), which needs to
    /// remember one form only.
    std::string printed = {};
    std::uint32_t votes = 0;
  };
  Number number_of(const std::string& folded);
  bool is_end(Number word, const std::string& folded, const std::string& language);
  void count(const Phrase& phrase, std::string_view printed);
  void forget_rare();
  [[nodiscard]] std::string text_of(const Phrase& phrase) const;

  static constexpr std::uint64_t bucket = 200'000;
  std::unordered_map<std::string, Number> numbers_;
  std::vector<Word> words_ = {{}};  ///< by number
  enum class Place : std::uint8_t { unknown, inside, end };
  std::map<std::string, std::vector<Place>> places_;  ///< by language, of each word
  std::unordered_map<Phrase, Count, PhraseHash> counts_;
  std::uint64_t seen_ = 0;
  std::uint64_t paragraph_ = 0;
};

}  // namespace osce::indexer
