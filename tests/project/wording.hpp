// SPDX-License-Identifier: GPL-2.0-or-later
//
// Wording that native readers of English stumble over, found in comments, strings and docs.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/project/source_text.hpp"

namespace osce::test {

/// A wording that must not be used.
struct WordingRule {
  /// Words in a row, with alternatives: "stand|stands behind". "*" is any word.
  std::string_view words;
  std::string_view unless_before;  ///< words that may come just before it, separated by '|'
  std::string_view unless_last;    ///< words that "*" may be
  std::string_view better;
  std::string_view wrong;  ///< an example that breaks the rule
  std::string_view right;  ///< an example that is close but fine
};

std::span<const WordingRule> wording_rules();

struct Finding {
  std::size_t line;
  PieceKind kind;
  std::string what;  ///< "anew: again"
};

/// Every breach of a rule in these pieces; code is not read.
std::vector<Finding> wording_findings(const std::vector<Piece>& pieces);

/// Lines of more than 100 columns that begin with a comment sign. Where clang-format is off, tables
/// of code may be wider, and so may their headers.
std::vector<Finding> wide_comments(std::string_view source);

}  // namespace osce::test
