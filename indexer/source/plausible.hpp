// SPDX-License-Identifier: GPL-2.0-or-later
//
// Does a text look right, or was it decoded with the wrong encoding?
#pragma once

#include <string_view>

namespace osce::indexer {

/// The share, from 0 to 1, of the characters beyond ASCII in `text` that no writer would have put
/// there: a sign or a capital within a word ("Assembl‚e", "AssemblŽe"), two scripts in one word,
/// control characters, U+FFFD. 0 if all characters are ASCII.
double strangeness(std::string_view text);

/// The share of control characters, not counting tabs, line ends and page ends.
double control_share(std::string_view text);

}  // namespace osce::indexer
