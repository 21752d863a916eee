// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/index_folder.hpp"

#include <cerrno>
#include <cstring>
#include <map>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/store/layout.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;
using store::current_name;
using store::generation_prefix;
using store::lock_name;

constexpr std::string_view another_folder = "use --db to name a new or empty folder";

bool belongs_to_index(const std::string& name) {
  return name == current_name || name == lock_name || name == building_name ||
         name == next_link_name || name.starts_with(generation_prefix);
}

/// Creates the folder if it does not exist, and syncs its parent, so that it survives a power cut.
void make_folder(const fs::path& location) {
  std::error_code error;
  if (fs::is_directory(location, error)) return;
  if (fs::exists(location, error)) {
    throw Error(ErrorKind::usage, fmt::format("\"{}\" is a file, not a folder", location.string()),
                std::string(another_folder));
  }
  fs::create_directories(location, error);
  if (error) throw refused(location, "create the folder", error.value());
  const auto made = fs::absolute(location / ".").lexically_normal().parent_path();
  const FileDescriptor parent(open(made.parent_path().c_str(), O_RDONLY | O_CLOEXEC));
  if (parent.is_open()) fsync(parent.get());  // it may be writable but not readable
}

/// Refuses a folder that holds other files. Names like ours are not enough: the folder must be
/// empty, or hold our lock or our link.
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
              other.empty()
                  ? fmt::format("\"{}\" is not an index", location.string())
                  : fmt::format("\"{}\" contains files that do not belong to an index, such as {}",
                                location.string(), other),
              std::string(another_folder));
}

}  // namespace

Error refused(const fs::path& path, const std::string& what, int error) {
  static const std::map<int, const char*> advice = {
      {ENOENT, "check the path"},       {ENOTDIR, "check the path"},
      {ENAMETOOLONG, "check the path"}, {EACCES, "check the permissions"},
      {EPERM, "check the permissions"}, {EROFS, "check the permissions"},
      {ENOSPC, "free some disk space"}, {EDQUOT, "free some disk space"}};
  if (error == EISDIR)
    return {ErrorKind::system, fmt::format("\"{}\" is a folder", path.string()), "name a file"};
  const auto found = advice.find(error);
  return {ErrorKind::system,
          fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(error)),
          found == advice.end() ? "check disk space and permissions" : found->second};
}

FileDescriptor lock_index_folder(const fs::path& location) {
  make_folder(location);
  require_index_folder(location);
  const auto path = location / lock_name;
  FileDescriptor lock(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!lock.is_open()) throw refused(path, "open", errno);
  struct stat status {};
  const bool locked = flock(lock.get(), LOCK_EX | LOCK_NB) == 0;
  if (locked && fstat(lock.get(), &status) == 0 && status.st_nlink > 0) return lock;
  if (!locked && errno != EWOULDBLOCK) throw refused(path, "lock", errno);
  throw Error(ErrorKind::index_in_use,
              fmt::format("another osce-index is writing to {}", location.string()),
              "wait until it has finished, then try again");
}

}  // namespace osce::indexer
