// SPDX-License-Identifier: GPL-2.0-or-later
//
// The sources of a run: their names, how to load their bytes, and how to read them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/authority.hpp"
#include "indexer/explain.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/load.hpp"

namespace osce::indexer {

/// A source, or the reason why it could not be loaded.
struct Loaded {
  std::optional<Source> source;
  std::string reason;
  bool ours = false;  ///< not a source, but written by this program
};

/// The sources of a run. They are loaded by functions, so that only one source at a time is in
/// memory, and so that a test can supply its own.
struct Sources {
  std::vector<std::string> names;
  Accept accept = Accept::every_text;
  std::function<Loaded(std::size_t number)> load;  ///< `number` is an index of `names`
  std::function<SourceReading(const Source&)> read;
  std::function<ExplainedSource(const Source&)> explain;
  std::vector<std::string> folders;  ///< folders among the sources, named like sources
  std::vector<std::string> closed;   ///< the folders that cannot be read
};

/// The files that a run writes, and so must not read as sources.
struct OwnPaths {
  std::filesystem::path index;
  std::optional<std::filesystem::path> report;
};

/// The sources that the arguments name (source/collect.hpp). Ignores `own` and any index. Throws
/// Error if an argument does not exist. `authority` must live as long as the result.
Sources list_sources(const std::vector<std::filesystem::path>& arguments, const OwnPaths& own,
                     const Authority& authority, Accept accept);

/// A hash of the bytes of a source and of its sidecar.
std::string checksum_of(const Source& source);

}  // namespace osce::indexer
