// SPDX-License-Identifier: GPL-2.0-or-later
//
// The sources of a run, one at a time: what they are called, their bytes, and how they are read.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/authority.hpp"
#include "indexer/reading.hpp"
#include "indexer/source/load.hpp"

namespace osce::indexer {

/// A source, or why it cannot be had.
struct Loaded {
  std::optional<Source> source;
  std::string reason;
  bool ours = false;  ///< no source, but what this program wrote
};

/// The sources of a run. Functions, so that no more than one source need be in memory, and a test
/// can give its own.
struct Sources {
  std::vector<std::string> names;
  std::function<Loaded(std::size_t number)> load;  ///< that of `names`; each is loaded once
  std::function<SourceReading(const Source&)> read;
  std::vector<std::string> folders;  ///< folders among the sources, named as sources are
  std::vector<std::string> closed;   ///< those of them that cannot be read
};

/// What a run writes, which is no source of it: its index, and the report that is asked for.
struct OwnPaths {
  std::filesystem::path index;
  std::optional<std::filesystem::path> report;
};

/// The sources that the arguments name (source/collect.hpp). `own` and any index of this program are
/// passed over. Throws Error where an argument is missing. `authority` must live as long as the
/// result.
Sources list_sources(const std::vector<std::filesystem::path>& arguments, const OwnPaths& own,
                     const Authority& authority);

/// What tells one content of a source from another: a hash of its bytes and its
/// sidecar's.
std::string checksum_of(const Source& source);

}  // namespace osce::indexer
