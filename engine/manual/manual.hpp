// SPDX-License-Identifier: GPL-2.0-or-later
//
// Manual pages, generated from the description of the command line that --help prints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

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

/// The manual page in roff. Options, commands and examples come from `app`.
std::string page(const CLI::App& app, const Page& page);

/// Adds --manual, which prints the page and exits, like --help.
void add_manual(CLI::App& app, Page page);

}  // namespace osce::manual
