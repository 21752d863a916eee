// SPDX-License-Identifier: GPL-2.0-or-later
//
// Manual pages, made from the same description of the command line as the help texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace osce::manual {

struct Section {
  std::string_view title;
  std::string_view
      text;  ///< plain; an empty line ends a paragraph, lines that begin with a blank stay as they are
};

/// What a page says beside what the command line says of itself.
struct Page {
  int number = 1;                 ///< of the manual: 1 for commands, 8 for services
  std::string_view summary;       ///< one line, without the name
  std::vector<Section> sections;  ///< in their order, behind the options
  std::string_view see_also;      ///< "osce(1), osce-query(7)"
};

/// The page of a program in roff, for man. Options, commands and examples are those of `app`.
std::string page(const CLI::App& app, const Page& page);

/// Adds "--manual", which prints the page and ends the program as --help does.
void add_manual(CLI::App& app, Page page);

}  // namespace osce::manual
