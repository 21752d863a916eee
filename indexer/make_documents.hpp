// SPDX-License-Identifier: GPL-2.0-or-later
//
// The last step of reading a source: describes its documents and gives them identifiers.
#pragma once

#include <vector>

#include "indexer/authority.hpp"
#include "indexer/document_draft.hpp"
#include "indexer/metadata/sidecar.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/source_text.hpp"

namespace osce::indexer {

/// A text with its lines.
struct PrintedText {
  const SourceText& text;
  const std::vector<ReadLine>& lines;
};

/// Moves the documents of `drafts`, and their warnings, to `reading`. `sidecar` gives or corrects
/// values.
void make_documents(const PrintedText& printed, const Sidecar& sidecar, const Authority& authority,
                    std::vector<DocumentDraft>& drafts, SourceReading& reading);

}  // namespace osce::indexer
