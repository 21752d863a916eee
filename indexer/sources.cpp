// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sources.hpp"

#include <memory>

#include <fmt/format.h>

#include "engine/store/checksum.hpp"
#include "indexer/exchange/json_lines.hpp"
#include "indexer/read_source.hpp"
#include "indexer/source/collect.hpp"
#include "indexer/source/format.hpp"

namespace osce::indexer {
namespace {

bool is_json_lines(const Source& source) {
  const auto format = format_of(source.name, source.bytes);
  return std::holds_alternative<Format>(format) && std::get<Format>(format) == Format::jsonl;
}

/// A sidecar that gives nothing, for reasons that are not in it.
void report_idle_sidecar(const Source& source, SourceReading& reading) {
  auto why = source.sidecar_trouble;
  if (source.sidecar && is_json_lines(source)) why = "JSON Lines take none: correct the lines";
  if (why.empty() || reading.skipped) return;
  reading.warnings.push_back({0, "bad-sidecar", Severity::problem,
                              fmt::format("{}.meta.json: {}; it gives nothing", source.name, why)});
}

}  // namespace

Sources list_sources(const std::vector<std::filesystem::path>& arguments,
                     const Authority& authority) {
  const auto collection = std::make_shared<const Collection>(collect(arguments));
  Sources sources;
  for (const auto& file : collection->files) sources.names.push_back(file.name);
  for (const auto& file : collection->skipped) sources.names.push_back(file.name);
  sources.load = [collection](std::size_t number) -> Loaded {
    const auto files = collection->files.size();
    if (number >= files) return {std::nullopt, collection->skipped.at(number - files).reason};
    auto loaded = load(collection->files[number]);
    if (auto* source = std::get_if<Source>(&loaded)) return {std::move(*source), {}};
    return {std::nullopt, std::get<std::string>(loaded)};
  };
  sources.read = [&authority](const Source& source) {
    auto reading = is_json_lines(source) ? read_json_lines(source.name, source.bytes)
                                         : read_source(source, authority);
    report_idle_sidecar(source, reading);
    return reading;
  };
  return sources;
}

std::string checksum_of(const Source& source) {
  store::Checksum checksum;
  checksum.add(source.bytes);
  if (source.sidecar) checksum.add("\n--- sidecar ---\n" + *source.sidecar);
  if (!source.sidecar_trouble.empty())
    checksum.add("\n--- no sidecar ---\n" + source.sidecar_trouble);
  return checksum.hexadecimal();
}

}  // namespace osce::indexer
