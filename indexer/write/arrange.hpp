// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// The documents of all sources as an index holds them, and what was odd about that.
struct Arrangement {
  std::vector<ReadDocument> documents;  ///< newest first, undated last, then by identifier
  std::vector<Notice> notices;          ///< by the identifiers of the documents they are about
};

/// Brings the documents of all sources, as they were read, into the order of the index. It depends
/// on the documents alone, not on the order of the sources.
///
/// Of documents with one identifier that are the same text, one is kept, by the rules of
/// same_text.hpp, and the others are left out ("same-text"). Different ones get "-2", "-3" … behind
/// their identifier, so that no text is lost ("identifier-taken"), and what is attached to them
/// follows. An exported "ID-2" is compared with those that want "ID" as well: a collection beside
/// its own export is one collection.
///
/// Then the documents learn what only the whole collection tells: what a corrigendum corrects
/// (metadata/corrections.hpp), and when and where a draft was probably adopted
/// (metadata/pairing.hpp). In the order of the index such a draft is undated.
Arrangement arrange(std::vector<SourceReading> readings);

}  // namespace osce::indexer
