// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/source_names.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;

/// A name that can be made longer, folder by folder.
class GrowingName {
 public:
  explicit GrowingName(const NamedPath& file) : name_(file.name) {
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

}  // namespace

std::vector<std::string> names_apart(const std::vector<NamedPath>& files) {
  std::vector<GrowingName> growing(files.begin(), files.end());
  while (grow_shared(growing)) {
  }
  std::vector<std::string> names;
  names.reserve(growing.size());
  for (const auto& name : growing) names.push_back(name.name());
  return names;
}

}  // namespace osce::indexer
