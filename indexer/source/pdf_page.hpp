// SPDX-License-Identifier: GPL-2.0-or-later
//
// Pages of a PDF as pdftotext -layout prints them: every line as it stands on the paper, blanks for
// distance. That keeps a number on the line of its paragraph, a word cut at a line's end as it is,
// and blank lines between paragraphs. pdftotext's own reading order moves hanging numbers away from
// their paragraphs ("1. 2. Participating States will") and joins every hyphen; -raw, the order in
// which the PDF was written, has no blank lines. But what stands side by side is here on one line,
// so columns are taken from -raw, and the cells of a page's head are parted.
#pragma once

#include <string>
#include <string_view>

namespace osce::indexer {

/// True if the text of a page runs in columns: many lines have words on both sides of a gap.
bool runs_in_columns(std::string_view page);

/// The page with what stands side by side, as in a page's head, on lines of its own, left to right.
/// A label, a leader's page number and a "Name:" stay with what follows.
std::string with_cells_on_lines(std::string_view page);

}  // namespace osce::indexer
