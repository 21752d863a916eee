// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/served.hpp"

#include <set>

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/store/index.hpp"
#include "engine/store/layout.hpp"

namespace osce::indexer {
namespace {

/// Runs `look`; where that fails, the notice says what and what follows. True if it did not fail.
template <typename Look>
bool looked(Served& served, const char* consequence, const Look& look) {
  try {
    look();
    return true;
  } catch (const Error& error) {
    served.notices.push_back(fmt::format("{}; {}", error.what(), consequence));
    return false;
  }
}

}  // namespace

Served look_at_served(const std::filesystem::path& location) {
  Served served;
  std::error_code error;
  const auto link = std::filesystem::read_symlink(location / store::current_name, error);
  if (error) return served;
  served.generation = location / link;
  const auto& generation = served.generation;
  looked(served, "it is made anew", [&] { served.manifest = store::read_manifest(generation); });
  if (!served.manifest) return served;
  served.whole = looked(served, "it is written anew", [&] {
    store::check_file(generation, *served.manifest, store::database_name, store::Check::all_bytes);
  });
  served.readings_whole = looked(served, "every source is read again", [&] {
    store::check_file(generation, *served.manifest, store::readings_name, store::Check::all_bytes);
    served.readings = read_readings(generation / store::readings_name);
  });
  return served;
}

std::vector<std::string> removed_documents(const std::filesystem::path& location,
                                           const std::vector<ReadDocument>& documents) {
  std::set<std::string_view> kept;
  for (const auto& read : documents) kept.insert(read.document.id);
  std::vector<std::string> removed;
  const store::Index index(location);
  for (const auto& document : index.catalogue().documents) {
    if (!kept.contains(document.id)) removed.push_back(document.id);
  }
  return removed;
}

}  // namespace osce::indexer
