// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/collect.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/text/code_point.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sidecar_extension = ".meta.json";

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with(".");
}

/// A name for reports, results and links: file names may hold any bytes.
std::string as_utf8(std::string_view name) {
  std::string utf8;
  for (std::size_t at = 0; at < name.size();) {
    const auto begin = at;
    const bool valid = text::next_code_point(name, at) != text::invalid_code_point;
    const auto bytes = name.substr(begin, at - begin);
    if (valid) {
      utf8 += bytes;
    } else {
      for (const char byte : bytes)
        utf8 += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return utf8;
}

/// Why a path that is no folder is not read, or "".
std::string reason_to_pass_over(const fs::path& path, bool named) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return "a link to nothing";
  if (error) return fmt::format("cannot be read: {}", error.message());
  if (status.type() == fs::file_type::directory) return "a link to a folder";
  if (status.type() != fs::file_type::regular) return "not a regular file";
  const auto name = path.string();
  if (!name.ends_with(sidecar_extension)) return "";
  if (named) return "a sidecar: give the file that it belongs to";
  const auto source = name.substr(0, name.size() - sidecar_extension.size());
  return fs::exists(source, error) ? "a sidecar" : "a sidecar without its source";
}

class Collector {
 public:
  void add(const fs::path& path) {
    std::error_code error;
    if (path == "-") {
      add_standard_input();
    } else if (fs::status(path, error).type() == fs::file_type::not_found) {
      throw Error(ErrorKind::not_found, fmt::format("{}: no such file or folder", path.string()),
                  "check the path");
    } else if (fs::is_directory(path, error)) {
      add_folder(path);
    } else {
      add_file(path, path.filename().string(), true);
    }
  }

  Collection finish() {
    const auto by_name = [](const auto& a, const auto& b) { return a.name < b.name; };
    std::stable_sort(collection_.files.begin(), collection_.files.end(), by_name);
    std::stable_sort(collection_.skipped.begin(), collection_.skipped.end(), by_name);
    return std::move(collection_);
  }

 private:
  void add_standard_input() {
    const auto same = [](const SourceFile& file) { return file.path == "-"; };
    if (std::any_of(collection_.files.begin(), collection_.files.end(), same)) {
      throw Error(ErrorKind::usage, "standard input is given twice", "give - once");
    }
    collection_.files.push_back({"standard-input", "-"});
  }

  void skip(const std::string& name, std::string reason) {
    collection_.skipped.push_back({as_utf8(name), std::move(reason)});
  }

  void add_file(const fs::path& path, const std::string& name, bool named) {
    auto reason = reason_to_pass_over(path, named);
    if (reason.empty()) {
      collection_.files.push_back({as_utf8(name), path});
    } else if (reason != "a sidecar") {
      skip(name, std::move(reason));
    }
  }

  void add_entry(const fs::directory_entry& entry, const fs::path& top,
                 std::vector<fs::path>& folders) {
    std::error_code error;
    if (is_hidden(entry.path())) return;
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      folders.push_back(entry.path());
    } else {
      add_file(entry.path(), entry.path().lexically_relative(top).generic_string(), false);
    }
  }

  void add_folder(const fs::path& top) {
    std::vector<fs::path> folders = {top};
    while (!folders.empty()) {
      const auto folder = std::move(folders.back());
      folders.pop_back();
      std::error_code error;
      for (auto entry = fs::directory_iterator(folder, error);
           !error && entry != fs::directory_iterator(); entry.increment(error))
        add_entry(*entry, top, folders);
      if (error) {
        skip(folder.lexically_relative(top).generic_string(),
             fmt::format("a folder that cannot be read: {}", error.message()));
      }
    }
  }

  Collection collection_;
};

}  // namespace

Collection collect(const std::vector<fs::path>& paths) {
  Collector collector;
  for (const auto& path : paths) collector.add(path);
  return collector.finish();
}

fs::path sidecar_of(const fs::path& source) {
  auto path = source;
  path += sidecar_extension;
  return path;
}

}  // namespace osce::indexer
