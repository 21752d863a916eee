// SPDX-License-Identifier: GPL-2.0-or-later
//
// JSON Lines: a collection from `osce export` or another tool, one paragraph per line. See
// docs/json-lines.md for what a line may contain.
#pragma once

#include <string>
#include <string_view>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// True if the first line looks like a JSON object.
bool looks_like_json_lines(std::string_view bytes);

/// Reads paragraphs and their documents; the lines of a document need not be next to each other. An
/// export comes back unchanged, with identifiers, evidence and places. A line that cannot be read
/// is skipped with a problem "bad-line", and a source without any readable line is skipped as a
/// whole. `name` is the name of the source, used for lines that name no file.
SourceReading read_json_lines(const std::string& name, std::string_view bytes);

}  // namespace osce::indexer
