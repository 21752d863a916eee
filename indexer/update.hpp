// SPDX-License-Identifier: GPL-2.0-or-later
//
// A run of osce-index: makes an index hold exactly its sources, reading only what has changed.
//
//     sources + former readings  =>  readings  =>  arrangement  =>  identity  =>  the same? nothing
//                                                                             =>  else a generation
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "engine/model/error.hpp"
#include "indexer/authority.hpp"
#include "indexer/report/report.hpp"
#include "indexer/sources.hpp"

namespace osce::indexer {

struct Update {
  std::filesystem::path db;
  bool strict = false;  ///< problems leave the index as it was
  bool prune = false;   ///< more than half of the documents may go
  bool reread = false;  ///< read every source, whatever was read before
};

/// What came of a run. `refusal` says why the index was left as it was, where that is an error;
/// problems under `strict` are told by the report alone.
struct Outcome {
  Report report;
  std::optional<Error> refusal;
};

/// Runs an update. The index is the old one until the new one is whole, and then the new one; where
/// both would be the same nothing is written. Throws Error, leaving the index as it was, where it
/// cannot be written or another osce-index is writing it.
Outcome update_index(const Update& update, const Sources& sources, const Authority& authority,
                     const Progress& progress);

/// Reads the sources and reports on them; no index takes part.
Report check_sources(const Sources& sources, const Authority& authority, const Progress& progress);

}  // namespace osce::indexer
