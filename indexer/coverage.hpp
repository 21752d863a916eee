// SPDX-License-Identifier: GPL-2.0-or-later
//
// Accounts for every character of a source: it is in a paragraph, in a label, in a head line that
// metadata come from, or left out as one of the kinds in left_out_kind.hpp.
#pragma once

#include <vector>

#include "indexer/document_draft.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// Fills `coverage` and `left_out` of `reading` from the lines of the source and its documents.
void measure_coverage(const std::vector<ReadLine>& lines, const std::vector<DocumentDraft>& drafts,
                      SourceReading& reading);

}  // namespace osce::indexer
