// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/near_word.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "engine/text/code_point.hpp"

namespace osce::query {
namespace {

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) letters += text::next_code_point(word, at);
  return letters;
}

/// How many edits make one word of another, where they are no more than `most`. A swap of neighbours is
/// one edit (the distance of Damerau and Levenshtein, in the form that edits no place twice).
class Distance {
 public:
  explicit Distance(std::u32string word) : word_(std::move(word)) {}

  std::optional<int> to(std::u32string_view other, int most) {
    if (std::abs(static_cast<int>(other.size()) - static_cast<int>(word_.size())) > most)
      return std::nullopt;
    before_.assign(other.size() + 1, 0);
    last_.resize(other.size() + 1);
    row_.resize(other.size() + 1);
    for (std::size_t j = 0; j < last_.size(); ++j) last_[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= word_.size(); ++i) {
      fill_row(i, other);
      if (*std::min_element(row_.begin(), row_.end()) > most) return std::nullopt;
      std::swap(before_, last_);
      std::swap(last_, row_);
    }
    return last_.back() <= most ? std::optional(last_.back()) : std::nullopt;
  }

 private:
  void fill_row(std::size_t i, std::u32string_view other) {
    row_[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < row_.size(); ++j) {
      const bool same = word_[i - 1] == other[j - 1];
      row_[j] = std::min({last_[j] + 1, row_[j - 1] + 1, last_[j - 1] + (same ? 0 : 1)});
      const bool swapped =
          i > 1 && j > 1 && word_[i - 1] == other[j - 2] && word_[i - 2] == other[j - 1];
      if (swapped) row_[j] = std::min(row_[j], before_[j - 2] + 1);
    }
  }

  std::u32string word_;
  std::vector<int> before_;  // the row before the last
  std::vector<int> last_;
  std::vector<int> row_;
};

bool is_preferred(const NearWord& a, const NearWord& b) {
  if (a.edits != b.edits) return a.edits < b.edits;
  return a.paragraphs != b.paragraphs ? a.paragraphs > b.paragraphs : a.folded < b.folded;
}

}  // namespace

std::vector<NearWord> near_words(const std::string& folded, int edits,
                                 const store::IndexVocabulary& vocabulary,
                                 const std::vector<std::string>& more) {
  constexpr int longest_letter = 4;  // bytes
  std::vector<NearWord> found;
  Distance distance(letters_of(folded));
  for (const auto& [word, paragraphs] : vocabulary.words()) {
    const auto difference =
        std::abs(static_cast<int>(word.size()) - static_cast<int>(folded.size()));
    if (difference > edits * longest_letter || text::has_digit(word) || word == folded) continue;
    if (const auto away = distance.to(letters_of(word), edits))
      found.push_back({word, *away, paragraphs});
  }
  for (const auto& word : more) {
    if (const auto away = distance.to(letters_of(word), edits)) found.push_back({word, *away, 0});
  }
  std::sort(found.begin(), found.end(), is_preferred);
  return found;
}

std::vector<NearWord> likely_words(const std::string& folded,
                                   const store::IndexVocabulary& vocabulary,
                                   const std::vector<std::string>& more) {
  constexpr std::size_t fewest_letters = 4;
  constexpr std::size_t letters_of_short = 6;
  constexpr std::size_t letters_of_long = 8;
  const auto letters = letters_of(folded);
  if (letters.size() < fewest_letters || text::has_digit(folded)) return {};
  auto found = near_words(folded, letters.size() < letters_of_long ? 1 : 2, vocabulary, more);
  if (letters.size() < letters_of_short) {
    std::erase_if(found, [&](const NearWord& near) {
      return letters_of(near.folded).front() != letters.front();
    });
  }
  const auto nearest = found.empty() ? 0 : found.front().edits;
  std::erase_if(found, [&](const NearWord& near) { return near.edits > nearest; });
  return found;
}

}  // namespace osce::query
