// SPDX-License-Identifier: GPL-2.0-or-later
//
// In which encoding are these bytes? What is certain is asked first: a byte order mark, then valid
// UTF-8, which no other encoding gives by chance, or UTF-8 with some bad bytes in it, then what an
// HTML page declares, then ICU's detector, whose answers are checked by reading a sample.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace osce::indexer {

struct Encoding {
  std::string name;      ///< as ICU knows it: "UTF-8", "UTF-16LE", "windows-1252", …
  std::size_t mark = 0;  ///< bytes of a byte order mark before the text
  bool valid = true;     ///< false: UTF-8 but for some bytes
  bool operator==(const Encoding&) const = default;
};

/// The encoding of text, or nothing: no text in any encoding known. ISO-8859-1 is always read as
/// windows-1252 (which differs only where the former has control characters), as browsers do.
/// `declared` is what the source says of itself; it is believed where the bytes allow it.
std::optional<Encoding> detect_encoding(std::string_view bytes,
                                        const std::optional<std::string>& declared = {});

/// The charset that an HTML page declares in its first bytes: `<meta charset="…">`, the older
/// `<meta http-equiv … content="…; charset=…">`, or `<?xml … encoding="…"?>`.
std::optional<std::string> declared_charset(std::string_view html);

}  // namespace osce::indexer
