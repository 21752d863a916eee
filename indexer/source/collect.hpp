// SPDX-License-Identifier: GPL-2.0-or-later
//
// From the arguments of osce-index to the list of files to read. Reads none of them.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace osce::indexer {

inline constexpr std::string_view standard_input_name = "standard-input";

/// A file to read.
struct SourceFile {
  /// Relative to the folder given, with '/'; a single file: its file name; "standard-input". Where
  /// several files would have one name, the folders above tell them apart (source_names.hpp). Valid
  /// UTF-8: a byte that is none is written "%E9".
  std::string name;
  std::filesystem::path path;  ///< "-" for standard input
  bool operator==(const SourceFile&) const = default;
};

/// A file that is not read, and why.
struct SkippedFile {
  std::string name;
  std::string reason;
  bool ours = false;  ///< written by this program, and so nothing that a reader would miss
};

/// Both by name.
struct Collection {
  std::vector<SourceFile> files;
  std::vector<SkippedFile> skipped;
  std::vector<std::string> folders;  ///< that were found, named as files are
  std::vector<std::string> closed;   ///< those of them that cannot be read
};

/// Why a file or folder is of our own making and no source ("the report of this run"), or "".
using OwnFiles = std::function<std::string(const std::filesystem::path&)>;

/// Every file named, every file below the folders named but for hidden ones, standard input for
/// "-"; a file that is named twice is one file. Links to folders are not followed below a folder.
/// What is no regular file (a pipe, device, socket), a folder that cannot be read, a sidecar without
/// its source, and what `own` says is ours are skipped. A path that does not exist, a folder
/// named that cannot be read, and "-" twice are Errors.
Collection collect(const std::vector<std::filesystem::path>& paths, const OwnFiles& own = {});

/// The path of the file that gives or corrects the metadata of a source: "NAME.meta.json" beside
/// it.
std::filesystem::path sidecar_of(const std::filesystem::path& source);

}  // namespace osce::indexer
