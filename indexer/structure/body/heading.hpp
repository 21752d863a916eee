// SPDX-License-Identifier: GPL-2.0-or-later
//
// Headings inside a body: of sections, which may restart the numbering, and others.
#pragma once

#include "indexer/structure/body/line_context.hpp"
#include "indexer/structure/body/look_ahead.hpp"
#include "indexer/structure/line/section.hpp"

namespace osce::indexer {

/// The section that line `index` heads, or nothing where it is text.
std::optional<Section> heads_section(const std::vector<ReadLine>& lines, std::size_t index,
                                     const LineContext& context, const LookAhead& below,
                                     const Language& language);

/// True where line `index` is a heading without a numeral: capitals or bold, or a few words above
/// an item, that are not a sentence.
bool is_heading(const std::vector<ReadLine>& lines, std::size_t index, const LineContext& context,
                const LookAhead& below, const Language& language);

}  // namespace osce::indexer
