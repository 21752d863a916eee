// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts that were copied from a web page: each paragraph is one long line, and no blank line parts
// it from the next.
#pragma once

#include <vector>

#include "indexer/source/lines.hpp"

namespace osce::indexer {

/// `lines` with a blank line between paragraphs, if each line of the text is a paragraph; otherwise
/// `lines` as they are.
std::vector<Line> with_paragraphs_apart(std::vector<Line> lines);

}  // namespace osce::indexer
