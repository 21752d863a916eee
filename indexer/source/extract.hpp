// SPDX-License-Identifier: GPL-2.0-or-later
//
// From the bytes of a source to its text:
//
//     bytes  =>  format  =>  decoded text  =>  plain text with spans, and the way back to the bytes
#pragma once

#include <string>
#include <variant>

#include "indexer/source/load.hpp"
#include "indexer/source/source_text.hpp"

namespace osce::indexer {

/// The text of a source in any format but JSON lines (which is not asked of it), or why it has
/// none: binary, empty, in no encoding known, a PDF that cannot be read, more than `max_lines` lines, a
/// line longer than `max_line_bytes`.
std::variant<SourceText, std::string> extract(const Source& source);

}  // namespace osce::indexer
