// SPDX-License-Identifier: GPL-2.0-or-later
//
// Builds a new generation of an index, and makes it the current one.
#pragma once

#include <filesystem>

#include "engine/store/manifest.hpp"
#include "indexer/write/index_folder.hpp"

namespace osce::indexer {

/// Holds the lock of an index folder, so that no other osce-index can write there while it lives.
/// Its destructor discards whatever was not published and leaves the index unchanged; if there is
/// none, it also removes the lock and the folder that it created.
class GenerationBuilder {
 public:
  /// Creates `location` if it does not exist, takes its lock, and removes what an interrupted run
  /// left. Throws Error if `location` is another kind of folder, or is being written to.
  explicit GenerationBuilder(std::filesystem::path location);
  GenerationBuilder(const GenerationBuilder&) = delete;
  GenerationBuilder& operator=(const GenerationBuilder&) = delete;
  ~GenerationBuilder();

  /// An empty folder for intermediate files; removed by the destructor.
  [[nodiscard]] const std::filesystem::path& scratch() const { return scratch_; }
  /// The folder that becomes the new generation; its files go there.
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  /// Puts the database and the rows of another generation into folder(), as hard links if possible.
  void take_over_database(const std::filesystem::path& generation);

  /// Writes the manifest for the files in folder(), syncs everything to disk, makes the generation
  /// the current one, and removes older ones. `writer` is the writer_identity() of the program that
  /// wrote the database.
  void publish(const schema::Identity& identity, const std::string& writer);

 private:
  void clear_leftovers() const;
  void put_in_place(const std::string& name) const;
  void remove_all_but(const std::filesystem::path& kept) const;
  std::filesystem::path location_;
  std::filesystem::path scratch_;
  std::filesystem::path folder_;
  bool new_folder_;
  bool new_lock_;
  FileDescriptor lock_;
};

}  // namespace osce::indexer
