// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::search {

/// The stretch of `text` that has the most of `marks` (sorted), at most `length` code points long: it
/// begins and ends between words where it can, and never inside what readers take for one character (which
/// may be longer). The whole text where that is no longer.
Snippet snippet_of(std::string_view text, const std::vector<Mark>& marks, std::size_t length);

}  // namespace osce::search
