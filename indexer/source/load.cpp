// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/load.hpp"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/file_descriptor.hpp"

namespace osce::indexer {
namespace {

using Bytes = std::variant<std::string, int>;  ///< what was read, or errno

/// Reads to the end; fails with EFBIG after `limit` bytes.
Bytes read_all_of(int fd, std::size_t expected, std::size_t limit) {
  std::string bytes;
  bytes.reserve(expected);
  std::array<char, 65536> buffer;  // NOLINT(*-member-init): written before it is read
  while (true) {
    const auto count = read(fd, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limit) return EFBIG;
  }
}

/// A regular file's bytes; EINVAL for anything else. With O_NONBLOCK, opening a FIFO or a device
/// does not wait.
Bytes read_file_at(const std::filesystem::path& path, std::size_t limit) {
  const FileDescriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) return errno == ENXIO ? EINVAL : errno;  // ENXIO: a socket
  struct stat status {};
  if (fstat(file.get(), &status) != 0) return errno;
  if (!S_ISREG(status.st_mode)) return EINVAL;
  const auto size = static_cast<std::size_t>(status.st_size);
  return size > limit ? Bytes(EFBIG) : read_all_of(file.get(), size, limit);
}

std::string reason_of(int error, std::size_t limit) {
  if (error == EINVAL) return "not a regular file";
  if (error == EFBIG) return fmt::format("larger than {} MiB", limit >> 20);
  return fmt::format("cannot be read: {}", std::strerror(error));
}

}  // namespace

std::variant<Source, std::string> load(const SourceFile& file) {
  const bool standard_input = file.path == "-";
  auto bytes = standard_input ? read_all_of(STDIN_FILENO, 0, max_source_bytes)
                              : read_file_at(file.path, max_source_bytes);
  if (const auto* error = std::get_if<int>(&bytes)) return reason_of(*error, max_source_bytes);
  Source source{.name = file.name, .bytes = std::get<std::string>(std::move(bytes))};
  if (standard_input) return source;
  auto sidecar = read_file_at(sidecar_of(file.path), max_sidecar_bytes);
  if (auto* text = std::get_if<std::string>(&sidecar)) {
    source.sidecar = std::move(*text);
  } else if (const auto error = std::get<int>(sidecar); error != ENOENT && error != ENAMETOOLONG) {
    source.sidecar_trouble = reason_of(error, max_sidecar_bytes);
  }
  return source;
}

}  // namespace osce::indexer
