// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/near_words.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/text/code_point.hpp"
#include "engine/text/edit_distance.hpp"

namespace osce::store {
namespace {

bool is_preferred(const NearWord& a, const NearWord& b) {
  if (a.edits != b.edits) return a.edits < b.edits;
  return a.paragraphs != b.paragraphs ? a.paragraphs > b.paragraphs : a.folded < b.folded;
}

}  // namespace

std::vector<NearWord> near_words(const std::string& folded, int edits,
                                 const IndexVocabulary& vocabulary,
                                 const std::vector<std::string>& more) {
  constexpr int longest_letter = 4;  // bytes
  std::vector<NearWord> found;
  text::EditDistance distance(text::to_code_points(folded));
  for (const auto& [word, paragraphs] : vocabulary.words()) {
    const auto difference =
        std::abs(static_cast<int>(word.size()) - static_cast<int>(folded.size()));
    if (difference > edits * longest_letter || text::has_digit(word) || word == folded) continue;
    if (const auto away = distance.to(text::to_code_points(word), edits))
      found.push_back({word, *away, paragraphs});
  }
  for (const auto& word : more) {
    if (const auto away = distance.to(text::to_code_points(word), edits))
      found.push_back({word, *away, 0});
  }
  std::sort(found.begin(), found.end(), is_preferred);
  return found;
}

std::vector<NearWord> likely_words(const std::string& folded, const IndexVocabulary& vocabulary,
                                   const std::vector<std::string>& more) {
  const auto edits = text::most_edits_in(folded);
  if (edits == 0) return {};
  auto found = near_words(folded, edits, vocabulary, more);
  std::erase_if(found, [&](const NearWord& near) {
    return !text::is_plausible_correction(folded, near.folded);
  });
  const auto nearest = found.empty() ? 0 : found.front().edits;
  std::erase_if(found, [&](const NearWord& near) { return near.edits > nearest; });
  return found;
}

}  // namespace osce::store
