// SPDX-License-Identifier: GPL-2.0-or-later
//
// Writes the documents of a collection as an index (engine/schema/fields.hpp says what it holds,
// engine/store/layout.hpp how it lies on disk).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "engine/schema/fields.hpp"
#include "indexer/authority.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// What an index of these documents, in this order, says of itself: its `id` is a hash of all that
/// is stored.
schema::Identity identity_of(const std::vector<ReadDocument>& documents,
                             const Authority& authority);

/// Where a database is written.
struct DatabasePlace {
  std::filesystem::path scratch;  ///< an empty folder for intermediate files
  std::filesystem::path file;
};

/// Writes the database that holds exactly `documents`, in their order, and the names of the
/// `authority`'s bodies. `identity` is identity_of() the same; `written` is told how many documents
/// are. Throws Error where the disk refuses.
void write_database(const DatabasePlace& place, const std::vector<ReadDocument>& documents,
                    const Authority& authority, const schema::Identity& identity,
                    const std::function<void(std::size_t)>& written);

}  // namespace osce::indexer
