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

namespace osce::indexer {

/// Reads `source` in any format except JSON Lines (exchange/json_lines.hpp). Never throws because
/// of a source's content: if it cannot be read, it is `skipped`; if it contains no OSCE text, it
/// has no documents.
SourceReading read_source(const Source& source, const Authority& authority,
                          Accept accept = Accept::every_text);

/// A reading with the lines that it was made of, and the outlines, heads and bodies in them. The
/// texts of the paragraphs have moved into the reading.
struct ReadingSteps {
  SourceReading reading;
  std::vector<ReadLine> lines;
  std::vector<DocumentDraft> drafts;
};
ReadingSteps read_in_steps(const Source& source, const Authority& authority, Accept accept);

}  // namespace osce::indexer
