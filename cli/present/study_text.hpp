// SPDX-License-Identifier: GPL-2.0-or-later
//
// Concordances and statistics for people.
#pragma once

#include <string>

#include "cli/present/terminal.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/statistics.hpp"

namespace osce::cli {

/// A line a hit, the hits below each other: where it stands, what is before it, the hit, what is behind it. The
/// contexts are as wide as the style allows; where it does not say, as they came.
std::string concordance_text(const search::Concordance& concordance, const Style& style);

/// How many lines there are, and are shown; `all` were wanted.
std::string lines_talk(const search::Concordance& concordance, bool all);

/// A row a value: hits, paragraphs, words, hits in a thousand words, and those as a bar; the last row adds up.
std::string statistics_text(const search::Statistics& statistics, const Style& style);

}  // namespace osce::cli
