// SPDX-License-Identifier: GPL-2.0-or-later
//
// What an index says of itself: the record `identity`, and the same in its manifest.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace osce::schema {

/// An index's description of itself. The same sources and authority files give the same `id`,
/// whatever the order of the files or the number of runs.
struct Identity {
  std::string id;  ///< hash of everything stored, in hexadecimal
  int schema_version = 0;
  std::string program_version;         ///< of the osce-index that wrote it; not part of `id`
  std::vector<std::string> languages;  ///< of the documents, sorted; ISO 639-1
  std::uint32_t documents = 0;
  std::uint32_t paragraphs = 0;
  bool operator==(const Identity&) const = default;
};

}  // namespace osce::schema
