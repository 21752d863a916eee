// SPDX-License-Identifier: GPL-2.0-or-later
//
// Detects the encoding of bytes. The surest signs are tried first: a byte order mark; valid UTF-8,
// which text in another encoding is hardly ever; UTF-8 with a few bad bytes; what an HTML
// page declares; and last ICU's detector, with its answers checked against a sample.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace osce::indexer {

struct Encoding {
  std::string name;      ///< ICU's name: "UTF-8", "UTF-16LE", "windows-1252", …
  std::size_t mark = 0;  ///< length of the byte order mark before the text
  bool valid = true;     ///< false: UTF-8 with some invalid bytes
  bool operator==(const Encoding&) const = default;
};

/// The encoding of `bytes`, or nothing if they are not text in any known encoding. Like browsers,
/// always reads ISO-8859-1 as windows-1252, which differs only in place of control characters.
/// `declared` is the encoding that the source itself names; it is believed if the bytes allow it.
std::optional<Encoding> detect_encoding(std::string_view bytes,
                                        const std::optional<std::string>& declared = {});

/// The charset that an HTML page declares in its first bytes: `<meta charset="…">`, the older
/// `<meta http-equiv … content="…; charset=…">`, or `<?xml … encoding="…"?>`.
std::optional<std::string> declared_charset(std::string_view html);

}  // namespace osce::indexer
