// SPDX-License-Identifier: GPL-2.0-or-later
//
// Properties of the terminal, and functions that fit text and tables to it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "engine/search/request.hpp"

namespace osce::present {

/// How text is written.
struct Style {
  bool color = false;
  std::size_t width = 0;  ///< in columns; 0 means that lines are not wrapped
};

enum class Color { automatic, always, never };
inline constexpr std::array<std::string_view, 3> color_names = {"auto", "always", "never"};

/// The style for stdout. Color::automatic means: none if NO_COLOR is set, always if CLICOLOR_FORCE
/// is set (and not 0), otherwise on a terminal whose TERM is not "dumb". The width is COLUMNS or
/// the terminal's; text for files and pipes is not wrapped.
Style output_style(Color color);

/// The style for messages on stderr: plain, as wide as COLUMNS or the terminal.
Style message_style();

/// The number of columns that `text` takes on a terminal.
std::size_t display_width(std::string_view text);

/// `text` with the marked ranges in colour or between asterisks. Ranges that are separated only by
/// spaces are joined. Characters that are not printable become U+FFFD.
std::string with_marks(std::string_view text, const std::vector<search::Mark>& marks,
                       const Style& style);

/// `text` in bold, if the style has colour.
std::string bold(const std::string& text, const Style& style);
/// The same, faint.
std::string faint(const std::string& text, const Style& style);

enum class Tint { red, green, yellow, cyan };
/// The same, in a colour of the terminal's palette.
std::string tinted(const std::string& text, Tint tint, const Style& style);

/// Breaks `text` at spaces into lines of at most `style.width` columns, indented by `indent`.
std::string wrapped(std::string_view text, std::size_t indent, const Style& style);

/// Rows of cells as lines with aligned columns, indented by `indent` spaces. Uses display width, so
/// that all scripts line up.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t indent);

/// A named value with its evidence.
struct Entry {
  std::string name;
  std::string value;
  std::string evidence;  ///< "" if there is none
};

/// One entry per line. Values are aligned, wrapped and followed by their evidence in brackets.
std::string entries(const std::vector<Entry>& list, const Style& style);

/// Sends stdout through a pager as long as it exists: OSCE_PAGER, PAGER or "less -FRX". Does
/// nothing if stdout is not a terminal or the pager is not installed.
class Pager {
 public:
  /// Does nothing if `wanted` is false.
  explicit Pager(bool wanted);
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  /// Waits until the user quits the pager.
  ~Pager();

 private:
  pid_t process_ = 0;
};

}  // namespace osce::present
