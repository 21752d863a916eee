// SPDX-License-Identifier: GPL-2.0-or-later
//
// Edit distance, for spelling corrections and "Did you mean …?".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osce::text {

/// Compares one word with many. Counts insertions, deletions, substitutions and swaps of adjacent
/// letters (optimal string alignment distance).
class EditDistance {
 public:
  explicit EditDistance(std::u32string word) : word_(std::move(word)) {}

  /// The distance to `other`, or nothing if it is more than `most`.
  std::optional<int> to(std::u32string_view other, int most);

 private:
  void fill_row(std::size_t i, std::u32string_view other);

  std::u32string word_;
  std::vector<int> before_;  ///< the row before the last
  std::vector<int> last_;
  std::vector<int> row_;
};

/// The code points of UTF-8 text.
std::u32string to_code_points(std::string_view text);

/// How many edits a typing error in a word may take: one, two in a word of eight letters or more,
/// none in a word of less than four letters or with digits.
int most_edits_in(std::string_view folded);

/// False if `other`, which is within most_edits_in() of `typed`, is too unlike it to be what was
/// meant. People seldom get the first letter wrong: "recent" is not meant to be "decent".
bool is_plausible_correction(std::string_view typed, std::string_view other);

/// The name that `typed` probably stands for, or nothing: "serach" for "search", "doc" for
/// "document". Takes the nearest name within one edit per three letters, the first of several.
std::optional<std::string_view> closest_name(std::string_view typed,
                                             const std::vector<std::string_view>& names);

/// `Did you mean "search"?`, or "" if no name is close.
std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names);

}  // namespace osce::text
