// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/dedup_key.hpp"

#include <algorithm>

#include "engine/store/checksum.hpp"

namespace osce::indexer {

std::optional<std::string> dedup_key(const Paragraph& paragraph,
                                     const std::vector<text::Token>& words) {
  constexpr std::size_t fewest = 6;
  std::size_t first = 0;
  if (paragraph.verb) {
    first = 1 + static_cast<std::size_t>(
                    std::count(paragraph.verb->begin(), paragraph.verb->end(), ' '));
  }
  if (first < words.size() && words[first].folded == "that") ++first;
  if (words.size() < first + fewest) return std::nullopt;
  store::Checksum checksum;
  for (auto i = first; i < words.size(); ++i) checksum.add(words[i].folded + " ");
  return checksum.hexadecimal();
}

}  // namespace osce::indexer
