// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/index_tables.hpp"
#include "engine/text/analyser.hpp"

namespace osce::indexer {

/// Counts which words stand side by side in many paragraphs: "age verification", "trafficking in human
/// beings". A phrase is two to four words with only blanks or a hyphen between them; it neither begins nor
/// ends with a stop word, and holds no digits. Memory is bounded however large the collection is, by
/// lossy counting (Manku and Motwani, VLDB 2002): after every `bucket` phrases those that were seen
/// too rarely are forgotten, so that a count may miss at most one in `bucket` of all phrases seen.
class PhraseCounter {
 public:
  /// Counts a paragraph, whose words are `words`, in `language`.
  void add(std::string_view text, const std::vector<text::Token>& words,
           const std::string& language);

  /// The phrases of at least three paragraphs, at most 5,000 of them, the most frequent; sorted by
  /// text. A phrase that only ever stands in a longer one of them is left out.
  [[nodiscard]] std::vector<FrequentPhrase> frequent() const;

 private:
  struct Count {
    std::uint32_t paragraphs = 0;
    std::uint32_t missed = 0;  ///< at most so many were forgotten before
  };
  void count(const std::string& phrase);
  void forget_rare();

  static constexpr std::uint64_t bucket = 200'000;
  std::unordered_map<std::string, Count> counts_;
  std::uint64_t seen_ = 0;
};

}  // namespace osce::indexer
