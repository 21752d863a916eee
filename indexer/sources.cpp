// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sources.hpp"

#include <memory>

#include <fmt/format.h>

#include "engine/store/checksum.hpp"
#include "engine/store/layout.hpp"
#include "indexer/exchange/json_lines.hpp"
#include "indexer/read_source.hpp"
#include "indexer/source/collect.hpp"
#include "indexer/source/format.hpp"

namespace osce::indexer {
namespace {

namespace fs = std::filesystem;

/// Standard input is JSON Lines even if the first line is cut off.
bool holds_json_lines(const Source& source) {
  if (source.stream) return true;
  if (source.name == standard_input_name && looks_like_json_lines(source.bytes)) return true;
  return is_json_lines(source.name, source.bytes);
}

SourceReading read_lines_of(const Source& source) {
  return read_json_lines(source.name, [&](const auto& visit) { for_each_piece(source, visit); });
}

/// Reports a sidecar that is ignored for reasons other than its content.
void report_idle_sidecar(const Source& source, SourceReading& reading) {
  auto why = source.sidecar_trouble;
  if (source.sidecar && holds_json_lines(source))
    why = "JSON Lines cannot have a sidecar; edit the lines instead";
  if (why.empty() || reading.skipped) return;
  reading.warnings.push_back({0, "bad-sidecar", Severity::problem,
                              fmt::format("{}.meta.json was ignored: {}", source.name, why)});
}

/// An index has a lock and a link to a generation. (The index of this run may still be any folder.)
bool is_index(const fs::path& folder) {
  std::error_code error;
  const auto link = fs::read_symlink(folder / store::current_name, error).string();
  return link.starts_with(store::generation_prefix) && fs::exists(folder / store::lock_name, error);
}

/// For a file or folder that this program wrote, says what it is; "" for others.
std::string own_file_at(const fs::path& path, const OwnPaths& own) {
  std::error_code error;
  if (fs::equivalent(path, own.index, error) || is_index(path)) return "an index, not a source";
  const bool report = own.report && fs::equivalent(path, *own.report, error);
  return report ? "the report of this run, not a source" : "";
}

}  // namespace

Sources list_sources(const std::vector<fs::path>& arguments, const OwnPaths& own,
                     const Authority& authority, Accept accept) {
  const auto ours = [&own](const fs::path& path) { return own_file_at(path, own); };
  const auto collection = std::make_shared<const SourceList>(collect(arguments, ours));
  Sources sources;
  sources.accept = accept;
  sources.folders = collection->folders;
  sources.closed = collection->closed;
  for (const auto& file : collection->files) sources.names.push_back(file.name);
  for (const auto& file : collection->skipped) sources.names.push_back(file.name);
  sources.load = [collection](std::size_t number) -> Loaded {
    const auto files = collection->files.size();
    if (number >= files) {
      const auto& skipped = collection->skipped.at(number - files);
      return {std::nullopt, skipped.reason, skipped.ours};
    }
    auto loaded = load(collection->files[number]);
    if (auto* source = std::get_if<Source>(&loaded)) return {std::move(*source), {}};
    return {std::nullopt, std::get<std::string>(loaded)};
  };
  sources.read = [&authority, accept](const Source& source) {
    auto reading =
        holds_json_lines(source) ? read_lines_of(source) : read_source(source, authority, accept);
    report_idle_sidecar(source, reading);
    return reading;
  };
  sources.explain = [&authority, accept](const Source& source) {
    auto explained = holds_json_lines(source) ? ExplainedSource{read_lines_of(source), {}}
                                              : explain_source(source, authority, accept);
    report_idle_sidecar(source, explained.reading);
    return explained;
  };
  return sources;
}

std::string checksum_of(const Source& source) {
  store::Checksum checksum;
  for_each_piece(source, [&](std::string_view piece) { checksum.add(piece); });
  if (source.sidecar) checksum.add("\n--- sidecar ---\n" + *source.sidecar);
  if (!source.sidecar_trouble.empty())
    checksum.add("\n--- no sidecar ---\n" + source.sidecar_trouble);
  return checksum.hexadecimal();
}

}  // namespace osce::indexer
