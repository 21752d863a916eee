// SPDX-License-Identifier: GPL-2.0-or-later
//
// The index as it was before this run.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/manifest.hpp"
#include "indexer/write/kept_readings.hpp"

namespace osce::indexer {

struct PreviousIndex {
  std::filesystem::path generation;         ///< folder of the current generation, or empty
  std::optional<store::Manifest> manifest;  ///< none if the index cannot be opened
  bool intact = false;                      ///< the database passed its checksum
  bool readings_intact = false;             ///< so did the readings
  std::vector<KeptReading> readings;        ///< of its sources
  std::vector<std::string> notices;         ///< what is wrong with it, and the consequences
};

/// Reads the index at `location`. The caller holds the lock. Damaged parts are reported in the
/// notices, and otherwise treated as missing.
PreviousIndex read_previous_index(const std::filesystem::path& location);

/// A document of an index, and the source that it was read from.
struct KnownDocument {
  std::string id;
  std::string source;
};

/// The documents of the index at `location`. If its database is damaged or of another version,
/// those of the readings next to it, as far as they can be read.
std::vector<KnownDocument> known_documents(const std::filesystem::path& location,
                                           const PreviousIndex& previous);

}  // namespace osce::indexer
