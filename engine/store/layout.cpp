// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/store/layout.hpp"

#include <cstdlib>
#include <optional>

#include <pwd.h>
#include <unistd.h>

namespace osce::store {
namespace {

const char* variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

/// $HOME, or the home folder of the user's account; nothing if there is neither.
std::optional<std::filesystem::path> home() {
  if (const char* set = variable("HOME")) return set;
  const auto* const user = getpwuid(getuid());
  return user == nullptr ? std::nullopt : std::optional<std::filesystem::path>(user->pw_dir);
}

}  // namespace

std::filesystem::path default_location() {
  if (const char* db = variable("OSCE_DB")) return db;
  auto inside = std::filesystem::path("osce-search") / "index";
  // The XDG Base Directory Specification says to ignore relative paths.
  if (const char* data = variable("XDG_DATA_HOME"); data != nullptr && *data == '/')
    return data / inside;
  if (const auto folder = home()) return *folder / ".local" / "share" / inside;
  return inside;
}

}  // namespace osce::store
