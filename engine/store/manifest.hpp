// SPDX-License-Identifier: GPL-2.0-or-later
//
// The manifest of a generation: what its files must be. Xapian's own format has no checksums; a
// damaged database can be wrong in silence.
//
//     {"identity": {"id", "schema", …}, "writer", "files": [{"file", "bytes", "xxh3"}, …]}
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/fields.hpp"

namespace osce::store {

/// A file of a generation.
struct ManifestFile {
  std::string name;
  std::uintmax_t bytes = 0;
  std::string checksum;  ///< file_checksum() of it
  bool operator==(const ManifestFile&) const = default;
};

struct Manifest {
  schema::Identity identity;
  std::string writer;  ///< the state of the program that wrote it: another may write other terms
  std::vector<ManifestFile> files;  ///< by name; all of the generation but the manifest itself
};

/// The manifest of the generation in `folder`; throws Error (damaged, or another version) where
/// there is none that this program reads.
Manifest read_manifest(const std::filesystem::path& folder);

/// Writes `manifest` into `folder`.
void write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

/// What a manifest says of a file that is there now; throws Error where it cannot be read.
ManifestFile describe_file(const std::filesystem::path& path);

/// How much of a file is compared with its manifest. To read all bytes of a large one takes a
/// reader longer than it should wait; a writer has the time.
enum class Check { quick, all_bytes };

/// Throws Error where the file of this name in `folder` is not what `manifest` says. The size is
/// always compared; the bytes are for `all_bytes`, and for files of up to `largest_hashed`, because
/// that takes a few milliseconds.
void check_file(const std::filesystem::path& folder, const Manifest& manifest,
                std::string_view name, Check check);
inline constexpr std::uintmax_t largest_hashed = 32U << 20U;

}  // namespace osce::store
