// SPDX-License-Identifier: GPL-2.0-or-later
//
// The reading of one source, all stages in a row:
//
//     bytes  =>  text  =>  lines  =>  outlines  =>  bodies (paragraphs) and heads (facts)  =>  documents
#pragma once

#include "indexer/authority.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/load.hpp"

namespace osce::indexer {

/// What `source` becomes, whatever its format but JSON Lines (exchange/json_lines.hpp). Never throws
/// for what a source holds: one that cannot be read is `skipped`; one without text of the kind that
/// the collection keeps has no documents.
SourceReading read_source(const Source& source, const Authority& authority);

}  // namespace osce::indexer
