// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tables of the report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/report/report.hpp"

namespace osce::indexer {

/// A row a source: its format, documents, paragraphs by part, characters left out, problems.
std::string sources_table(const Report& report);

/// What was left out as what, and how much of it, behind an empty line; empty where nothing was.
std::string left_out_table(const Report& report);

/// `text` cut to `width` code points, the middle replaced by "…": both ends of a file's name count.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace osce::indexer
