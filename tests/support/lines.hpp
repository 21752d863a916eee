// SPDX-License-Identifier: GPL-2.0-or-later
//
// Turns sample texts into the lines that the structure stage reads.
#pragma once

#include <string>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::test {

/// The lines of `text`, as printed.
std::vector<indexer::Line> lines_of(const std::string& text);

/// The only line of `text`, which must not be empty.
indexer::Line line_of(const std::string& text);

/// A reader with the built-in tables.
const indexer::LineReader& the_line_reader();

/// The lines of `text`, each with what it means by itself.
std::vector<indexer::ReadLine> read_lines_of(const std::string& text);

/// The lines that are left out, in order, each as "page number: 3" and a line end.
std::string left_out_of(const std::vector<indexer::ReadLine>& lines);

}  // namespace osce::test
