// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace osce::indexer {

/// A file, and what it is called: its path below the folder that was given, or its own name.
struct NamedPath {
  std::string name;  ///< the last parts of `path`, with '/'; any bytes
  std::filesystem::path path;
};

/// The names of files, each a name of its own. Where several would have one, as many of the folders
/// above them are named as tell them apart: "2016/a.txt" and "2017/a.txt". That depends on the files
/// alone, not on their order. The path "-" keeps its name.
std::vector<std::string> names_apart(const std::vector<NamedPath>& files);

}  // namespace osce::indexer
