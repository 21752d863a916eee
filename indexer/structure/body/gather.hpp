// SPDX-License-Identifier: GPL-2.0-or-later
//
// Gathers the lines of a body into raw paragraphs.
#pragma once

#include <vector>

#include "indexer/language/language.hpp"
#include "indexer/reading.hpp"
#include "indexer/structure/body/hyphenation.hpp"
#include "indexer/structure/body/raw_paragraph.hpp"
#include "indexer/structure/outline/outline.hpp"

namespace osce::indexer {

struct Gathered {
  std::vector<RawParagraph> paragraphs;
  std::vector<DroppedLine> dropped;
  std::vector<Warning> warnings;
};

/// The raw paragraphs of the lines `outline.body_begin` to `outline.body_end`.
///
/// A paragraph begins at a label that continues a sequence or begins one where one may begin, and
/// at text below a blank line. It goes on over line ends, and over a page break when it has not
/// ended and the text below does not begin a paragraph.
Gathered gather(const std::vector<ReadLine>& lines, const Outline& outline,
                const Language& language, const Vocabulary& vocabulary, bool statement);

}  // namespace osce::indexer
