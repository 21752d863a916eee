// SPDX-License-Identifier: GPL-2.0-or-later
//
// Finds what a text says about the project that is not, or no longer, true: files, options, routes
// and numbers. Each function returns what is wrong with a text; an empty list is good.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace osce::test {

using Names = std::set<std::string>;

/// The files of the project, to look up what a text calls them.
class FileTree {
 public:
  explicit FileTree(const Names& files);  ///< paths from the top

  /// True if `path` is a file or folder, from the top or from some folder ("search/marks.hpp"); an
  /// extension may be left out ("engine/query/parser").
  [[nodiscard]] bool has(const std::string& path) const { return known_.contains(path); }
  [[nodiscard]] bool has_top_folder(const std::string& name) const { return tops_.contains(name); }
  [[nodiscard]] bool has_ending(std::string_view ending) const;

 private:
  Names known_;
  Names tops_;
};

/// Paths and file names in `text` that the project does not have: what begins with one of its top
/// folders, and names that end like a source.
std::vector<std::string> missing_files(std::string_view text, const FileTree& files);

/// Options ("--limit") in `text` that are not in `options`.
std::vector<std::string> unknown_options(std::string_view text, const Names& options);

/// The options that a text names.
Names options_in(std::string_view text);

/// Addresses below /v1 in `text` for which `is_route` is false. "{document}" and "…" stand for a
/// value.
std::vector<std::string> unknown_routes(std::string_view text,
                                        const std::function<bool(const std::string&)>& is_route);

/// Things that a text promises ("a systemd unit") of which the project has no file.
std::vector<std::string> broken_promises(std::string_view text, const FileTree& files);

/// The numbers that come just before a noun ("32 operators", "six official languages", "16 KiB"),
/// as digits.
std::vector<std::string> numbers_before(std::string_view text, const std::string& noun);

/// The value of a constant in C++ sources: `name = 1'000` is 1000, `name{5}` is 5; "" if there is
/// none or more than one value.
std::string constant_in(const std::vector<std::string>& sources, const std::string& name);

/// The versions in a text: what the first group of a regular expression matches, each time.
std::vector<std::string> versions_in(std::string_view text, const std::string& pattern);

/// Standard headers that a C++ source includes without using a name from them.
std::vector<std::string> unused_headers(std::string_view source);

}  // namespace osce::test
