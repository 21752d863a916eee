// SPDX-License-Identifier: GPL-2.0-or-later
//
// Classes that no file can list: names, which come from the index, and numbers.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "engine/model/names.hpp"
#include "engine/query/phrases/token_cursor.hpp"

namespace osce::query {

/// What a class finds at a token.
struct Found {
  std::size_t length = 0;  ///< in tokens; 0 for nothing
  std::string value = {};
};

using OpenClass = Found (*)(const TokenCursor& tokens, const Names& names, std::size_t at);

/// The open classes by name: "CITY", "YEAR".
std::span<const std::pair<std::string_view, OpenClass>> open_classes();

/// The proper name at a token: "Helsinki Final Act".
Found proper_name(const TokenCursor& tokens, const Names& names, std::size_t at);

}  // namespace osce::query
