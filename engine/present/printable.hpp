// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace osce::present {

/// What stands for a character that cannot be shown.
inline constexpr std::string_view replacement = "\uFFFD";

/// `bytes`, which are the character `c`, as people are shown them: nothing of what is invisible (text::is_invisible),
/// U+FFFD for control and format characters (escapes, line ends, bidirectional overrides), which a terminal would obey,
/// and for text::invalid_code_point.
std::string_view printable(std::string_view bytes, char32_t c);

/// `text` so, character by character. Everything that comes from texts, queries and file names passes through here, or
/// through the marks, before it is written to a terminal.
std::string printable(std::string_view text);

/// `text` as data for programs, which a terminal may come to show: whole, but with U+FFFD for the control characters that
/// are no line end or tab.
std::string inert(std::string_view text);

}  // namespace osce::present
