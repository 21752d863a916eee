// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/store/vocabulary.hpp"

namespace osce::store {

/// A word in the collection that is close to another.
struct NearWord {
  std::string folded;
  int edits = 0;                 ///< letters changed, added, omitted, or neighbours swapped
  std::uint32_t paragraphs = 0;  ///< how many contain it
};

/// The words of `vocabulary` that are at most `edits` away from `folded`, nearest and then most
/// frequent first; never the word itself, nor words with digits. `more` are words that the
/// vocabulary has in another spelling; the word itself may be one of them.
std::vector<NearWord> near_words(const std::string& folded, int edits,
                                 const IndexVocabulary& vocabulary,
                                 const std::vector<std::string>& more);

/// What the unknown word `folded` may be a typing error for: of the plausible words within
/// text::most_edits_in(), those that are nearest.
std::vector<NearWord> likely_words(const std::string& folded, const IndexVocabulary& vocabulary,
                                   const std::vector<std::string>& more);

}  // namespace osce::store
