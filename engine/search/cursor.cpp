// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/cursor.hpp"

#include <charconv>

#include <fmt/format.h>

#include "engine/model/error.hpp"

namespace osce::search {

std::string make_cursor(std::uint32_t offset, const schema::Identity& identity) {
  return fmt::format("{}.{}", offset, identity.id);
}

std::uint32_t cursor_offset(std::string_view cursor, const schema::Identity& identity) {
  std::uint32_t offset = 0;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), offset);
  const auto rest = cursor.substr(static_cast<std::size_t>(end - cursor.data()));
  if (error != std::errc{} || !rest.starts_with('.')) {
    throw Error(ErrorKind::usage, "Invalid cursor", "Use the `next` value of a response unchanged");
  }
  if (rest.substr(1) != identity.id) {
    throw Error(ErrorKind::stale_cursor, "The collection was updated", "Please search again");
  }
  return offset;
}

}  // namespace osce::search
