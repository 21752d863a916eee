// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/offset_map.hpp"

namespace osce::indexer {

/// A code point as UTF-8.
std::string utf8_of(char32_t c);

/// A text as UTF-8.
struct Transcoded {
  MappedText text;      ///< the map leads to the bytes; U+FFFD for bytes that mean nothing
  std::size_t bad = 0;  ///< how many U+FFFD
};

/// `bytes` in `encoding` as UTF-8, or nothing if ICU knows no such encoding. Any encoding but
/// UTF-8: that needs no transcoding.
std::optional<Transcoded> transcode(std::string_view bytes, const std::string& encoding);

/// `bytes` that are UTF-8 but for some, with U+FFFD in their place.
Transcoded with_bad_bytes_replaced(std::string_view bytes);

/// True if `bytes` are text in `encoding`: hardly anything bad or a control character, and
/// plausible.
bool reads_as(std::string_view bytes, const std::string& encoding);

}  // namespace osce::indexer
