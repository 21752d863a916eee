// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/collect.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;

struct FileRead {
  std::string bytes;
  std::string problem;  ///< why it is no readable text, or empty
};

FileRead read_text(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return {{}, "not a regular file"};
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (!file || !(fs::is_empty(path, error) || bytes << file.rdbuf())) return {{}, "cannot be read"};
  FileRead read{bytes.str(), {}};
  if (read.bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    read.problem = "empty";
  } else if (read.bytes.find('\0') != std::string::npos) {
    read.problem = "binary, not text";
  } else if (!text::is_utf8(read.bytes)) {
    read.problem = "not UTF-8 text";
  }
  return read;
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with(".");
}

/// Whether an entry of a folder is a folder to go into. Links to folders are not followed: they may
/// lead round in a circle.
bool is_folder(const fs::directory_entry& entry) {
  std::error_code error;
  return entry.is_directory(error) && !entry.is_symlink(error);
}

std::string reason_to_pass_over(const fs::path& path) {
  std::error_code error;
  if (fs::is_symlink(path, error) && fs::is_directory(path, error)) return "a link to a folder";
  const bool exists = fs::exists(path, error);
  if (error) return error.message();
  return exists ? "" : "a link to nothing";
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(folder, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (!is_folder(*entry)) {
      files.push_back(entry->path());
    }
  }
  if (error) {
    throw Error(ErrorKind::unreadable,
                fmt::format("cannot read all of {}: {}", folder.string(), error.message()),
                "check its permissions");
  }
  return files;
}

void add_folder(const fs::path& folder, Collection& collection) {
  for (const auto& path : files_below(folder)) {
    const auto name = path.lexically_relative(folder).generic_string();
    auto reason = reason_to_pass_over(path);
    auto read = reason.empty() ? read_text(path) : FileRead{{}, std::move(reason)};
    if (read.problem.empty()) {
      collection.sources.push_back({name, std::move(read.bytes)});
    } else {
      collection.skipped.push_back({name, std::move(read.problem)});
    }
  }
}

void add_file(const fs::path& path, Collection& collection) {
  auto read = read_text(path);
  if (!read.problem.empty()) {
    throw Error(ErrorKind::unreadable, fmt::format("{}: {}", path.string(), read.problem),
                "give UTF-8 text files, or folders of them");
  }
  collection.sources.push_back({path.filename().string(), std::move(read.bytes)});
}

}  // namespace

Collection collect(const std::vector<fs::path>& paths) {
  Collection collection;
  for (const auto& path : paths) {
    std::error_code error;
    if (!fs::exists(path, error)) {
      throw Error(ErrorKind::not_found, fmt::format("{}: no such file or folder", path.string()),
                  "check the path");
    }
    if (fs::is_directory(path, error)) {
      add_folder(path, collection);
    } else {
      add_file(path, collection);
    }
  }
  const auto by_name = [](const auto& a, const auto& b) { return a.name < b.name; };
  std::stable_sort(collection.sources.begin(), collection.sources.end(), by_name);
  std::stable_sort(collection.skipped.begin(), collection.skipped.end(), by_name);
  return collection;
}

}  // namespace osce::indexer
