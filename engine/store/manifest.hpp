// SPDX-License-Identifier: GPL-2.0-or-later
//
// The manifest of a generation lists its files with their checksums. Xapian's format has none, so a
// damaged database could silently give wrong results.
//
//     {"identity": {"id", "schema", …}, "writer",
//      "files": [{"file", "bytes", "xxh3", "blocks": ["…"]}, …]}
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "engine/schema/fields.hpp"

namespace osce::store {

/// What to do about an index that is damaged or has another version.
inline constexpr const char* rebuild_hint = "Rebuild it with osce-index";

/// So many bytes of a file have a checksum of their own, so that damage can be located.
inline constexpr std::size_t manifest_block = 1U << 20U;

/// A file of a generation.
struct ManifestFile {
  std::string name;
  std::uintmax_t bytes = 0;
  std::string checksum;             ///< from file_checksum()
  std::vector<std::string> blocks;  ///< block_checksum() of each `manifest_block`, in hexadecimal
  bool operator==(const ManifestFile&) const = default;
};

struct Manifest {
  schema::Identity identity;
  std::string writer;  ///< identifies the program's code: other code may write other terms
  std::vector<ManifestFile> files;  ///< by name; all files except the manifest
};

/// Reads the manifest of the generation in `folder`. Throws Error if it is damaged or has another
/// version.
Manifest read_manifest(const std::filesystem::path& folder);

/// Writes `manifest` into `folder`.
void write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

/// Throws Error if `error` says that the user may not read `path` or that the system cannot.
void require_access(const std::filesystem::path& path, const std::error_code& error);

/// The manifest entry for an existing file. Throws Error if it cannot be read.
ManifestFile describe_file(const std::filesystem::path& path);

/// How thoroughly a file is checked. Reading all of a large file takes too long for a reader, but
/// not for a writer.
enum class Check {
  size,  ///< for files that check their own contents
  quick,
  all_bytes,
};

/// Throws Error if the file `name` in `folder` differs from `manifest`. The size is always
/// compared; the checksum for `all_bytes`, and for `quick` if the file has at most `largest_hashed`
/// bytes, which takes only milliseconds.
void check_file(const std::filesystem::path& folder, const Manifest& manifest,
                std::string_view name, Check check);
inline constexpr std::uintmax_t largest_hashed = 32U << 20U;

/// Reads all files in `folder`, and says what differs from `manifest`, one line for each place:
/// "paragraphs.glass: bytes 1048576 to 2097151 have changed". Nothing if all is as written.
std::vector<std::string> damage_in(const std::filesystem::path& folder, const Manifest& manifest);

}  // namespace osce::store
