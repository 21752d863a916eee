// SPDX-License-Identifier: GPL-2.0-or-later
//
// Words that a line end cuts: "traffick-" "ing" is trafficking, "co-" "operation" keeps its hyphen.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// The words of a source, which tell how a cut word is written elsewhere in it.
class Vocabulary {
 public:
  explicit Vocabulary(const std::vector<ReadLine>& lines);

  /// `below` goes on with the word that `above` ends in the middle of (joins_cut()): whether the
  /// hyphen belongs to it. It does where the source writes the word so elsewhere, beside digits and
  /// before a capital, after some prefixes and before some endings, and between two halves that
  /// are words of the source while the whole is none; else it only cuts.
  [[nodiscard]] bool keeps_hyphen(std::string_view above, std::string_view below) const;

 private:
  std::unordered_set<std::string> words_;
};

/// True where `text` ends with a hyphen (or a soft one) directly after a letter or digit.
bool ends_with_cut(std::string_view text);

/// True where `above` ends so and `below` goes on with the same word; not in "short-" "and
/// long-term", where the hyphen stands for a word that comes later.
bool joins_cut(std::string_view above, std::string_view below);

/// `text` without the hyphen at its end.
std::string_view without_cut(std::string_view text);

}  // namespace osce::indexer
