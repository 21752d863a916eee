// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/previous_index.hpp"

#include <fmt/format.h>

#include "engine/model/error.hpp"
#include "engine/store/index.hpp"
#include "engine/store/layout.hpp"

namespace osce::indexer {
namespace {

/// Runs `step`. If it fails, returns false and adds a notice with the error and its consequence.
template <typename Step>
bool succeeds(PreviousIndex& previous, const char* consequence, const Step& step) {
  try {
    step();
    return true;
  } catch (const Error& error) {
    previous.notices.push_back(fmt::format("{}; {}", error.what(), consequence));
    return false;
  }
}

}  // namespace

PreviousIndex read_previous_index(const std::filesystem::path& location) {
  PreviousIndex previous;
  std::error_code error;
  const auto link = std::filesystem::read_symlink(location / store::current_name, error);
  if (error) return previous;
  previous.generation = location / link;
  const auto& generation = previous.generation;
  succeeds(previous, "the index was rebuilt",
           [&] { previous.manifest = store::read_manifest(generation); });
  if (!previous.manifest) return previous;
  previous.intact = succeeds(previous, "the database was rebuilt", [&] {
    for (const auto name : {store::database_name, store::rows_name})
      store::check_file(generation, *previous.manifest, name, store::Check::all_bytes);
  });
  previous.readings_intact = succeeds(previous, "every source was read again", [&] {
    store::check_file(generation, *previous.manifest, store::readings_name,
                      store::Check::all_bytes);
    previous.readings = read_readings(generation / store::readings_name);
  });
  return previous;
}

std::vector<KnownDocument> known_documents(const std::filesystem::path& location,
                                           const PreviousIndex& previous) {
  auto in_readings = documents_in_readings(previous.generation / store::readings_name);
  std::vector<KnownDocument> known;
  if (!previous.intact) {
    known.reserve(in_readings.size());
    for (auto& [id, source] : in_readings) known.push_back({id, std::move(source)});
    return known;
  }
  const store::Index index(location);
  for (const auto& document : index.catalogue().documents) {
    const auto source = in_readings.find(document.id);
    known.push_back(
        {document.id, source == in_readings.end() ? document.source_file : source->second});
  }
  return known;
}

}  // namespace osce::indexer
