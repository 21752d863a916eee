// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/layout.hpp"

#include <cstdlib>

namespace osce::store {
namespace {

const char* variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

}  // namespace

std::filesystem::path default_location() {
  if (const char* db = variable("OSCE_DB")) return db;
  auto inside = std::filesystem::path("osce-search") / "index";
  // The XDG Base Directory Specification says to ignore relative paths.
  if (const char* data = variable("XDG_DATA_HOME"); data != nullptr && *data == '/')
    return data / inside;
  if (const char* home = variable("HOME")) {
    return std::filesystem::path(home) / ".local" / "share" / inside;
  }
  return inside;
}

}  // namespace osce::store
