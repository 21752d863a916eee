// SPDX-License-Identifier: GPL-2.0-or-later
//
// Excerpts: texts that say that something of them is missing, in which numbers may be as well.
#pragma once

#include <vector>

#include "indexer/structure/body/raw_paragraph.hpp"
#include "indexer/structure/outline/outline.hpp"

namespace osce::indexer {

/// True where "(...)", "[…]" or the like stands in the last numbered paragraph or after it.
bool omits_since_last_number(const std::vector<RawParagraph>& paragraphs);

/// True where a line between texts stands for what is missing: "(...)", "* * *".
bool is_omission_line(const ReadLine& line);

/// True where the head of a document says that it is an excerpt.
bool heads_excerpt(const std::vector<ReadLine>& lines, const Outline& outline);

}  // namespace osce::indexer
