// SPDX-License-Identifier: GPL-2.0-or-later
//
// The readings of all sources of a run: those of unchanged sources are taken over from the run
// before, the others are read.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reading.hpp"
#include "indexer/sources.hpp"
#include "indexer/write/kept_readings.hpp"

namespace osce::indexer {

/// Told what is being done: "reading" the source `name`, "writing" a document; `done` of `total` are
/// behind us.
struct ProgressStep {
  std::string_view doing;
  std::size_t done = 0;
  std::size_t total = 0;
  std::string_view name;
};
using Progress = std::function<void(const ProgressStep&)>;

/// What a run made of one source.
struct SourceOutcome {
  KeptReading kept;        ///< its reading says if it was skipped
  bool unchanged = false;  ///< taken over from the run before
  bool ours = false;       ///< skipped because this program wrote it
  std::vector<Warning>
      of_this_run;  ///< no part of the reading, so not there next time: "kept-former"
};

/// Reads what has changed since `former` was read. A source of which nothing can be read this time
/// keeps its former reading, with a problem "kept-former", and so does one whose name is a folder's
/// now or whose folder cannot be read; an unknown one is skipped. A source that was read and holds no document has a problem "no-document". By name of the source.
std::vector<SourceOutcome> read_all(const Sources& sources, const std::string& reader,
                                    KeptReadings former, const Progress& progress);

}  // namespace osce::indexer
