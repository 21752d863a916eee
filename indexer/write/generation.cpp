// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/generation.hpp"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "engine/store/layout.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;
using store::current_name;
using store::database_name;
using store::generation_prefix;
using store::lock_name;

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

void sync_to_disk(const fs::path& path) {
  const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) throw refused(path, "open", errno);
  if (fsync(file.get()) != 0) throw refused(path, "write", errno);
}

/// The files of a generation, for its manifest.
std::vector<store::ManifestFile> files_in(const fs::path& folder) {
  std::vector<store::ManifestFile> files;
  for (const auto& entry : fs::directory_iterator(folder))
    files.push_back(store::describe_file(entry.path()));
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

}  // namespace

GenerationBuilder::GenerationBuilder(fs::path location)
    : location_(std::move(location)),
      scratch_(location_ / building_name),
      folder_(scratch_ / "generation"),
      new_folder_(!is_there(location_)),
      new_lock_(!is_there(location_ / lock_name)),
      lock_(lock_index_folder(location_)) {
  clear_leftovers();
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) throw refused(folder_, "create the folder", error.value());
}

/// Removes what an interrupted run left. Without a link nobody can say which generation was
/// current, so all of them stay until there is a new one.
void GenerationBuilder::clear_leftovers() const {
  std::error_code error;
  fs::remove_all(scratch_, error);
  fs::remove(location_ / next_link_name, error);
  const auto served = fs::read_symlink(location_ / current_name, error);
  if (!error && fs::exists(location_ / served, error)) remove_all_but(served);
}

GenerationBuilder::~GenerationBuilder() {
  std::error_code ignored;
  fs::remove_all(scratch_, ignored);
  if (!new_lock_ || is_there(location_ / current_name)) return;
  fs::remove(location_ / lock_name, ignored);  // this run created an index that it did not write
  if (new_folder_) fs::remove(location_, ignored);
}

void GenerationBuilder::take_over_database(const fs::path& generation) {
  for (const auto name : {database_name, store::rows_name}) {
    std::error_code error;
    fs::create_hard_link(generation / name, folder_ / name, error);
    if (error) fs::copy_file(generation / name, folder_ / name, error);
    if (error) throw refused(folder_ / name, "write", error.value());
  }
}

void GenerationBuilder::publish(const schema::Identity& identity, const std::string& writer) {
  store::write_manifest(folder_, {identity, writer, files_in(folder_)});
  for (const auto& entry : fs::directory_iterator(folder_)) sync_to_disk(entry.path());
  sync_to_disk(folder_);
  // A generation with the same identity may exist already, current or damaged, so the new one gets
  // a free name. Only the link says which one is current.
  auto name = std::string(generation_prefix) + identity.id;
  for (int copy = 2; fs::exists(location_ / name); ++copy) {
    name = fmt::format("{}{}-{}", generation_prefix, identity.id, copy);
  }
  put_in_place(name);
  remove_all_but(name);
}

/// The generation is on disk under its name before the link points to it, and the link is on disk
/// before older generations are removed. So a power cut between any two steps leaves a complete
/// generation.
void GenerationBuilder::put_in_place(const std::string& name) const {
  std::error_code error;
  fs::rename(folder_, location_ / name, error);
  if (error) throw refused(location_ / name, "create", error.value());
  sync_to_disk(location_);
  fs::remove(location_ / next_link_name, error);
  fs::create_directory_symlink(name, location_ / next_link_name, error);
  if (!error) fs::rename(location_ / next_link_name, location_ / current_name, error);
  if (error) throw refused(location_ / current_name, "replace", error.value());
  sync_to_disk(location_);
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
