// SPDX-License-Identifier: GPL-2.0-or-later
//
// A run of osce-index: makes an index contain exactly its sources, reading only what has changed.
//
//     sources + kept readings => readings => arrangement => identity => unchanged: write nothing
//                                                                    => changed: a new generation
#pragma once

#include <filesystem>
#include <optional>

#include "engine/model/error.hpp"
#include "indexer/authority.hpp"
#include "indexer/report/report.hpp"
#include "indexer/sources.hpp"

namespace osce::indexer {

struct Update {
  std::filesystem::path db;
  bool strict = false;  ///< do not write the index if there are problems
  bool prune = false;   ///< allow documents to be removed, however many
  bool reread = false;  ///< read every source, even if unchanged
};

/// The result of a run. `refusal` says why the index was not changed, if that is an error. Problems
/// with `strict` appear only in the report.
struct Outcome {
  Report report;
  std::optional<Error> refusal;
};

/// Runs an update. Readers see the old index until the new one is complete; if both are the same,
/// nothing is written. Throws Error and leaves the index unchanged if it cannot be written, or if
/// another osce-index is writing it.
Outcome update_index(const Update& update, const Sources& sources, const Authority& authority,
                     const Progress& progress);

/// Reads the sources and reports on them, without any index.
Report check_sources(const Sources& sources, const Authority& authority, const Progress& progress);

}  // namespace osce::indexer
