// SPDX-License-Identifier: GPL-2.0-or-later
//
// Suggestions while a user types in the search box:
//
//     age ver      =>  phrase "age verification" (4), word "verification" (7)
//     in Mi        =>  venue "in Minsk" (24)
//     mc.d         =>  symbol "MC.DEC/7/17" (30)
//
// A suggestion completes as many of the last words as possible and keeps the words before them. All
// suggestions come from the index, and each one is a valid query.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/index.hpp"

namespace osce::search {

struct Completion {
  std::string kind;         ///< "title", "symbol", "venue", "phrase" or "word"
  std::string text;         ///< the suggestion: "age verification", "Minsk"
  std::string query;        ///< the completed query
  std::uint32_t count = 0;  ///< paragraphs that contain it or belong to it
  bool operator==(const Completion&) const = default;
};

inline constexpr std::size_t max_completions = 10;

/// At most `limit` completions of `typed`: those that complete most of it first, then by kind in
/// the order above, then by count, and at most three of a kind. None if `typed` ends inside
/// quotation marks or a field's value.
std::vector<Completion> complete(std::string_view typed, std::size_t limit,
                                 const store::Index& index);

}  // namespace osce::search
