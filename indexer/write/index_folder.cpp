// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/index_folder.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "engine/store/layout.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;
using store::current_name;
using store::generation_prefix;
using store::lock_name;

constexpr std::string_view another_folder = "name a new or empty folder with --db";

bool belongs_to_index(const std::string& name) {
  return name == current_name || name == lock_name || name == building_name ||
         name == next_link_name || name.starts_with(generation_prefix);
}

/// Makes the folder, on the disk, if it is not there.
void make_folder(const fs::path& location) {
  std::error_code error;
  if (fs::is_directory(location, error)) return;
  if (fs::exists(location, error)) {
    throw Error(ErrorKind::usage, fmt::format("{} is a file, no folder", location.string()),
                std::string(another_folder));
  }
  fs::create_directories(location, error);
  if (error) throw refused(location, "make the folder", error.value());
  const auto made = fs::absolute(location / ".").lexically_normal().parent_path();
  const int parent = open(made.parent_path().c_str(), O_RDONLY | O_CLOEXEC);
  if (parent < 0) return;  // we may write into it, but not read it
  fsync(parent);
  close(parent);
}

/// A folder with other things in it is not ours to write into; nor is one that holds folders named
/// like ours, but neither our lock nor our link.
void require_index_folder(const fs::path& location) {
  std::error_code error;
  std::string other;
  bool empty = true;
  for (const auto& entry : fs::directory_iterator(location, error)) {
    const auto name = entry.path().filename().string();
    if (!belongs_to_index(name)) other = name;
    empty = false;
  }
  if (error) throw refused(location, "read the folder", error.value());
  const auto lock = location / lock_name;
  const bool locked = fs::is_regular_file(lock, error) && fs::file_size(lock, error) == 0;
  const bool served =
      fs::read_symlink(location / current_name, error).string().starts_with(generation_prefix);
  if (other.empty() && (empty || locked || served)) return;
  throw Error(ErrorKind::usage,
              other.empty() ? fmt::format("{} is not an index", location.string())
                            : fmt::format("{} holds other things than an index ({})",
                                          location.string(), other),
              std::string(another_folder));
}

int take_lock(const fs::path& location) {
  make_folder(location);
  require_index_folder(location);
  const auto path = location / lock_name;
  const int lock = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (lock < 0) throw refused(path, "open", errno);
  if (flock(lock, LOCK_EX | LOCK_NB) == 0) return lock;
  const int error = errno;
  close(lock);
  if (error != EWOULDBLOCK) throw refused(path, "lock", error);
  throw Error(ErrorKind::index_in_use,
              fmt::format("another osce-index is writing {}", location.string()),
              "wait until it has ended, and run this again");
}

}  // namespace

Error refused(const fs::path& path, const std::string& what, int error) {
  return {ErrorKind::system,
          fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(error)),
          "check the disk's space and the folder's permissions"};
}

IndexLock::IndexLock(const fs::path& location) : file_(take_lock(location)) {}

IndexLock::~IndexLock() {
  close(file_);
}

}  // namespace osce::indexer
