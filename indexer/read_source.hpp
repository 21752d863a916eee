// SPDX-License-Identifier: GPL-2.0-or-later
//
// The reading of one source, all stages in a row:
//
//     text  =>  lines  =>  outlines  =>  bodies (paragraphs) and heads (facts)  =>  documents
#pragma once

#include <string>

#include "indexer/authority.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/source_text.hpp"

namespace osce::indexer {

/// Without documents the source holds no text of the kind that the collection keeps.
SourceReading read_source(const std::string& name, const SourceText& source,
                          const Authority& authority);

}  // namespace osce::indexer
