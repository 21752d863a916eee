// SPDX-License-Identifier: GPL-2.0-or-later
//
// The last step of reading a source: its documents, described and named.
#pragma once

#include <vector>

#include "indexer/authority.hpp"
#include "indexer/metadata/sidecar.hpp"
#include "indexer/portion.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/source_text.hpp"

namespace osce::indexer {

/// A text with its lines.
struct PrintedText {
  const SourceText& text;
  const std::vector<ReadLine>& lines;
};

/// Adds the documents of `portions`, which become empty, and their warnings to `reading`. `sidecar`
/// gives or corrects values.
void make_documents(const PrintedText& printed, const Sidecar& sidecar, const Authority& authority,
                    std::vector<Portion>& portions, SourceReading& reading);

}  // namespace osce::indexer
