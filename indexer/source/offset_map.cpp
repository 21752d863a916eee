// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/offset_map.hpp"

#include <algorithm>

namespace osce::indexer {
namespace {

std::uint32_t as_offset(std::size_t value) {
  return static_cast<std::uint32_t>(std::min(value, OffsetMap::max_size));
}

}  // namespace

void OffsetMap::append(std::size_t size, ByteRange origin) {
  if (size == 0) return;
  if (!pieces_.empty()) {
    auto& last = pieces_.back();
    origin.begin = std::max<std::size_t>(origin.begin, last.origin_end);
    origin.end = std::max(origin.end, origin.begin);
    const auto last_size = size_ - last.begin;
    const auto last_origin = last.origin_end - last.origin_begin;
    if (origin.begin == last.origin_end &&
        last_size * (origin.end - origin.begin) == size * last_origin) {
      last.origin_end = as_offset(origin.end);
      size_ += size;
      return;
    }
  }
  pieces_.push_back({as_offset(size_), as_offset(origin.begin), as_offset(origin.end)});
  size_ += size;
}

std::size_t OffsetMap::piece_with(std::size_t offset) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                      [](std::size_t o, const Piece& p) { return o < p.begin; });
  const auto index = static_cast<std::size_t>(after - pieces_.begin());
  return index == 0 ? 0 : index - 1;
}

std::size_t OffsetMap::end_of(std::size_t piece) const {
  return piece + 1 < pieces_.size() ? pieces_[piece + 1].begin : size_;
}

ByteRange OffsetMap::origin_of(ByteRange range) const {
  if (pieces_.empty()) return {};
  const auto first = piece_with(range.begin);
  const auto last = range.end > range.begin ? piece_with(range.end - 1) : first;
  const auto& from = pieces_[first];
  const auto& to = pieces_[last];
  const auto scaled = [this](std::size_t piece, std::size_t offset, bool up) -> std::size_t {
    const auto& p = pieces_[piece];
    const auto size = end_of(piece) - p.begin;
    const auto into = std::min(offset - p.begin, size) * (p.origin_end - p.origin_begin);
    return (into + (up ? size - 1 : 0)) / size;
  };
  const auto begin = from.origin_begin + scaled(first, range.begin, false);
  if (range.end <= range.begin) return {begin, begin};
  return {begin, std::max(begin, to.origin_begin + scaled(last, range.end, true))};
}

}  // namespace osce::indexer
