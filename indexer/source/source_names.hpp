// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace osce::indexer {

/// A file and its name: its path below the given folder, or its file name.
struct NamedPath {
  std::string name;  ///< the last parts of `path`, with '/'; any bytes
  std::filesystem::path path;
};

/// Unique names for the files. If several have the same name, as many folders above them are added
/// as it takes to distinguish them: "2016/a.txt" and "2017/a.txt". The result does not depend on
/// the order of the files. The path "-" keeps its name.
std::vector<std::string> names_apart(const std::vector<NamedPath>& files);

}  // namespace osce::indexer
