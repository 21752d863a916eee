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

/// The bytes of a text that a word takes, half-open.
struct WordPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the words of `text` are.
std::vector<WordPlace> word_places(std::string_view text, const std::vector<text::Token>& words);

/// Counts the forms in which words are printed, with their capitals and accents.
class PrintedForms {
 public:
  /// Counts the words of a paragraph.
  void add(std::string_view text, const std::vector<text::Token>& words);

  /// The words that are mostly printed in another form than folded, sorted by their folded form.
  [[nodiscard]] std::vector<PrintedForm> forms() const;

 private:
  /// A form, and how often it stands inside a paragraph and as its first word.
  struct Count {
    std::string printed;
    std::uint32_t inside = 0;
    std::uint32_t first = 0;
  };
  static const std::string& most_frequent(const std::vector<Count>& counts);

  std::unordered_map<std::string, std::vector<Count>> counts_;  ///< by the folded word
};

}  // namespace osce::indexer
