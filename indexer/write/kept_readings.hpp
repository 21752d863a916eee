// SPDX-License-Identifier: GPL-2.0-or-later
//
// The readings that an index keeps beside its database, so that a source that has not changed is
// not read again: the file readings.jsonl of a generation, one line a source, by name. A line is a
// reading (indexer/reading_json.hpp) between "reader", "bytes" and "xxh3".
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// What a reading was made from: the same content read by the same reader gives the same reading.
struct ReadFrom {
  std::string reader;     ///< reader_identity() of the program that read it
  std::size_t bytes = 0;  ///< size of the source
  std::string checksum;   ///< of the source and what lies beside it
  bool operator==(const ReadFrom&) const = default;
};

struct KeptReading {
  ReadFrom from;
  SourceReading reading;
  bool operator==(const KeptReading&) const = default;
};

/// The readings of an earlier run, to be taken over one by one.
class KeptReadings {
 public:
  KeptReadings() = default;
  explicit KeptReadings(std::vector<KeptReading> readings);

  /// Takes out the reading of a source that was called `name` and made from the same, or nothing.
  std::optional<KeptReading> take(const std::string& name, const ReadFrom& from);
  /// Takes out a reading of a source that was called `name`, whatever it was made from, or nothing.
  std::optional<KeptReading> take_any(const std::string& name);
  /// The names of the readings that have not been taken out, each once.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::multimap<std::string, KeptReading> by_name_;
};

/// Reads the file; throws Error (damaged) where it is not what write_readings() wrote.
std::vector<KeptReading> read_readings(const std::filesystem::path& file);

/// Writes the file; the same readings in any order give the same bytes. Throws Error where the disk
/// refuses.
void write_readings(const std::filesystem::path& file, const std::vector<KeptReading>& readings);

}  // namespace osce::indexer
