// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace osce::present {

/// Replaces characters that cannot be shown.
inline constexpr std::string_view replacement = "\uFFFD";

/// The character `c`, whose UTF-8 is `bytes`, made safe to display: nothing for invisible
/// characters (text::is_invisible), and U+FFFD for text::invalid_code_point and for control and
/// format characters (escapes, newlines, bidirectional overrides), which a terminal would obey.
std::string_view printable(std::string_view bytes, char32_t c);

/// The same for each character of `text`. Everything from texts, queries and file names must pass
/// through here, or through the marks, before it is written to a terminal.
std::string printable(std::string_view text);

/// `text` as data for programs, which may still end up on a terminal: unchanged, except for U+FFFD
/// instead of control characters other than newlines and tabs.
std::string inert(std::string_view text);

}  // namespace osce::present
