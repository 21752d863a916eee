// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/offset_map.hpp"

namespace osce::indexer {

/// A text converted to UTF-8.
struct Transcoded {
  MappedText text;             ///< the map leads to the bytes; U+FFFD for invalid bytes
  std::size_t bad = 0;         ///< number of U+FFFD
  std::size_t utf8_lines = 0;  ///< lines that were in UTF-8 already
};

/// Converts `bytes` from `encoding` to UTF-8; nothing if ICU does not know the encoding. Not for
/// UTF-8 itself.
std::optional<Transcoded> transcode(std::string_view bytes, const std::string& encoding);

/// The same for a file that was put together from pieces: a line that is valid UTF-8 and not only
/// ASCII stays as it is. `encoding` must contain ASCII, as all but UTF-16 do.
std::optional<Transcoded> transcode_lines(std::string_view bytes, const std::string& encoding);

/// True for valid UTF-8 that is not only ASCII. Text in another encoding hardly ever is.
bool is_utf8_beyond_ascii(std::string_view line);

/// UTF-8 with U+FFFD in place of invalid bytes.
Transcoded with_bad_bytes_replaced(std::string_view bytes);

/// True if `bytes` are plausible text in `encoding`, with hardly any invalid bytes or control
/// characters.
bool reads_as(std::string_view bytes, const std::string& encoding);

}  // namespace osce::indexer
