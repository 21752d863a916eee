// SPDX-License-Identifier: GPL-2.0-or-later
//
// Suggestions for a search box, while somebody types:
//
//     age ver      =>  phrase "age verification" (4), word "verification" (7)
//     in Mi        =>  venue "in Minsk" (24)
//     mc.d         =>  symbol "MC.DEC/7/17" (30)
//
// The end of what was typed, as many words as can be, is completed; what stands before it stays. All come
// from the index that is searched, and each is a query whose meaning the parser knows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/index.hpp"

namespace osce::search {

struct Completion {
  std::string kind;         ///< "title", "symbol", "venue", "phrase" or "word"
  std::string text;         ///< what is suggested: "age verification", "Minsk"
  std::string query;        ///< the whole query with it
  std::uint32_t count = 0;  ///< paragraphs that have it, or are of it
  bool operator==(const Completion&) const = default;
};

inline constexpr std::size_t max_completions = 10;

/// At most `limit` completions of `typed`, those that complete most of it first, then by kind in the order
/// above, then by count; of one kind the first three. None where the end of it is inside quotation marks or
/// a field's value.
std::vector<Completion> complete(std::string_view typed, std::size_t limit,
                                 const store::Index& index);

}  // namespace osce::search
