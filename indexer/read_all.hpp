// SPDX-License-Identifier: GPL-2.0-or-later
//
// Reads all sources of a run. The readings of unchanged sources are reused from the run before.
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

/// A step of a run: "reading" the source `name`, or "writing" a document, after `done` of `total`.
struct ProgressStep {
  std::string_view doing;
  std::size_t done = 0;
  std::size_t total = 0;
  std::string_view name;
};
using Progress = std::function<void(const ProgressStep&)>;

/// What a run made of one source.
struct SourceOutcome {
  KeptReading kept;                  ///< its reading says whether the source was skipped
  bool unchanged = false;            ///< reused from the run before
  bool ours = false;                 ///< skipped because this program wrote it
  std::vector<Warning> of_this_run;  ///< not kept for the next run: "kept-former"
};

/// The readings of the run before.
struct Former {
  KeptReadings readings;
  bool may_shrink = false;  ///< accept texts of which little is left
};

/// Reads what has changed since `former` was read. A source that cannot be read now keeps its
/// former reading, with a problem "kept-former", and so does one whose name now belongs to a
/// folder, or whose folder cannot be read. Without a former reading it is skipped. A source without
/// documents gets a problem "no-document", one that has lost more than half of its text "shrunk";
/// if less than a quarter is left, it keeps its former reading. The outcomes are sorted by name of
/// the source.
std::vector<SourceOutcome> read_all(const Sources& sources, const std::string& reader,
                                    Former former, const Progress& progress);

/// Adds a problem "no-document" to the reading of a source that was read but has no document.
void report_no_document(const Source& source, Accept accept, SourceReading& reading);

}  // namespace osce::indexer
