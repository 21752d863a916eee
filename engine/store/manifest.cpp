// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/manifest.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/model/error.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/store/checksum.hpp"
#include "engine/store/layout.hpp"

namespace osce::store {
namespace {

using Json = nlohmann::ordered_json;

Error damaged(const std::filesystem::path& path, const std::string& what) {
  return {ErrorKind::index_damaged,
          fmt::format("The index is damaged: {}: {}", path.string(), what), rebuild_hint};
}

Error cannot_read(const std::filesystem::path& path, const std::error_code& error) {
  return {ErrorKind::system, fmt::format("Cannot read {}: {}", path.string(), error.message()),
          "Check its permissions"};
}

Manifest manifest_from_json(const Json& json) {
  Manifest manifest{schema::identity_from_json(json.at("identity")), json.at("writer"), {}};
  for (const auto& file : json.at("files")) {
    manifest.files.push_back({file.at("file"), file.at("bytes"), file.at("xxh3")});
  }
  return manifest;
}

}  // namespace

void require_access(const std::filesystem::path& path, const std::error_code& error) {
  const bool refused = error == std::errc::permission_denied || error == std::errc::io_error ||
                       error == std::errc::too_many_symbolic_link_levels;
  if (refused) throw cannot_read(path, error);
}

Manifest read_manifest(const std::filesystem::path& folder) {
  const auto path = folder / manifest_name;
  std::ifstream file(path);
  std::error_code error(file ? 0 : errno, std::generic_category());
  require_access(path, error);
  if (!file || !std::filesystem::is_regular_file(path, error))
    throw damaged(path, "missing or unreadable");
  const auto json = Json::parse(file, nullptr, false);
  try {
    const int version = json.at("identity").at("schema");
    if (version != schema::version) {
      throw Error(ErrorKind::index_version,
                  fmt::format("The index has format {}, but this program needs format {}", version,
                              schema::version),
                  rebuild_hint);
    }
    return manifest_from_json(json);
  } catch (const Json::exception&) {
    throw damaged(path, "not a valid manifest");
  }
}

void write_manifest(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto path = folder / manifest_name;
  auto files = Json::array();
  for (const auto& [name, bytes, checksum] : manifest.files) {
    files.push_back({{"file", name}, {"bytes", bytes}, {"xxh3", checksum}});
  }
  const Json json = {{"identity", schema::to_json(manifest.identity)},
                     {"writer", manifest.writer},
                     {"files", std::move(files)}};
  std::ofstream file(path);
  file << json.dump(2) << '\n';
  file.close();
  if (!file) {
    throw Error(ErrorKind::system, fmt::format("Cannot write {}", path.string()),
                "Check the free disk space and the folder's permissions");
  }
}

ManifestFile describe_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(path, error);
  if (error) throw cannot_read(path, error);
  return {path.filename().string(), bytes, file_checksum(path)};
}

void check_file(const std::filesystem::path& folder, const Manifest& manifest,
                std::string_view name, Check check) {
  const auto path = folder / name;
  const auto expected = std::find_if(manifest.files.begin(), manifest.files.end(),
                                     [&](const ManifestFile& file) { return file.name == name; });
  if (expected == manifest.files.end()) throw damaged(path, "not listed in its manifest");
  std::error_code error;
  const auto bytes = std::filesystem::file_size(path, error);
  require_access(path, error);
  if (error) throw damaged(path, "missing or unreadable");
  if (bytes != expected->bytes) {
    throw damaged(path, fmt::format("{} bytes long instead of {}", bytes, expected->bytes));
  }
  const bool hashed =
      check == Check::all_bytes || (check == Check::quick && bytes <= largest_hashed);
  if (hashed && file_checksum(path) != expected->checksum) {
    throw damaged(path, "its contents have changed");
  }
}

}  // namespace osce::store
