// SPDX-License-Identifier: GPL-2.0-or-later
//
// Accounts for every character of a source: it is in a paragraph, in a label, in a head line that
// metadata come from, or left out as one of the kinds in left_out_kind.hpp.
#pragma once

#include <optional>
#include <vector>

#include "indexer/document_draft.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// For each line, as what it was left out; nothing if it belongs to a paragraph.
std::vector<std::optional<LeftOutKind>> left_out_lines(const std::vector<ReadLine>& lines,
                                                       const std::vector<DocumentDraft>& drafts);

/// Fills `coverage` and `left_out` of `reading` from the lines of the source and its documents.
void measure_coverage(const std::vector<ReadLine>& lines, const std::vector<DocumentDraft>& drafts,
                      SourceReading& reading);

}  // namespace osce::indexer
