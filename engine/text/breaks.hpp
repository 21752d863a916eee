// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace osce::text {

/// Where UTF-8 `text` may be cut, in code points, the beginning and the end among them: between what
/// readers take for characters (a letter with its accents, a flag, a syllable of Hangul) …
std::vector<std::size_t> character_breaks(std::string_view text);
/// … and where a line may end, mostly behind blanks and hyphens.
std::vector<std::size_t> line_breaks(std::string_view text);

}  // namespace osce::text
