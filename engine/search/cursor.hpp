// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/schema/fields.hpp"

namespace osce::search {

/// The cursor to the results from `offset` on, in the index `identity`.
std::string make_cursor(std::uint32_t offset, const schema::Identity& identity);

/// The offset of a cursor. Throws Error: usage where it is none, stale_cursor where it was made
/// from another index.
std::uint32_t cursor_offset(std::string_view cursor, const schema::Identity& identity);

}  // namespace osce::search
