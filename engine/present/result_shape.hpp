// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace osce::present {

/// How a result tells what was found in its text.
enum class Highlight {
  offsets,  ///< "marks"
  mark,     ///< as well "html": the text (or snippet) escaped, with <mark> round what was found
  none,     ///< not at all
};
inline constexpr std::array<std::string_view, 3> highlight_names = {"offsets", "mark", "none"};

/// The members that a result may have.
inline constexpr std::array<std::string_view, 11> result_members = {
    "id",     "citation", "document",   "paragraph",       "text", "marks", "score",
    "source", "snippet",  "duplicates", "more_in_document"};

/// Which members of results are wanted, and how.
struct ResultShape {
  std::vector<std::string> fields =
      {};  ///< names of members; empty: all that there are. "id" always is
  Highlight highlight = Highlight::offsets;
};

}  // namespace osce::present
