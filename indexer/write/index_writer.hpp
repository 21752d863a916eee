// SPDX-License-Identifier: GPL-2.0-or-later
//
// Writes the documents of a collection as an index (engine/schema/fields.hpp says what it holds,
// engine/store/layout.hpp how it lies on disk).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "engine/schema/identity.hpp"
#include "indexer/authority.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// Told how many of how many documents are written.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Makes the index at `location` hold exactly `documents`, in their order, and the names of the
/// `authority`'s bodies. A reader sees the old index until the new one is whole. Throws Error, and
/// leaves the old index as it was, where `location` is something else than an index, another
/// osce-index is writing it, or the disk refuses.
schema::Identity write_index(const std::filesystem::path& location,
                             const std::vector<ReadDocument>& documents, const Authority& authority,
                             const Progress& progress);

}  // namespace osce::indexer
