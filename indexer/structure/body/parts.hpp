// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "engine/model/vocabulary.hpp"
#include "indexer/structure/body/raw_paragraph.hpp"

namespace osce::indexer {

/// The part of each paragraph of a document other than a statement.
///
/// Two signs tell preamble from operative part, and either may mislead: the enacting line can stand
/// before the preamble, after it, or both; and not every paragraph opens with a known verb. The
/// operative part begins at the first paragraph below an enacting line that has participles above
/// it and a finite verb somewhere below; where no enacting line stands so, at the first paragraph
/// that opens with a finite verb; where none does, at the first number after unnumbered
/// paragraphs. A chapter has parts of its own; one without participles goes on with the part before
/// it, and so does a first one without verbs, which is preamble. Sub-items follow their parent.
std::vector<Part> parts_of(const std::vector<RawParagraph>& paragraphs);

}  // namespace osce::indexer
