// SPDX-License-Identifier: GPL-2.0-or-later
//
// The notation of the rules:
//
//     TYPE                a class of words
//     date.year           another rule
//     [THE]               optional
//     (AFTER | BEFORE)    one of these
//     {x}                 none, one or several
//     {, x}               the same, each after a comma or a word such as "and": CITY {, CITY}
//     , x                 one, after such
//     &x  !x              x follows, or does not; it is not part of the match
//     <x  <!x             x is directly before, or is not
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace osce::query {

/// A pattern as a small program. Where several steps may follow, the first is preferred.
struct Step {
  enum class Kind { symbol, separator, ahead, behind, fork, jump, end } kind = Kind::end;
  std::string name = {};  ///< of a class or a rule
  std::size_t next = 0;
  std::size_t other = 0;   ///< of a fork
  bool negated = false;    ///< of `ahead` and `behind`
  std::size_t symbol = 0;  ///< the number of that name in the grammar
};

struct Pattern {
  std::vector<Step> steps;
  std::size_t first = 0;
};

/// Throws std::logic_error for a pattern that is not in the notation above.
Pattern compile(std::string_view notation);

}  // namespace osce::query
