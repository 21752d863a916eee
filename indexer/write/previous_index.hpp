// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an index serves before a run changes it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/manifest.hpp"
#include "indexer/write/kept_readings.hpp"

namespace osce::indexer {

struct Served {
  std::filesystem::path generation;         ///< its folder; empty where there is none
  std::optional<store::Manifest> manifest;  ///< none where no reader could open it
  bool whole = false;                       ///< every byte of the database is as it was written
  bool readings_whole = false;              ///< likewise of the readings
  std::vector<KeptReading> readings;        ///< of its sources
  std::vector<std::string> notices;         ///< what is wrong with it, and what follows from that
};

/// Looks at what the index at `location` serves. Whoever calls it holds the lock. What is damaged is
/// said in the notices, and counts as not there.
Served look_at_served(const std::filesystem::path& location);

/// The identifiers of documents that the whole index at `location` serves and `documents` does not
/// hold.
std::vector<std::string> removed_documents(const std::filesystem::path& location,
                                           const std::vector<ReadDocument>& documents);

}  // namespace osce::indexer
