// SPDX-License-Identifier: GPL-2.0-or-later
//
// JSON Lines: a collection from `osce export` or another tool, one paragraph per line. See
// docs/json-lines.md for what a line may contain.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// True if the first line looks like a JSON object.
bool looks_like_json_lines(std::string_view bytes);

/// Passes the bytes of a source to a function, in order and in pieces.
using ByteStream = std::function<void(const std::function<void(std::string_view)>& visit)>;

/// A longer line is not read.
inline constexpr std::size_t longest_json_line = std::size_t{16} << 20;

/// Reads paragraphs and their documents; the lines of a document need not be next to each other. An
/// export comes back unchanged, with identifiers, evidence and places. A line that cannot be read
/// is skipped with a problem "bad-line", and a source without any readable line is skipped as a
/// whole. `name` is the name of the source, used for lines that name no file. Holds one line at a
/// time; throws what `bytes` does.
SourceReading read_json_lines(const std::string& name, const ByteStream& bytes);
SourceReading read_json_lines(const std::string& name, std::string_view bytes);

}  // namespace osce::indexer
