// SPDX-License-Identifier: GPL-2.0-or-later
//
// Page heads in the middle of a sentence.
#pragma once

#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// Tells page heads in the middle of a sentence, also those that stand there only once:
///
///     States should build harbours and keep
///     2
///     MC.DEC/2/09
///     Annex
///     them in order;
///
/// A page begins at the first of these lines, and "Annex" heads none.
void mark_broken_sentences(std::vector<ReadLine>& lines);

}  // namespace osce::indexer
