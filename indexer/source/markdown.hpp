// SPDX-License-Identifier: GPL-2.0-or-later
//
// Takes Markdown's emphasis off text that was converted to it. What is not emphasis (a footnote's
// asterisk, a snake_case name) stays.
#pragma once

#include <string>
#include <string_view>

namespace osce::indexer {

/// `text` without `**`, without pairs of `*…*` and `_…_` around words, and without a heading's
/// leading `#`s and the backslashes that keep signs from being Markdown.
std::string strip_emphasis(std::string_view text);

/// `text` without the marks of quotations (`> `) that it begins with.
std::string_view without_quote_marks(std::string_view text);

}  // namespace osce::indexer
