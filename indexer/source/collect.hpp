// SPDX-License-Identifier: GPL-2.0-or-later
//
// From the arguments of osce-index to the list of files to read. Reads none of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace osce::indexer {

/// A file to read.
struct SourceFile {
  /// Relative to the folder given, with '/'; a single file: its file name; "standard-input". Valid
  /// UTF-8: a byte that is none is written "%E9".
  std::string name;
  std::filesystem::path path;  ///< "-" for standard input
  bool operator==(const SourceFile&) const = default;
};

/// A file that is not read, and why.
struct SkippedFile {
  std::string name;
  std::string reason;
};

/// Both by name.
struct Collection {
  std::vector<SourceFile> files;
  std::vector<SkippedFile> skipped;
};

/// Every file named, every file below the folders named but for hidden ones, standard input for
/// "-". Links to folders are not followed below a folder. What is no regular file (a pipe, device,
/// socket), a folder that cannot be read, and a sidecar without its source are skipped. A path that
/// does not exist is an Error, and so is "-" twice.
Collection collect(const std::vector<std::filesystem::path>& paths);

/// The path of the file that gives or corrects the metadata of a source: "NAME.meta.json" beside
/// it.
std::filesystem::path sidecar_of(const std::filesystem::path& source);

}  // namespace osce::indexer
