// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/kept_readings.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <tuple>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/schema/json_shape.hpp"
#include "indexer/reading_json.hpp"
#include "indexer/write/index_folder.hpp"

namespace osce::indexer {
namespace {

using Json = nlohmann::ordered_json;

Json kept_json(const KeptReading& kept) {
  Json json = {
      {"reader", kept.from.reader}, {"bytes", kept.from.bytes}, {"xxh3", kept.from.checksum}};
  json.update(to_json(kept.reading));
  return json;
}

KeptReading kept_from_json(const Json& json) {
  return {{json.at("reader"), json.at("bytes"), json.at("xxh3")}, reading_from_json(json)};
}

}  // namespace

KeptReadings::KeptReadings(std::vector<KeptReading> readings) {
  for (auto& kept : readings) {
    auto name = kept.reading.name;
    by_name_.emplace(std::move(name), std::move(kept));
  }
}

std::optional<KeptReading> KeptReadings::take(const std::string& name, const ReadFrom& from) {
  const auto [begin, end] = by_name_.equal_range(name);
  const auto same =
      std::find_if(begin, end, [&](const auto& entry) { return entry.second.from == from; });
  if (same == end) return std::nullopt;
  auto kept = std::move(same->second);
  by_name_.erase(same);
  return kept;
}

std::optional<KeptReading> KeptReadings::take_any(const std::string& name) {
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return std::nullopt;
  auto kept = std::move(found->second);
  by_name_.erase(found);
  return kept;
}

std::vector<std::string> KeptReadings::names() const {
  std::vector<std::string> names;
  for (const auto& [name, kept] : by_name_) {
    if (names.empty() || names.back() != name) names.push_back(name);
  }
  return names;
}

std::vector<KeptReading> read_readings(const std::filesystem::path& file) {
  std::ifstream lines(file, std::ios::binary);
  if (!lines) throw refused(file, "read", errno);
  std::vector<KeptReading> readings;
  try {
    for (std::string line; std::getline(lines, line);)
      readings.push_back(kept_from_json(Json::parse(line)));
  } catch (const Json::exception&) {
    throw Error(ErrorKind::index_damaged,
                fmt::format("{}: line {} cannot be read", file.string(), readings.size() + 1));
  }
  return readings;
}

std::map<std::string, std::string> documents_in_readings(const std::filesystem::path& file) {
  std::map<std::string, std::string> sources;
  std::ifstream lines(file, std::ios::binary);
  for (std::string line; std::getline(lines, line);) {
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object()) continue;
    const auto name = json.value("name", "");
    for (const auto& document : json.value("documents", Json::array())) {
      const auto id = document.is_object() ? document.value("id", "") : "";
      if (!id.empty()) sources.emplace(id, name);
    }
  }
  return sources;
}

void write_readings(const std::filesystem::path& file, const std::vector<KeptReading>& readings) {
  std::vector<const KeptReading*> sorted;
  sorted.reserve(readings.size());
  for (const auto& kept : readings) sorted.push_back(&kept);
  std::sort(sorted.begin(), sorted.end(), [](const KeptReading* a, const KeptReading* b) {
    return std::tie(a->reading.name, a->from.checksum) <
           std::tie(b->reading.name, b->from.checksum);
  });
  std::ofstream lines(file, std::ios::binary);
  for (const auto* kept : sorted) lines << schema::to_line(kept_json(*kept)) << '\n';
  lines.close();
  if (!lines) throw refused(file, "write", errno);
}

}  // namespace osce::indexer
