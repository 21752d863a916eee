// SPDX-License-Identifier: GPL-2.0-or-later
//
// Drafts and what became of them: a draft that shares its wording with one adopted text was
// probably adopted as that text, so year, date, venue, country and session of it are probably the
// draft's.
//
// A pair must be of one language, and of one body, year, venue and session where both state them.
// The adopted text must hold at least 60 % of the draft's words (in runs of five), two paragraphs
// among them, and at least a fifth of the draft's words more than any adopted text of another
// occasion. In data/texts the draft shares 99 % of its words with the resolution that came of it
// and 36 % with the next, and an adopted text up to 44 % with that of another year: they repeat
// each other's paragraphs. 60 % lies well above that, and leaves room for a committee's amendments.
#pragma once

#include <vector>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// Puts these values, if unknown, into Document::inferred, with the pair as evidence. If two texts
/// come into question, gives a notice "draft-pairing-ambiguous" instead. What is inferred
/// depends on all documents, so they must be as they were read, in an order that does not depend
/// on that of the sources. Takes time in proportion to the length of the texts.
std::vector<Notice> infer_from_adopted(std::vector<ReadDocument>& documents);

}  // namespace osce::indexer
