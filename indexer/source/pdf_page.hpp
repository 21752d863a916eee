// SPDX-License-Identifier: GPL-2.0-or-later
//
// The pages of a PDF as pdftotext -layout prints them: every line as on paper, with blanks for
// distance. That keeps a number on the line of its paragraph, hyphens at line ends, and blank lines
// between paragraphs. pdftotext's own reading order moves hanging numbers away from their
// paragraphs ("1. 2. Participating States will") and removes every hyphen at a line end; -raw, the
// order in which the PDF was written, has no blank lines. But -layout puts neighbouring columns on
// one line, so columns are taken from -raw, and the cells of a page's head are split.
#pragma once

#include <string>
#include <string_view>

namespace osce::indexer {

/// True if the text of a page is set in columns: many lines have words on both sides of a gap.
bool runs_in_columns(std::string_view page);

/// The page with cells that are next to each other, as in a page's head, on separate lines, from
/// left to right. A label and a "Name:" stay with what follows, a page number with its dotted line.
std::string with_cells_on_lines(std::string_view page);

}  // namespace osce::indexer
