// SPDX-License-Identifier: GPL-2.0-or-later
//
// Does a text read as its writers meant it, or was it decoded by the wrong table?
#pragma once

#include <string_view>

namespace osce::indexer {

/// The share, 0 to 1, of UTF-8 `text`'s characters beyond ASCII that no writer would have put
/// there: a sign or a capital within a word ("Assembl‚e", "AssemblŽe"), two scripts in one word,
/// control characters, U+FFFD. 0 where all characters are ASCII.
double strangeness(std::string_view text);

/// The share of control characters (but for those that set text: tabs, line and page ends).
double control_share(std::string_view text);

}  // namespace osce::indexer
