// SPDX-License-Identifier: GPL-2.0-or-later
//
// From bytes to text.
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
  std::string encoding;           ///< of the bytes
  std::vector<OffsetMap> maps;    ///< back to the bytes, stage by stage
  std::vector<Warning> warnings;  ///< "bad-bytes", "nul-characters": replaced by U+FFFD
};

/// UTF-8 is as large as a source may be; what has to be converted is kept with a map of every
/// change of measure, so it may be this large. No text of the kind comes near.
inline constexpr std::size_t max_converted_bytes = std::size_t{64} << 20;

/// `bytes` as text, or why they are none. `declared` as in detect_encoding().
std::variant<Decoded, std::string> decode(std::string_view bytes,
                                          const std::optional<std::string>& declared = {});

/// The 1-based number of the line of `text` in which `offset` is; LF, CR and CRLF end a line.
int line_at(std::string_view text, std::size_t offset);

/// Where each line of `text` begins, but for the first, as offsets in the bytes that `maps` lead
/// to.
std::vector<std::size_t> line_breaks(std::string_view text, const std::vector<OffsetMap>& maps);

}  // namespace osce::indexer
