// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads one source, in these stages:
//
//     bytes => text => lines => outlines => bodies (paragraphs) and heads (facts) => documents
#pragma once

#include <vector>

#include "indexer/authority.hpp"
#include "indexer/document_draft.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/load.hpp"
#include "indexer/source/source_text.hpp"

namespace osce::indexer {

/// Reads `source` in any format except JSON Lines (exchange/json_lines.hpp). Never throws because
/// of a source's content: if it cannot be read, it is `skipped`; if it contains no OSCE text, it
/// has no documents.
SourceReading read_source(const Source& source, const Authority& authority,
                          Accept accept = Accept::every_text);

/// The lines of a text, and the documents that they make, before these are described.
struct PartedText {
  std::vector<ReadLine> lines;
  std::vector<DocumentDraft> drafts;
};
PartedText take_apart(const SourceText& text, const Authority& authority, Accept accept);

}  // namespace osce::indexer
