// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/losses.hpp"

#include <map>
#include <set>
#include <string_view>

namespace osce::indexer {
namespace {

/// Calls `visit` with each folder that contains a source: "a", "a/b" for "a/b/c.txt".
template <typename Visit>
void for_each_folder(std::string_view source, const Visit& visit) {
  for (auto end = source.find('/'); end != std::string_view::npos; end = source.find('/', end + 1))
    visit(std::string(source.substr(0, end)));
}

/// The outermost of these folders, without those inside them.
std::vector<std::string> outermost(const std::set<std::string>& folders) {
  std::vector<std::string> result;
  for (const auto& folder : folders) {
    bool inside = false;
    for_each_folder(folder,
                    [&](const std::string& outer) { inside = inside || folders.contains(outer); });
    if (!inside) result.push_back(folder);
  }
  return result;
}

std::vector<std::string> emptied_folders(const std::vector<KnownDocument>& removed,
                                         const std::vector<SourceContents>& sources) {
  std::set<std::string> emptied;
  for (const auto& document : removed) {
    for_each_folder(document.source,
                    [&](std::string folder) { emptied.insert(std::move(folder)); });
  }
  for (const auto& source : sources) {
    if (!source.ids.empty())
      for_each_folder(source.name, [&](const std::string& folder) { emptied.erase(folder); });
  }
  return outermost(emptied);
}

}  // namespace

Losses losses(const std::vector<KnownDocument>& before, const std::vector<ReadDocument>& documents,
              const std::vector<SourceContents>& sources) {
  std::set<std::string_view> now;
  for (const auto& read : documents) now.insert(read.document.id);
  std::set<std::string_view> then;
  for (const auto& document : before) then.insert(document.id);
  std::map<std::string_view, std::vector<std::string>> new_ids;  // by source, the first one last
  for (const auto& source : sources) {
    for (auto id = source.ids.rbegin(); id != source.ids.rend(); ++id) {
      if (!then.contains(*id)) new_ids[source.name].push_back(*id);
    }
  }
  Losses losses;
  for (const auto& document : before) {
    if (now.contains(document.id)) continue;
    auto& candidates = new_ids[document.source];
    if (candidates.empty()) {
      losses.removed.push_back(document);
    } else {
      losses.renamed.push_back({document.id, std::move(candidates.back())});
      candidates.pop_back();
    }
  }
  losses.emptied = emptied_folders(losses.removed, sources);
  return losses;
}

}  // namespace osce::indexer
