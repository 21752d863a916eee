// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whether the blocks of a web page are paragraphs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace osce::indexer {

/// True where the blocks that begin at `begins` are lines of print, not paragraphs: a page made from a
/// PDF often has a block for each line, and more than a quarter of them go on in the middle of a
/// sentence.
bool blocks_are_lines(std::string_view text, const std::vector<std::size_t>& begins);

}  // namespace osce::indexer
