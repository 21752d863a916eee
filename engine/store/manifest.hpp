// SPDX-License-Identifier: GPL-2.0-or-later
//
// The manifest of a generation: what its database file must be. Xapian's own format has no
// checksums; a damaged database can be wrong in silence.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "engine/schema/identity.hpp"

namespace osce::store {

struct Manifest {
  schema::Identity identity;
  std::uintmax_t bytes = 0;  ///< size of the database file
  std::string checksum;      ///< file_checksum() of it
};

/// The manifest of the generation in `folder`; throws Error (damaged, or another version) where
/// there is none that this program reads.
Manifest read_manifest(const std::filesystem::path& folder);

/// Writes `manifest` into `folder`.
void write_manifest(const std::filesystem::path& folder, const Manifest& manifest);

/// Throws Error where the database file in `folder` is not what `manifest` says. The size is
/// always compared; the bytes of a database of up to `largest_hashed` are, because that takes a
/// few milliseconds.
void check_database(const std::filesystem::path& folder, const Manifest& manifest);
inline constexpr std::uintmax_t largest_hashed = 32U << 20U;

}  // namespace osce::store
