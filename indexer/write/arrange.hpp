// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// The documents of all sources in the order of the index, and notices about conflicts between
/// them.
struct Arrangement {
  std::vector<ReadDocument> documents;  ///< newest first, undated last, then by identifier
  std::vector<Notice> notices;          ///< by identifier of the document
};

/// Puts the documents of all sources into the order of the index. The result depends only on the
/// documents, not on the order of the sources.
///
/// If several documents have one identifier and the same text, one is kept, by the rules in
/// same_text.hpp, and the others are left out ("same-text"). Different texts get "-2", "-3" … after
/// their identifier, so that no text is lost ("identifier-taken"); attachments follow their host.
/// An exported "ID-2" is also compared with the documents that want "ID", so that indexing a
/// collection together with its own export adds nothing.
///
/// Then each document gets what only the whole collection can show: what a corrigendum corrects
/// (metadata/corrections.hpp), and when and where a draft was probably adopted
/// (metadata/pairing.hpp). For the order of the index such a draft still counts as undated.
Arrangement arrange(std::vector<SourceReading> readings);

}  // namespace osce::indexer
