// SPDX-License-Identifier: GPL-2.0-or-later
//
// The readings that an index keeps next to its database, so that unchanged sources need not be read
// again. They are in the file readings.jsonl of a generation, one line per source, sorted by name.
// A line is a reading (indexer/reading_json.hpp) with "reader", "bytes" and "xxh3" before it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// What a reading was made from. The same reader makes the same reading from the same content.
struct ReadFrom {
  std::string reader;     ///< reader_identity() of the program that read it
  std::size_t bytes = 0;  ///< size of the source
  std::string checksum;   ///< of the source and its sidecar
  bool operator==(const ReadFrom&) const = default;
};

struct KeptReading {
  ReadFrom from;
  SourceReading reading;
  bool operator==(const KeptReading&) const = default;
};

/// The readings of an earlier run, to be reused one by one.
class KeptReadings {
 public:
  KeptReadings() = default;
  explicit KeptReadings(std::vector<KeptReading> readings);

  /// Removes and returns the reading of the source `name` that was made from `from`, if there is
  /// one.
  std::optional<KeptReading> take(const std::string& name, const ReadFrom& from);
  /// Removes and returns a reading of the source `name`, whatever it was made from.
  std::optional<KeptReading> take_any(const std::string& name);
  /// The names of the remaining readings, without repetition.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::multimap<std::string, KeptReading> by_name_;
};

/// Reads the file; throws Error (index_damaged) if write_readings() did not write it.
std::vector<KeptReading> read_readings(const std::filesystem::path& file);

/// The identifiers of the documents in such a file, each with the name of its source. Skips what
/// cannot be read: the file may be damaged, or of another version of the program. An identifier
/// that several sources have belongs to the first.
std::map<std::string, std::string> documents_in_readings(const std::filesystem::path& file);

/// Writes the file. The bytes do not depend on the order of the readings. Throws Error if writing
/// fails.
void write_readings(const std::filesystem::path& file, const std::vector<KeptReading>& readings);

}  // namespace osce::indexer
