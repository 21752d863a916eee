// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/reading.hpp"

namespace osce::indexer {

/// Links corrigenda, revisions and addenda to what they correct, replace or add to: where a symbol
/// ends with "/Corr.1", "/Rev.2" or "/Add.1", the one of the same language that has the symbol
/// without it is in `corrects`. One that is not among the documents stays unknown, with a notice
/// "corrected-missing". What a reading says of itself is left as it is.
std::vector<Notice> link_corrections(std::vector<ReadDocument>& documents);

}  // namespace osce::indexer
