// SPDX-License-Identifier: GPL-2.0-or-later
//
// Turns the arguments of osce-index into a list of files to read, without reading them.
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
  /// The path relative to the given folder, with '/'; the file name of a single file; or
  /// "standard-input". If several files would have the same name, the folders above are added.
  /// Always valid UTF-8: an invalid byte becomes "%E9".
  std::string name;
  std::filesystem::path path;  ///< "-" for standard input
  bool operator==(const SourceFile&) const = default;
};

/// A file that is not read, and why.
struct SkippedFile {
  std::string name;
  std::string reason;
  bool ours = false;  ///< written by this program, so no reader would miss it
};

/// Files and skipped files are sorted by name.
struct SourceList {
  std::vector<SourceFile> files;
  std::vector<SkippedFile> skipped;
  std::vector<std::string> folders;  ///< all folders found, named like files
  std::vector<std::string> closed;   ///< the folders that cannot be read
};

/// If this program wrote a file or folder, says what it is ("the report of this run"); else "".
using OwnFiles = std::function<std::string(const std::filesystem::path&)>;

/// Finds the files named in `paths`, the files below the folders named there, except hidden ones
/// and the backups of editors, and standard input for "-". A file that is named twice counts once.
/// Below a folder, links to folders are not followed, nor links to files outside it.
///
/// Skips anything that is not a regular file (a pipe, device, socket), folders that cannot be read,
/// sidecars without a source, and our `own` files. Throws Error if a path does not exist, if a
/// folder in `paths` cannot be read, and if "-" is given twice.
SourceList collect(const std::vector<std::filesystem::path>& paths, const OwnFiles& own = {});

/// The path of the file that gives or corrects the metadata of a source: "NAME.meta.json" next to
/// it.
std::filesystem::path sidecar_of(const std::filesystem::path& source);

}  // namespace osce::indexer
