// SPDX-License-Identifier: GPL-2.0-or-later
//
// Turns bytes into text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/reading.hpp"
#include "indexer/source/offset_map.hpp"

namespace osce::indexer {

/// Valid UTF-8 without NUL and without a byte order mark; not normalised.
struct Decoded {
  std::string text;
  std::string encoding;         ///< encoding of the bytes
  std::vector<OffsetMap> maps;  ///< back to the bytes, stage by stage
  /// "bad-bytes", "nul-characters", both replaced by U+FFFD; "mixed-encodings".
  std::vector<Warning> warnings;
};

/// The largest text that is converted to UTF-8. Its offset map takes memory, so the limit is lower
/// than for UTF-8 itself (load.hpp). OSCE texts are far smaller.
inline constexpr std::size_t max_converted_bytes = std::size_t{64} << 20;

/// `bytes` as text, or why they are not text. `declared` as in detect_encoding().
std::variant<Decoded, std::string> decode(std::string_view bytes,
                                          const std::optional<std::string>& declared = {});

/// The 1-based number of the line of `text` that contains `offset`; LF, CR and CRLF end a line.
int line_at(std::string_view text, std::size_t offset);

/// Where each line of `text` after the first begins, as offsets in the bytes that `maps` lead to.
std::vector<std::size_t> line_breaks(std::string_view text, const std::vector<OffsetMap>& maps);

}  // namespace osce::indexer
