// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::search {

/// The part of `text`, at most `length` code points long, with the most of the sorted `marks`. It
/// begins and ends between words if possible, and never inside a user-perceived character (which
/// may be longer than `length`). Returns the whole text if it is short enough.
Snippet snippet_of(std::string_view text, const std::vector<Mark>& marks, std::size_t length);

}  // namespace osce::search
