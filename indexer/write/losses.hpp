// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a run would lose: a folder that is not mounted looks just like one whose texts were deleted.
//
//     the documents of the previous index      a, b (from sub/x.txt), c
//     the documents of this run                a, c-2019 (c until its year was corrected)
//     =>  removed: b, and sub has no text left; renamed: c to c-2019
#pragma once

#include <string>
#include <vector>

#include "indexer/reading.hpp"
#include "indexer/write/previous_index.hpp"

namespace osce::indexer {

/// A document that has another identifier than in the previous index.
struct RenamedDocument {
  std::string id;
  std::string now;
};

struct Losses {
  std::vector<KnownDocument> removed;  ///< in the order of the previous index
  std::vector<RenamedDocument> renamed;
  std::vector<std::string> emptied;  ///< folders with removed documents and no others, sorted
};

/// The identifiers of the documents that a source contains.
struct SourceContents {
  std::string name;
  std::vector<std::string> ids;
};

/// Compares what an index had with the documents and the sources of a run. A document whose
/// identifier is gone is renamed, not removed, if its source has a new identifier instead.
Losses losses(const std::vector<KnownDocument>& before, const std::vector<ReadDocument>& documents,
              const std::vector<SourceContents>& sources);

}  // namespace osce::indexer
