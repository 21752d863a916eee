// SPDX-License-Identifier: GPL-2.0-or-later
//
// The place where a new state of an index is built, and the step that puts it in place.
#pragma once

#include <filesystem>

#include "engine/store/manifest.hpp"
#include "indexer/write/index_folder.hpp"

namespace osce::indexer {

/// The writer's hold on an index folder. While it lives no other osce-index can write there. What is
/// not published is gone in the end, and the index as it was.
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
  /// The folder that becomes the new generation; the database and the readings belong in it.
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// Puts the database file of another generation into folder(), without copying where the disk can.
  void take_over_database(const std::filesystem::path& generation);

  /// Writes the manifest for the files in folder(), brings all to the disk, puts the generation in
  /// place and removes older ones. `writer` is the writer_identity() of the program that wrote the
  /// database.
  void publish(const schema::Identity& identity, const std::string& writer);

 private:
  void clear_leftovers() const;
  void put_in_place(const std::string& name) const;
  void remove_all_but(const std::filesystem::path& kept) const;
  std::filesystem::path location_;
  std::filesystem::path scratch_;
  std::filesystem::path folder_;
  IndexLock lock_;
};

}  // namespace osce::indexer
