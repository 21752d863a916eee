// SPDX-License-Identifier: GPL-2.0-or-later
//
// From a file to its bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "indexer/source/collect.hpp"

namespace osce::indexer {

/// A source, as read from disk.
struct Source {
  std::string name;
  std::string bytes;
  std::optional<std::string> sidecar;  ///< the bytes of NAME.meta.json, if there is one
  std::string sidecar_trouble;         ///< why the sidecar cannot be read, or ""
};

/// The largest source that is read. The OSCE's longest texts are smaller than 1 MiB.
inline constexpr std::size_t max_source_bytes = std::size_t{256} << 20;
inline constexpr std::size_t max_sidecar_bytes = std::size_t{1} << 20;

/// Reads a file, or standard input if the path is "-". The string says why that failed: not a
/// regular file, larger than `max_source_bytes`, or refused by the system. Never waits for a FIFO.
std::variant<Source, std::string> load(const SourceFile& file);

}  // namespace osce::indexer
