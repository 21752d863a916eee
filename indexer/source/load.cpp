// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/load.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/model/error.hpp"
#include "indexer/source/format.hpp"

namespace osce::indexer {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 20;

using Bytes = std::variant<std::string, int>;  ///< what was read, or errno

/// Reads at most so many bytes into `piece`; its length is 0 at the end. Returns errno, or 0.
int read_piece(int fd, std::string& piece, std::size_t most) {
  piece.resize(most);
  ssize_t count = -1;
  do {
    count = read(fd, piece.data(), piece.size());
  } while (count < 0 && errno == EINTR);
  piece.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return count < 0 ? errno : 0;
}

/// Reads to the end, or until there are more than `limit` bytes.
Bytes read_all_of(int fd, std::size_t expected, std::size_t limit) {
  std::string bytes;
  bytes.reserve(expected);
  std::string piece;
  do {
    if (const int error = read_piece(fd, piece, piece_bytes); error != 0) return error;
    bytes += piece;
  } while (!piece.empty() && bytes.size() <= limit);
  return bytes;
}

/// A regular file. With O_NONBLOCK, opening a FIFO or a device does not wait.
struct OpenFile {
  FileDescriptor file = FileDescriptor();
  std::size_t size = 0;
  int error = 0;  ///< errno; EINVAL for anything but a regular file
};

OpenFile open_file(const std::filesystem::path& path) {
  FileDescriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) return {.error = errno == ENXIO ? EINVAL : errno};  // ENXIO: a socket
  struct stat status {};
  if (fstat(file.get(), &status) != 0) return {.error = errno};
  if (!S_ISREG(status.st_mode)) return {.error = EINVAL};
  return {std::move(file), static_cast<std::size_t>(status.st_size), 0};
}

/// A file's bytes; EFBIG if it has more than `limit`.
Bytes read_file_at(const std::filesystem::path& path, std::size_t limit) {
  const auto [file, size, error] = open_file(path);
  if (error != 0) return error;
  if (size > limit) return EFBIG;
  auto bytes = read_all_of(file.get(), size, limit);
  const auto* read = std::get_if<std::string>(&bytes);
  return read != nullptr && read->size() > limit ? EFBIG : bytes;
}

std::string reason_of(int error, std::size_t limit) {
  if (error == EINVAL) return "not a regular file";
  if (error == EFBIG) return fmt::format("larger than {} MiB", limit >> 20);
  return fmt::format("cannot be read: {}", std::strerror(error));
}

using Opened = std::variant<Source, int>;  ///< a source without its sidecar, or errno

Opened open_source(const SourceFile& file, std::size_t most) {
  auto [opened, size, error] = open_file(file.path);
  if (error != 0) return error;
  constexpr std::size_t beginning = std::size_t{1} << 16;
  const auto limit = size > most ? beginning : most;
  auto bytes = read_all_of(opened.get(), std::min(size, limit), limit);
  if (const auto* failed = std::get_if<int>(&bytes)) return *failed;
  auto& read = std::get<std::string>(bytes);
  if (size <= most && read.size() <= most)
    return Source{.name = file.name, .bytes = std::move(read)};
  if (!is_json_lines(file.name, read)) return EFBIG;
  return Source{.name = file.name,
                .bytes = {},
                .stream = std::make_shared<const FileDescriptor>(std::move(opened))};
}

int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

/// A temporary file with these bytes and all that follow them on standard input.
Opened kept_input(const std::string& name, const std::string& bytes) {
  std::error_code unknown;
  const auto folder = std::filesystem::temp_directory_path(unknown);
  auto path = (folder / "osce-index-XXXXXX").string();
  FileDescriptor kept(mkostemp(path.data(), O_CLOEXEC));
  if (!kept.is_open()) return errno;
  unlink(path.c_str());
  int error = write_all(kept.get(), bytes);
  std::string piece;
  do {
    if (error == 0) error = read_piece(STDIN_FILENO, piece, piece_bytes);
    if (error == 0) error = write_all(kept.get(), piece);
  } while (error == 0 && !piece.empty());
  if (error != 0) return error;
  return Source{
      .name = name, .bytes = {}, .stream = std::make_shared<const FileDescriptor>(std::move(kept))};
}

Opened open_input(const std::string& name, std::size_t most) {
  auto bytes = read_all_of(STDIN_FILENO, 0, most);
  if (const auto* failed = std::get_if<int>(&bytes)) return *failed;
  auto& read = std::get<std::string>(bytes);
  if (read.size() <= most) return Source{.name = name, .bytes = std::move(read)};
  return is_json_lines(name, read) ? kept_input(name, read) : EFBIG;
}

}  // namespace

std::variant<Source, std::string> load(const SourceFile& file, std::size_t most) {
  const bool standard_input = file.path == "-";
  auto opened = standard_input ? open_input(file.name, most) : open_source(file, most);
  if (const auto* error = std::get_if<int>(&opened)) return reason_of(*error, most);
  auto& source = std::get<Source>(opened);
  if (standard_input) return std::move(source);
  auto sidecar = read_file_at(sidecar_of(file.path), max_sidecar_bytes);
  if (auto* text = std::get_if<std::string>(&sidecar)) {
    source.sidecar = std::move(*text);
  } else if (const auto error = std::get<int>(sidecar); error != ENOENT && error != ENAMETOOLONG) {
    source.sidecar_trouble = reason_of(error, max_sidecar_bytes);
  }
  return std::move(source);
}

std::size_t size_of(const Source& source) {
  struct stat status {};
  const bool known = source.stream && fstat(source.stream->get(), &status) == 0;
  return known ? static_cast<std::size_t>(status.st_size) : source.bytes.size();
}

void for_each_piece(const Source& source, const std::function<void(std::string_view)>& visit) {
  if (!source.stream) return visit(source.bytes);
  const int fd = source.stream->get();
  int error = lseek(fd, 0, SEEK_SET) < 0 ? errno : 0;
  std::string piece;
  while (error == 0 && (error = read_piece(fd, piece, piece_bytes)) == 0 && !piece.empty())
    visit(piece);
  if (error == 0) return;
  throw Error(ErrorKind::unreadable, fmt::format("cannot be read: {}", std::strerror(error)),
              "check the disk, then run the command again");
}

}  // namespace osce::indexer
