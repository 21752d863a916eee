// SPDX-License-Identifier: GPL-2.0-or-later
//
// Texts of a test's own as the lines that the structure stage reads.
#pragma once

#include <string>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::test {

/// The lines of `text`, as printed.
std::vector<indexer::Line> lines_of(const std::string& text);

/// One line; not empty.
indexer::Line line_of(const std::string& text);

/// The lines of `text` with what each means by itself.
std::vector<indexer::ReadLine> read_lines_of(const std::string& text);

/// "page number: 3", a line for each line that is left out, in order.
std::string left_out_of(const std::vector<indexer::ReadLine>& lines);

}  // namespace osce::test
