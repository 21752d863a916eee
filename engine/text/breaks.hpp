// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace osce::text {

/// The boundaries between user-perceived characters (a letter with its accents, a flag, a Hangul
/// syllable) in UTF-8 `text`, in code points, including the beginning and the end.
std::vector<std::size_t> character_breaks(std::string_view text);
/// Likewise, where a line may be broken: mostly after blanks and hyphens.
std::vector<std::size_t> line_breaks(std::string_view text);

}  // namespace osce::text
