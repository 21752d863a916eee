// SPDX-License-Identifier: GPL-2.0-or-later
//
// The place where a new state of an index is built, and the step that puts it in place.
#pragma once

#include <filesystem>

#include "engine/store/manifest.hpp"

namespace osce::indexer {

/// A locked file, which is let go in the end.
class FileLock {
 public:
  explicit FileLock(int file) : file_(file) {}
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  int file_;
};

/// The writer's hold on an index folder. While it lives no other osce-index can write there.
class GenerationBuilder {
 public:
  /// Makes `location` if it is not there, takes its lock, and clears what an interrupted run left.
  /// Throws Error where `location` is another kind of folder or is being written.
  explicit GenerationBuilder(std::filesystem::path location);
  GenerationBuilder(const GenerationBuilder&) = delete;
  GenerationBuilder& operator=(const GenerationBuilder&) = delete;
  ~GenerationBuilder();

  /// An empty folder for intermediate files; removed in the end.
  [[nodiscard]] const std::filesystem::path& scratch() const { return scratch_; }
  /// The folder that becomes the new generation; the database file belongs in it.
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// Writes the manifest for the database in folder(), brings all to the disk, puts the generation
  /// in place and removes older ones.
  void publish(const schema::Identity& identity);

 private:
  void remove_all_but(const std::filesystem::path& kept) const;
  std::filesystem::path location_;
  std::filesystem::path scratch_;
  std::filesystem::path folder_;
  FileLock lock_;
};

}  // namespace osce::indexer
