// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds boundaries in text: of words (the first half of the analyser), of characters, and places
// where a line may be broken.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/brkiter.h>

namespace osce::text {

/// What separates a word from the previous one: a single hyphen, blanks, or anything else.
enum class Joint { hyphen, blank, other };

/// A word that is not stemmed yet.
struct Segment {
  std::string folded;     ///< keeps its accents, which stemmers need
  std::size_t begin = 0;  ///< in code points of the text
  std::size_t end = 0;
  Joint joint = Joint::other;
};

/// Splits text into words as defined in analyser.hpp. Holds ICU state, so each thread needs its
/// own.
class Splitter {
 public:
  /// The words of UTF-8 `text`, in order.
  [[nodiscard]] std::vector<Segment> split(std::string_view text);

 private:
  std::unique_ptr<icu::BreakIterator> words_;  ///< made for the first text that is not plain
};

/// The boundaries between user-perceived characters (a letter with its accents, a flag, a Hangul
/// syllable) in UTF-8 `text`, in code points, including the beginning and the end.
std::vector<std::size_t> character_breaks(std::string_view text);
/// Likewise, where a line may be broken: mostly after blanks and hyphens.
std::vector<std::size_t> line_breaks(std::string_view text);

}  // namespace osce::text
