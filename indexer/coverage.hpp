// SPDX-License-Identifier: GPL-2.0-or-later
//
// Accounts for every character of a source: it is in a paragraph, in its label, in a head that
// metadata come from, or left out as something that has a name.
#pragma once

#include <vector>

#include "indexer/portion.hpp"
#include "indexer/reading.hpp"

namespace osce::indexer {

/// Fills `account` and `left_out` of `reading` from the lines of the source and its documents.
void account_for(const std::vector<ReadLine>& lines, const std::vector<Portion>& portions,
                 SourceReading& reading);

}  // namespace osce::indexer
