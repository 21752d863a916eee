// SPDX-License-Identifier: GPL-2.0-or-later
//
// Where a treaty or another act begins on a page that says much about it first: a gazette, or the
// record of a database. No line names its type, but its title stands directly above its preamble or
// its first article.
#pragma once

#include <vector>

#include "indexer/structure/outline/outline.hpp"

namespace osce::indexer {

/// Moves the head of `document`, which no line announces, down to the title of the act, if text
/// other than paragraphs stands above it.
void find_act(const std::vector<ReadLine>& lines, Outline& document);

}  // namespace osce::indexer
