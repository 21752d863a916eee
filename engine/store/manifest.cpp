// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/manifest.hpp"

#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/model/error.hpp"
#include "engine/schema/fields.hpp"
#include "engine/schema/json_shape.hpp"
#include "engine/store/checksum.hpp"
#include "engine/store/layout.hpp"

namespace osce::store {
namespace {

using Json = nlohmann::ordered_json;
constexpr const char* mend = "make it anew with osce-index";

Error damaged(const std::filesystem::path& path, const std::string& what) {
  return {ErrorKind::index_damaged,
          fmt::format("the index is damaged: {}: {}", path.string(), what), mend};
}

}  // namespace

Manifest read_manifest(const std::filesystem::path& folder) {
  const auto path = folder / manifest_name;
  std::ifstream file(path);
  if (!file) throw damaged(path, "missing or unreadable");
  const auto json = Json::parse(file, nullptr, false);
  try {
    const int version = json.at("identity").at("schema");
    if (version != schema::version) {
      throw Error(ErrorKind::index_version,
                  fmt::format("the index is of version {}, this program reads version {}", version,
                              schema::version),
                  mend);
    }
    return {schema::identity_from_json(json.at("identity")), json.at("database").at("bytes"),
            json.at("database").at("xxh3")};
  } catch (const Json::exception&) {
    throw damaged(path, "not a manifest");
  }
}

void write_manifest(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto path = folder / manifest_name;
  const Json json = {
      {"identity", schema::to_json(manifest.identity)},
      {"database",
       {{"file", database_name}, {"bytes", manifest.bytes}, {"xxh3", manifest.checksum}}}};
  std::ofstream file(path);
  file << json.dump(2) << '\n';
  file.close();
  if (!file) throw Error(ErrorKind::system, fmt::format("cannot write {}", path.string()));
}

void check_database(const std::filesystem::path& folder, const Manifest& manifest) {
  const auto path = folder / database_name;
  std::error_code error;
  const auto bytes = std::filesystem::file_size(path, error);
  if (error) throw damaged(path, "missing or unreadable");
  if (bytes != manifest.bytes) {
    throw damaged(path, fmt::format("{} bytes long instead of {}", bytes, manifest.bytes));
  }
  if (bytes <= largest_hashed && file_checksum(path) != manifest.checksum) {
    throw damaged(path, "its bytes have changed");
  }
}

}  // namespace osce::store
