// SPDX-License-Identifier: GPL-2.0-or-later
//
// The body of a document as paragraphs: lines and pages joined, labels taken off, sub-items under
// their parents, each with its part.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/paragraph.hpp"
#include "indexer/structure/body/gather.hpp"

namespace osce::indexer {

struct BodyText {
  std::vector<Paragraph> paragraphs;  ///< without their places
  std::vector<RawParagraph> raw;      ///< what each was made of
  std::vector<DroppedLine> dropped;
  std::vector<Warning> warnings;
};

/// The paragraphs of the body that `outline` marks. `statement`: the document is a statement, whose
/// paragraphs are all of that part.
BodyText read_body(const std::vector<ReadLine>& lines, const Outline& outline,
                   const Language& language, const Vocabulary& vocabulary, bool statement);

}  // namespace osce::indexer
