// SPDX-License-Identifier: GPL-2.0-or-later
//
// Turns the bytes of a source into its text:
//
//     bytes => format => decoded text => plain text with spans, and a map back to the bytes
#pragma once

#include <string>
#include <variant>

#include "indexer/source/load.hpp"
#include "indexer/source/source_text.hpp"

namespace osce::indexer {

/// The text of a source in any format except JSON Lines, or why it has none: binary, empty, unknown
/// encoding, an unreadable PDF, more than `max_lines` lines, or a line longer than
/// `max_line_bytes`.
std::variant<SourceText, std::string> extract(const Source& source);

}  // namespace osce::indexer
