// SPDX-License-Identifier: GPL-2.0-or-later
//
// JSON Lines: a collection as `osce export` writes it, or as another tool feeds it, one paragraph a
// line. docs/json-lines.md says what a line may hold.
#pragma once

#include <string>
#include <string_view>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// True for bytes whose first line looks like a JSON object.
bool looks_like_json_lines(std::string_view bytes);

/// Reads paragraphs and their documents; the lines of a document need not stand together. What
/// `osce export` wrote comes back as it was, identifiers, evidence and places included. A line that
/// cannot be read is left out, with a problem "bad-line"; where none can be read, the source is
/// skipped. `name` is the source's, and stands for lines that name no file.
SourceReading read_json_lines(const std::string& name, std::string_view bytes);

}  // namespace osce::indexer
