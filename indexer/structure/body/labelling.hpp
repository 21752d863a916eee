// SPDX-License-Identifier: GPL-2.0-or-later
//
// The labels that paragraphs are cited by: the printed path, or a count where nothing is printed.
//
//     16   19.c   5.b.ii   3.1        as printed
//     IV.3  IV.B.3                    with the section, where numbering begins again in each
//     art.3.2   art.3                of an article, where it has numbers and where not
//     pre.3   op.2   op.2.a   p.4     unnumbered ones, counted within their part
#pragma once

#include <string>
#include <vector>

#include "engine/model/vocabulary.hpp"
#include "indexer/structure/body/raw_paragraph.hpp"

namespace osce::indexer {

/// The label of each paragraph of a document, all different. Where numbering begins again without a
/// heading that has a numeral, the second run of numbers is "s2.1", the third "s3.1"; a label that
/// is printed twice in a run gets "~2" after it the second time.
std::vector<std::string> labels_of(const std::vector<RawParagraph>& paragraphs,
                                   const std::vector<Part>& parts);

}  // namespace osce::indexer
