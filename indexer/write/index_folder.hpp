// SPDX-License-Identifier: GPL-2.0-or-later
//
// The folder of an index, as its writer sees it: whose it is, and who writes there now.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/model/error.hpp"

namespace osce::indexer {

/// Beside what readers know (engine/store/layout.hpp): where a new state is built, and the link to
/// it before it takes the place of the old one.
inline constexpr std::string_view building_name = "building";
inline constexpr std::string_view next_link_name = "current.new";

/// The error for what the system refused: "cannot WHAT PATH: why". `error` is an errno.
Error refused(const std::filesystem::path& path, const std::string& what, int error);

/// The lock of an index folder, held while the object lives. A writer that is killed lets it go.
class IndexLock {
 public:
  /// Makes the folder if it is not there. Throws Error where it is something else than an index, or
  /// another osce-index holds the lock.
  explicit IndexLock(const std::filesystem::path& location);
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;
  ~IndexLock();

 private:
  int file_;
};

}  // namespace osce::indexer
