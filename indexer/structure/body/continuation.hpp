// SPDX-License-Identifier: GPL-2.0-or-later
//
// Whether a line without a label goes on with the paragraph above.
#pragma once

#include "indexer/language/language.hpp"
#include "indexer/structure/body/line_context.hpp"
#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

/// True where line `index`, text without a label, goes on with the paragraph above it. Below a line
/// end without a break only an opening verb begins another, after a comma or semicolon or at the
/// top of a page: a full stop may end a sentence inside a paragraph, and a name may begin a line.
bool continues(const std::vector<ReadLine>& lines, std::size_t index, const LineContext& context,
               const Language& language);

}  // namespace osce::indexer
