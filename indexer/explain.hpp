// SPDX-License-Identifier: GPL-2.0-or-later
//
// Says for every line of a source what it was taken for, so that a librarian can see a wrong
// reading and correct it with a sidecar. `osce-index check --explain` prints it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/authority.hpp"
#include "indexer/left_out_kind.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/load.hpp"

namespace osce::indexer {

/// A line that is not blank.
struct ExplainedLine {
  int number = 0;                       ///< 1-based, of the line in the file
  std::string text;                     ///< as printed, without the blanks around it
  std::optional<std::size_t> document;  ///< where it belongs, in the documents of the reading
  std::optional<LeftOutKind> left_out;  ///< nothing for a line of a paragraph
  std::string label;                    ///< of the paragraph that begins on this line, else ""
  std::vector<std::string> values;      ///< of a head line: what was read from it, "title", "year"
};

/// What the line was taken for, in a few words: "op.3", "title, year", "page number"; "" for a line
/// in the middle of a paragraph.
std::string taken_for(const ExplainedLine& line);

struct ExplainedSource {
  SourceReading reading;
  std::vector<ExplainedLine> lines;  ///< empty if the source was skipped, and for JSON Lines
};

/// Reads `source` as read_source() does, and explains its lines.
ExplainedSource explain_source(const Source& source, const Authority& authority, Accept accept);

}  // namespace osce::indexer
