// SPDX-License-Identifier: GPL-2.0-or-later
//
// Maps offsets in a text back to the bytes that it was made from. Every stage that changes text
// (decoding, HTML to plain text) keeps one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace osce::indexer {

/// A half-open range of bytes.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const ByteRange&) const = default;
};

/// A piecewise linear map from a text to its origin. Text that the origin lacks (a list's number)
/// maps to an empty range. Offsets have 32 bits; sources are limited to far less (load.hpp,
/// decode.hpp).
class OffsetMap {
 public:
  static constexpr std::size_t max_size = std::numeric_limits<std::uint32_t>::max();

  /// Maps the next `size` bytes of the text to `origin`. Pieces that continue at the same rate are
  /// joined, so plain UTF-8 is a single piece. An origin that overlaps an earlier piece is moved
  /// after it.
  void append(std::size_t size, ByteRange origin);

  /// The bytes of the origin that `range` of the text came from.
  [[nodiscard]] ByteRange origin_of(ByteRange range) const;

  /// The number of pieces; twelve bytes each.
  [[nodiscard]] std::size_t pieces() const { return pieces_.size(); }

 private:
  struct Piece {
    std::uint32_t begin;  ///< in the text; the piece ends where the next one begins
    std::uint32_t origin_begin;
    std::uint32_t origin_end;
  };
  [[nodiscard]] std::size_t piece_with(std::size_t offset) const;
  [[nodiscard]] std::size_t end_of(std::size_t piece) const;

  std::vector<Piece> pieces_;
  std::size_t size_ = 0;  ///< of the text
};

/// A text under construction, with its map.
struct MappedText {
  std::string text;
  OffsetMap map;

  void add(std::string_view more, ByteRange origin) {
    text += more;
    map.append(more.size(), origin);
  }
};

}  // namespace osce::indexer
