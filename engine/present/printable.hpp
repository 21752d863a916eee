// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace osce::present {

/// What stands for a character that a terminal must not get.
inline constexpr std::string_view replacement = "\uFFFD";

/// False for control and format characters (escapes, line ends, bidirectional overrides) and for
/// text::invalid_code_point: a terminal would obey them.
bool is_printable(char32_t c);

/// `text` with U+FFFD for what is not printable. Everything that comes from texts, queries and file
/// names passes through here, or through the marks, before it is written to a terminal.
std::string printable(std::string_view text);

}  // namespace osce::present
