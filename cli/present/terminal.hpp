// SPDX-License-Identifier: GPL-2.0-or-later
//
// What the output is, and how text is fitted to it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/invocation.hpp"
#include "engine/search/request.hpp"

namespace osce::cli {

/// The style for stdout. Colour: as `color` says, else not where NO_COLOR is set, always
/// where CLICOLOR_FORCE is (but to 0), and on a terminal whose TERM is not "dumb". Width: COLUMNS, else the terminal's; text that goes elsewhere is not wrapped.
Style output_style(Color color);

/// The style for what is said on stderr: plain, and as wide as COLUMNS, else the terminal there.
Style message_style();

/// The columns that `text` takes on a terminal.
std::size_t display_width(std::string_view text);

/// `text` with the marked ranges set off: in colour, else between asterisks. Ranges with only
/// blanks between them are set off as one. What is not printable becomes U+FFFD.
std::string with_marks(std::string_view text, const std::vector<search::Mark>& marks,
                       const Style& style);

/// `text` between the escapes for bold, or as it is.
std::string bold(const std::string& text, const Style& style);
/// The same for faint text.
std::string faint(const std::string& text, const Style& style);

/// `text` as lines of at most `style.width` columns, broken at blanks, each behind `indent` blanks
/// and ended by a line end.
std::string wrapped(std::string_view text, std::size_t indent, const Style& style);

}  // namespace osce::cli
