// SPDX-License-Identifier: GPL-2.0-or-later
//
// From the arguments of osce-index to the bytes of the sources.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace osce::indexer {

/// A source file as it came.
struct Source {
  std::string name;   ///< relative to the folder given, with '/'; a single file: its file name
  std::string bytes;  ///< valid UTF-8
};

/// A file in a folder that is no text, and why.
struct SkippedFile {
  std::string name;
  std::string reason;
};

struct Collection {
  std::vector<Source> sources;  ///< by name
  std::vector<SkippedFile> skipped;
};

/// Reads every file named and every file below the folders named, but for hidden ones. A path
/// that is missing or cannot be read, and a named file that is no text, is an Error; a file inside
/// a folder that is no text is skipped.
Collection collect(const std::vector<std::filesystem::path>& paths);

}  // namespace osce::indexer
