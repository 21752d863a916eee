// SPDX-License-Identifier: GPL-2.0-or-later
//
// What programs do with the table of their command line: parse it, print help and manual pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/manual/command.hpp"

namespace osce::manual {

struct Section {
  std::string_view title;
  /// Plain; empty lines separate paragraphs, and lines that begin with a space are kept.
  std::string_view text;
};

/// The parts of a page that are not generated.
struct Page {
  int number = 1;                 ///< the manual's section: 1 for commands, 8 for services
  std::string_view summary;       ///< one line, without the name
  std::vector<Section> sections;  ///< printed after the options
  std::string_view see_also;      ///< "osce(1), osce-query(7)"
};

/// The help of a command of the program, or of the program itself. That of a command also names the
/// options that all commands accept.
std::string help_text(const Command& program, const Command& command);

/// The manual page in roff.
std::string manual_page(const Command& program, const Page& page);

/// Parses `arguments` (without the program's name) and sets the options of `program`. Returns the
/// exit code if there is nothing left to do: after --help, --version or --manual, which prints
/// `page`, or after an error, which has been reported.
std::optional<int> parse(Command& program, const Page& page,
                         const std::vector<std::string>& arguments);

}  // namespace osce::manual
