// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace osce {

/// Words that stand side by side in many paragraphs of a collection.
struct Phrase {
  std::string text;  ///< folded, single blanks between the words: "co operation" of "co-operation"
  std::uint32_t paragraphs = 0;  ///< how many have it
  bool operator==(const Phrase&) const = default;
};

}  // namespace osce
