// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/collect.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/edit_distance.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sidecar_extension = ".meta.json";

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

/// What editors leave beside a file: "a.txt~", "#a.txt#", "~$a.docx", ".a.txt.swp", "a.bak".
bool is_backup(const fs::path& path) {
  const auto name = path.filename().string();
  return name.ends_with('~') || name.starts_with("~$") || name.ends_with(".bak") ||
         name.ends_with(".swp") || (name.starts_with('#') && name.ends_with('#'));
}

/// A name for reports, results and links. File names may contain any bytes.
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

/// Why a path that is not a folder is skipped, or "".
std::string reason_to_skip(const fs::path& path, bool named) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return "a broken link";
  if (error) return fmt::format("cannot be read: {}", error.message());
  if (status.type() == fs::file_type::directory) return "a link to a folder";
  if (status.type() != fs::file_type::regular) return "not a regular file";
  const auto name = path.string();
  if (!name.ends_with(sidecar_extension)) return "";
  if (named) return "a sidecar file; name the file it belongs to instead";
  const auto source = name.substr(0, name.size() - sidecar_extension.size());
  return fs::exists(source, error) ? "a sidecar" : "a sidecar file whose source is missing";
}

/// One form for all the ways to write a path. Does not resolve links.
fs::path plain_path(const fs::path& path) {
  auto plain = fs::absolute(path).lexically_normal();
  return plain.has_filename() ? plain : plain.parent_path();
}

/// A file that was found. If `reason` is not empty, the file is skipped.
struct FoundFile {
  std::string name;  ///< the last parts of `path`, with '/'; any bytes
  fs::path path;
  std::string reason;
  bool ours = false;
};

/// A name that can be made longer, folder by folder.
class GrowingName {
 public:
  explicit GrowingName(const FoundFile& file) : name_(file.name) {
    if (file.path == "-") return;
    const auto path = fs::absolute(file.path).lexically_normal().relative_path();
    const fs::path name(name_);
    const auto named = std::distance(name.begin(), name.end());
    const std::vector<fs::path> parts(path.begin(), path.end());
    const auto above = static_cast<std::ptrdiff_t>(parts.size()) - named;
    for (std::ptrdiff_t i = 0; i < above; ++i)
      above_.push_back(parts[static_cast<std::size_t>(i)].string());
  }

  [[nodiscard]] const std::string& name() const { return name_; }

  /// Adds the folder above; false if there is none.
  bool grow() {
    if (above_.empty()) return false;
    name_.insert(0, above_.back() + "/");
    above_.pop_back();
    return true;
  }

 private:
  std::string name_;
  std::vector<std::string> above_;  ///< folders that are not in the name, the nearest last
};

/// Lengthens the names that several files share; false if none could be.
bool grow_shared(std::vector<GrowingName>& names) {
  std::map<std::string, std::vector<std::size_t>> numbers_by_name;
  for (std::size_t i = 0; i < names.size(); ++i) numbers_by_name[names[i].name()].push_back(i);
  bool grown = false;
  for (const auto& [name, numbers] : numbers_by_name) {
    if (numbers.size() < 2) continue;
    for (const auto number : numbers) grown = names[number].grow() || grown;
  }
  return grown;
}

/// Unique names for the files. If several have the same name, as many folders above them are added
/// as it takes to distinguish them: "2016/a.txt" and "2017/a.txt". The result does not depend on
/// the order of the files. The path "-" keeps its name.
std::vector<std::string> names_apart(const std::map<fs::path, FoundFile>& files) {
  std::vector<GrowingName> growing;
  growing.reserve(files.size());
  for (const auto& [plain, file] : files) growing.emplace_back(file);
  while (grow_shared(growing)) {
  }
  std::vector<std::string> names;
  names.reserve(growing.size());
  for (const auto& name : growing) names.push_back(name.name());
  return names;
}

class Collector {
 public:
  explicit Collector(const OwnFiles& own) : own_(own) {}

  void add(const fs::path& path) {
    std::error_code error;
    if (path == "-") {
      add_standard_input();
    } else if (fs::status(path, error).type() == fs::file_type::not_found) {
      const auto command = text::did_you_mean(path.string(), {"check", "help"});
      throw Error(ErrorKind::not_found, fmt::format("{}: no such file or folder", path.string()),
                  command.empty() ? "check the path" : command);
    } else if (fs::is_directory(path, error)) {
      add_folder(path);
    } else {
      add_file(path, path.filename().string(), true);
    }
  }

