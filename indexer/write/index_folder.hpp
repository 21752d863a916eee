// SPDX-License-Identifier: GPL-2.0-or-later
//
// The folder of an index, as its writer sees it: is it an index, and is somebody writing to it?
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "engine/file_descriptor.hpp"
#include "engine/model/error.hpp"

namespace osce::indexer {

/// Two names that only the writer uses (engine/store/layout.hpp has the others): the folder where a
/// new generation is built, and the link to it before it replaces the current one.
inline constexpr std::string_view building_name = "building";
inline constexpr std::string_view next_link_name = "current.new";

/// The error for a refused system call: "cannot WHAT PATH: why". `error` is an errno.
Error refused(const std::filesystem::path& path, const std::string& what, int error);

/// Locks an index folder until the descriptor is closed; the system releases the lock if the writer
/// is killed. Creates the folder if it does not exist. Throws Error if the folder is not an index,
/// or if another osce-index holds the lock.
FileDescriptor lock_index_folder(const std::filesystem::path& location);

}  // namespace osce::indexer
