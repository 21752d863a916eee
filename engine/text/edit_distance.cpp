// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/text/edit_distance.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/text/code_point.hpp"

namespace osce::text {

std::optional<int> EditDistance::to(std::u32string_view other, int most) {
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

void EditDistance::fill_row(std::size_t i, std::u32string_view other) {
  row_[0] = static_cast<int>(i);
  for (std::size_t j = 1; j < row_.size(); ++j) {
    const bool same = word_[i - 1] == other[j - 1];
    row_[j] = std::min({last_[j] + 1, row_[j - 1] + 1, last_[j - 1] + (same ? 0 : 1)});
    const bool swapped =
        i > 1 && j > 1 && word_[i - 1] == other[j - 2] && word_[i - 2] == other[j - 1];
    if (swapped) row_[j] = std::min(row_[j], before_[j - 2] + 1);
  }
}

std::u32string to_code_points(std::string_view text) {
  std::u32string code_points;
  for (std::size_t at = 0; at < text.size();) code_points += next_code_point(text, at);
  return code_points;
}

int most_edits_in(std::string_view folded) {
  constexpr std::size_t fewest_letters = 4;
  constexpr std::size_t letters_of_long = 8;
  const auto letters = code_points(folded);
  if (letters < fewest_letters || has_digit(folded)) return 0;
  return letters < letters_of_long ? 1 : 2;
}

bool is_plausible_correction(std::string_view typed, std::string_view other) {
  constexpr std::size_t letters_of_short = 6;
  constexpr std::size_t letters_of_long = 8;
  const auto from = to_code_points(typed);
  const auto to = to_code_points(other);
  if (from.front() == to.front() || from.size() >= letters_of_long) return true;
  const bool swapped = from.size() > 1 && to.size() > 1 && from[0] == to[1] && from[1] == to[0];
  const bool omitted_or_added = from.size() != to.size();
  return swapped || (omitted_or_added && from.size() >= letters_of_short);
}

std::optional<std::string_view> closest_name(std::string_view typed,
                                             const std::vector<std::string_view>& names) {
  constexpr std::size_t longest = 64;
  constexpr std::size_t letters_per_edit = 3;
  if (typed.empty() || typed.size() > longest) return std::nullopt;
  const auto letters = to_code_points(typed);
  int most = std::max(1, static_cast<int>(letters.size() / letters_per_edit));
  std::optional<std::string_view> closest;
  EditDistance distance(letters);
  for (const auto name : names) {
    const bool beginning = letters.size() >= letters_per_edit && name.starts_with(typed);
    const auto edits = beginning ? std::optional(1) : distance.to(to_code_points(name), most);
    if (!edits || (closest && *edits >= most)) continue;
    closest = name;
    most = *edits;
  }
  return closest;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names) {
  const auto name = closest_name(typed, names);
  return name ? std::string("Did you mean \"").append(*name).append("\"?") : "";
}

}  // namespace osce::text
