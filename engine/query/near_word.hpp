// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/store/vocabulary.hpp"

namespace osce::query {

/// A word of the collection that is nearly another.
struct NearWord {
  std::string folded;
  int edits = 0;                 ///< letters changed, added, left out, or neighbours swapped
  std::uint32_t paragraphs = 0;  ///< how many have it
};

/// The words of `vocabulary` that are `edits` or fewer away from `folded`, nearest and then most
/// frequent first; never the word itself, nor words with digits. `more` are words that the
/// vocabulary has otherwise written; the word itself may be one of them.
std::vector<NearWord> near_words(const std::string& folded, int edits,
                                 const store::IndexVocabulary& vocabulary,
                                 const std::vector<std::string>& more);

/// What `folded`, which the collection does not know, may be a mistake for: of the words within one
/// edit (two where it has eight letters or more, none where it has less than four) those that are
/// nearest. Short words keep their first letter. Words with digits are no mistakes.
std::vector<NearWord> likely_words(const std::string& folded,
                                   const store::IndexVocabulary& vocabulary,
                                   const std::vector<std::string>& more);

}  // namespace osce::query
