// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/stop_words.hpp"

#include <algorithm>
#include <array>

namespace osce::text {
namespace {

// clang-format off
constexpr std::array<std::string_view, 93> stop_words = {  // sorted
    "a", "about", "after", "against", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be",
    "because", "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do",
    "does", "during", "each", "for", "from", "had", "has", "have", "having", "he", "her", "his", "how",
    "i", "if", "in", "into", "is", "it", "its", "may", "more", "most", "no", "nor", "not", "of", "on",
    "or", "other", "our", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "through", "to", "too", "under", "until",
    "upon", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whose", "will",
    "with", "would"};
// clang-format on

}  // namespace

bool is_stop_word(std::string_view folded) {
  static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));
  return std::binary_search(stop_words.begin(), stop_words.end(), folded);
}

}  // namespace osce::text
