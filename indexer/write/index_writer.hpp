// SPDX-License-Identifier: GPL-2.0-or-later
//
// Writes the documents of a collection as an index. engine/schema/fields.hpp says what an index
// contains, engine/store/layout.hpp how it is laid out on disk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "engine/schema/fields.hpp"
#include "indexer/authority.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// How an index of these documents, in this order, describes itself. Its `id` is a hash of
/// everything that is stored.
schema::Identity identity_of(const std::vector<ReadDocument>& documents,
                             const Authority& authority);

/// Where to write a database.
struct DatabasePlace {
  std::filesystem::path scratch;  ///< an empty folder for intermediate files
  std::filesystem::path folder;   ///< where its files go
};

/// Writes a database with exactly `documents`, in their order, and the names of the bodies in
/// `authority`. `identity` is identity_of() of the same documents. `written` is called with the
/// number of documents written so far. Several threads do the work. Throws Error if writing fails.
void write_database(const DatabasePlace& place, const std::vector<ReadDocument>& documents,
                    const Authority& authority, const schema::Identity& identity,
                    const std::function<void(std::size_t)>& written);

}  // namespace osce::indexer
