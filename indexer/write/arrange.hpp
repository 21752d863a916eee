// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// Something about a document that shares its identifier with another.
struct Remark {
  std::string file;  ///< the document's source
  Warning warning;   ///< "same-text": left out; "same-identifier": kept under another identifier
};

/// The documents of all sources as an index holds them, and what was odd about that.
struct Arrangement {
  std::vector<ReadDocument> documents;  ///< newest first, undated last, then by identifier
  std::vector<Remark> remarks;
};

/// Brings documents into the order of the index. It depends on the documents alone, not on the
/// order of the sources. A document that is word for word another one with the same identifier is
/// left out; a different one gets "-2" behind its identifier, so that no text is lost, and what is
/// attached to it follows.
Arrangement arrange(std::vector<SourceReading> readings);

}  // namespace osce::indexer
