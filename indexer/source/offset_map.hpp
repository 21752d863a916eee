// SPDX-License-Identifier: GPL-2.0-or-later
//
// The way back from a text to what it was made of. Every stage that changes text (decoding, HTML to
// plain text) keeps one.
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

/// Which bytes of the origin each byte of a text stands for; piecewise linear. Text that the origin
/// does not hold (a list's number) has an empty range there. Offsets are kept in 32 bits: sources
/// are limited to far less (load.hpp, decode.hpp).
class OffsetMap {
 public:
  static constexpr std::size_t max_size = std::numeric_limits<std::uint32_t>::max();

  /// The next `size` bytes of the text stand for `origin`. Joins what continues in the same
  /// measure, so that plain UTF-8 is one piece. What comes before an earlier piece's origin is
  /// moved behind.
  void append(std::size_t size, ByteRange origin);

  /// The bytes of the origin that `range` of the text stands for.
  [[nodiscard]] ByteRange origin_of(ByteRange range) const;

  /// The number of pieces; twelve bytes each.
  [[nodiscard]] std::size_t pieces() const { return pieces_.size(); }

 private:
  struct Piece {
    std::uint32_t begin;  ///< in the text; it ends where the next one begins
    std::uint32_t origin_begin;
    std::uint32_t origin_end;
  };
  [[nodiscard]] std::size_t piece_with(std::size_t offset) const;
  [[nodiscard]] std::size_t end_of(std::size_t piece) const;

  std::vector<Piece> pieces_;
  std::size_t size_ = 0;  ///< of the text
};

/// A text in the making, with its way back.
struct MappedText {
  std::string text;
  OffsetMap map;

  void add(std::string_view more, ByteRange origin) {
    text += more;
    map.append(more.size(), origin);
  }
};

}  // namespace osce::indexer
