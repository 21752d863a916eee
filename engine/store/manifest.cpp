// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/manifest.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <functional>

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
    manifest.files.push_back(
        {file.at("file"), file.at("bytes"), file.at("xxh3"), file.at("blocks")});
  }
  return manifest;
}

/// Calls `visit` with each block of a file, in order. False if the file cannot be read.
bool for_each_block(const std::filesystem::path& path,
                    const std::function<void(std::string_view)>& visit) {
  std::ifstream file(path, std::ios::binary);
  std::string block(manifest_block, '\0');
  while (file) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    const auto bytes = static_cast<std::size_t>(file.gcount());
    if (bytes > 0) visit(std::string_view(block).substr(0, bytes));
  }
  return file.eof();
}

std::string block_text(std::string_view block) {
  return fmt::format("{:016x}", block_checksum(block));
}

std::vector<std::string> damage_in_file(const std::filesystem::path& folder,
                                        const ManifestFile& expected) {
  std::vector<std::string> damage;
  std::uintmax_t at = 0;
  std::size_t number = 0;
  const bool complete = for_each_block(folder / expected.name, [&](std::string_view block) {
    const bool known = number < expected.blocks.size();
    if (known && block_text(block) != expected.blocks[number]) {
      damage.push_back(
          fmt::format("{}: bytes {} to {} have changed", expected.name, at, at + block.size() - 1));
    }
    at += block.size();
    ++number;
  });
  if (!complete) return {expected.name + ": missing or unreadable"};
  if (at != expected.bytes) {
    damage.push_back(
        fmt::format("{}: {} bytes long instead of {}", expected.name, at, expected.bytes));
  }
  return damage;
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
  for (const auto& [name, bytes, checksum, blocks] : manifest.files) {
    files.push_back({{"file", name}, {"bytes", bytes}, {"xxh3", checksum}, {"blocks", blocks}});
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
  Checksum checksum;
  std::vector<std::string> blocks;
  const bool complete = for_each_block(path, [&](std::string_view block) {
    checksum.add(block);
    blocks.push_back(block_text(block));
  });
  if (!complete) throw cannot_read(path, std::make_error_code(std::errc::io_error));
  return {path.filename().string(), bytes, checksum.hexadecimal(), std::move(blocks)};
}

std::vector<std::string> damage_in(const std::filesystem::path& folder, const Manifest& manifest) {
  std::vector<std::string> damage;
  for (const auto& file : manifest.files) {
    auto found = damage_in_file(folder, file);
    damage.insert(damage.end(), found.begin(), found.end());
  }
  return damage;
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
