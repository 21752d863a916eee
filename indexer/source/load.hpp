// SPDX-License-Identifier: GPL-2.0-or-later
//
// From a file to its bytes. JSON Lines may be longer than what is held in memory.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/file_descriptor.hpp"
#include "indexer/source/collect.hpp"

namespace osce::indexer {

/// A source, as read from disk.
struct Source {
  std::string name;
  std::string bytes;                   ///< empty if there is a `stream`
  std::optional<std::string> sidecar;  ///< the bytes of NAME.meta.json, if there is one
  std::string sidecar_trouble;         ///< why the sidecar cannot be read, or ""
  /// Long JSON Lines, which for_each_piece() reads.
  std::shared_ptr<const FileDescriptor> stream = nullptr;
};

/// The largest source that is held in memory; others are not read unless they are JSON Lines. The
/// OSCE's longest texts are smaller than 1 MiB.
inline constexpr std::size_t max_source_bytes = std::size_t{256} << 20;
inline constexpr std::size_t max_sidecar_bytes = std::size_t{1} << 20;

/// Reads a file, or standard input if the path is "-"; standard input longer than `most` bytes is
/// kept in a temporary file without a name. The string says why that failed: not a regular file,
/// longer than `most` and not JSON Lines, or refused by the system. Never waits for a FIFO.
std::variant<Source, std::string> load(const SourceFile& file, std::size_t most = max_source_bytes);

/// How many bytes a source has.
std::size_t size_of(const Source& source);

/// Passes the bytes of a source to `visit`, in order and in pieces, as often as it is called.
/// Throws Error (unreadable) if the file cannot be read to its end.
void for_each_piece(const Source& source, const std::function<void(std::string_view)>& visit);

}  // namespace osce::indexer
