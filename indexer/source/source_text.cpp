// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/source_text.hpp"

#include <algorithm>

namespace osce::indexer {
namespace {

/// The 1-based number of the line or page that holds `offset`.
int number_at(const std::vector<std::size_t>& breaks, std::size_t offset) {
  const auto after = std::upper_bound(breaks.begin(), breaks.end(), offset);
  return static_cast<int>(after - breaks.begin()) + 1;
}

}  // namespace

SourcePlace SourceText::place(std::size_t begin, std::size_t end) const {
  ByteRange range{begin, std::max(begin, end)};
  for (const auto& map : maps) range = map.origin_of(range);
  const auto last = std::max(range.begin, range.end - std::min<std::size_t>(range.end, 1));
  const int from = number_at(breaks, range.begin);
  const int to = number_at(breaks, last);
  if (format == "pdf") return {.pages = Pages{from, to}};
  return {.byte_from = range.begin,
          .byte_to = range.end,
          .line_from = from,
          .line_to = to,
          .pages = std::nullopt};
}

}  // namespace osce::indexer