  SourceList finish() {
    const auto names = names_apart(found_);
    SourceList list{
        .files = {}, .skipped = {}, .folders = std::move(folders_), .closed = std::move(closed_)};
    auto next = names.begin();
    for (auto& [plain, file] : found_) {
      auto name = as_utf8(*next++);
      if (file.reason.empty()) {
        list.files.push_back({std::move(name), std::move(file.path)});
      } else {
        list.skipped.push_back({std::move(name), std::move(file.reason), file.ours});
      }
    }
    const auto by_name = [](const auto& a, const auto& b) { return a.name < b.name; };
    std::stable_sort(list.files.begin(), list.files.end(), by_name);
    std::stable_sort(list.skipped.begin(), list.skipped.end(), by_name);
    return list;
  }

 private:
  /// A file that two arguments name gets the longer of its names, which says more.
  void add_found(FoundFile file) {
    const auto plain = file.path == "-" ? file.path : plain_path(file.path);
    const auto [entry, is_new] = found_.try_emplace(plain);
    if (is_new || file.name.size() > entry->second.name.size()) entry->second = std::move(file);
  }

  void add_standard_input() {
    if (found_.contains("-"))
      throw Error(ErrorKind::usage, "standard input is named twice", "use - only once");
    add_found({std::string(standard_input_name), "-", ""});
  }

  /// True if this program wrote the file or folder at `path`, which is then noted as found.
  bool is_ours(const fs::path& path, const std::string& name) {
    auto reason = own_ ? own_(path) : std::string();
    if (reason.empty()) return false;
    add_found({name, path, std::move(reason), true});
    return true;
  }

  /// A link in a collection must not bring in what its owner did not put there.
  static bool leads_out(const fs::directory_entry& entry, const fs::path& top) {
    std::error_code error;
    if (!entry.is_symlink(error) || !entry.is_regular_file(error)) return false;
    const auto inside = fs::relative(entry.path(), top, error);  // links resolved
    return !error && !inside.empty() && *inside.begin() == "..";
  }

  void add_file(const fs::path& path, const std::string& name, bool named) {
    if (is_ours(path, name)) return;
    auto reason = reason_to_skip(path, named);
    if (reason != "a sidecar") add_found({name, path, std::move(reason)});
  }

  void add_entry(const fs::directory_entry& entry, const fs::path& top,
                 std::vector<fs::path>& folders) {
    std::error_code error;
    if (is_hidden(entry.path())) return;
    if (!entry.is_directory(error) && is_backup(entry.path())) return;
    const auto name = entry.path().lexically_relative(top).generic_string();
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      if (is_ours(entry.path(), name)) return;
      folders.push_back(entry.path());
      folders_.push_back(as_utf8(name));
    } else if (leads_out(entry, top)) {
      add_found({name, entry.path(), "a link that points outside the folder"});
    } else {
      add_file(entry.path(), name, false);
    }
  }

  void add_folder(const fs::path& top) {
    const auto name = plain_path(top).filename().string();
    if (is_ours(top, name)) return;
    folders_.push_back(as_utf8(name));
    const auto found_before = found_.size();
    std::vector<fs::path> folders = {top};
    while (!folders.empty()) {
      const auto folder = std::move(folders.back());
      folders.pop_back();
      std::error_code error;
      for (auto entry = fs::directory_iterator(folder, error);
           !error && entry != fs::directory_iterator(); entry.increment(error))
        add_entry(*entry, top, folders);
      if (error) close(folder, top, error.message());
    }
    if (found_.size() == found_before) add_found({name, top, "a folder without files to read"});
  }

  /// Notes a folder that cannot be read. For a folder named by the user that is an error.
  void close(const fs::path& folder, const fs::path& top, const std::string& why) {
    if (folder == top) {
      throw Error(ErrorKind::unreadable, fmt::format("{}: cannot be read: {}", top.string(), why),
                  "check the folder's permissions");
    }
    const auto name = folder.lexically_relative(top).generic_string();
    closed_.push_back(as_utf8(name));
    add_found({name, folder, "a folder that cannot be read: " + why});
  }

  const OwnFiles& own_;
  std::map<fs::path, FoundFile> found_;  ///< by plain path
  std::vector<std::string> folders_;
  std::vector<std::string> closed_;
};

}  // namespace

SourceList collect(const std::vector<fs::path>& paths, const OwnFiles& own) {
  Collector collector(own);
  for (const auto& path : paths) collector.add(path);
  return collector.finish();
}

fs::path sidecar_of(const fs::path& source) {
  auto path = source;
  path += sidecar_extension;
  return path;
}

}  // namespace osce::indexer
