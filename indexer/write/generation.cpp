// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/generation.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "engine/model/error.hpp"
#include "engine/store/checksum.hpp"
#include "engine/store/layout.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;
using store::current_name;
using store::database_name;
using store::generation_prefix;
using store::lock_name;
using store::manifest_name;

constexpr std::string_view building_name = "building";
constexpr std::string_view next_link_name = "current.new";

Error refused(const fs::path& path, const std::string& what, int error) {
  return {ErrorKind::system,
          fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(error)),
          "check the disk's space and the folder's permissions"};
}

bool belongs_to_index(const std::string& name) {
  return name == current_name || name == lock_name || name == building_name ||
         name == next_link_name || name.starts_with(generation_prefix);
}

void to_disk(const fs::path& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw refused(path, "open", errno);
  const int result = fsync(file);
  const int error = errno;
  close(file);
  if (result != 0) throw refused(path, "write", error);
}

/// Makes the folder, on the disk, if it is not there.
void make_folder(const fs::path& location) {
  std::error_code error;
  if (fs::exists(location, error)) return;
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
              "name a new or empty folder with --db");
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

FileLock::~FileLock() {
  close(file_);
}

GenerationBuilder::GenerationBuilder(fs::path location)
    : location_(std::move(location)),
      scratch_(location_ / building_name),
      folder_(scratch_ / "generation"),
      lock_(take_lock(location_)) {
  std::error_code error;
  fs::remove_all(scratch_, error);
  fs::create_directories(folder_, error);
  if (error) throw refused(folder_, "make the folder", error.value());
}

GenerationBuilder::~GenerationBuilder() {
  std::error_code ignored;
  fs::remove_all(scratch_, ignored);
}

void GenerationBuilder::publish(const schema::Identity& identity) {
  const auto database = folder_ / database_name;
  std::error_code error;
  const auto bytes = fs::file_size(database, error);
  if (error) throw refused(database, "read", error.value());
  store::write_manifest(folder_, {identity, bytes, store::file_checksum(database)});
  to_disk(database);
  to_disk(folder_ / manifest_name);
  to_disk(folder_);
  // A generation of the same identity may stand there, served or damaged: the new one gets a name
  // that is free, and the link is what counts.
  auto name = std::string(generation_prefix) + identity.id;
  for (int copy = 2; fs::exists(location_ / name); ++copy) {
    name = fmt::format("{}{}-{}", generation_prefix, identity.id, copy);
  }
  fs::rename(folder_, location_ / name, error);
  if (error) throw refused(location_ / name, "put in place", error.value());
  fs::remove(location_ / next_link_name, error);
  fs::create_directory_symlink(name, location_ / next_link_name, error);
  if (!error) fs::rename(location_ / next_link_name, location_ / current_name, error);
  if (error) throw refused(location_ / current_name, "put in place", error.value());
  to_disk(location_);
  remove_all_but(name);
}

void GenerationBuilder::remove_all_but(const fs::path& kept) const {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(location_, ignored)) {
    const auto name = entry.path().filename();
    if (name != kept && name.string().starts_with(generation_prefix))
      fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace osce::indexer
