// SPDX-License-Identifier: GPL-2.0-or-later
//
// How the command line is described to people: by --help, and in the manual pages.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace osce::manual {

/// What stands behind an option's name: "N", "NAME,...", "text|json"; "" behind a flag.
std::string value_of(const CLI::Option& option);

/// The names of an option, the short ones first: {"-n", "--limit"}. A flag that stands for a value ("--inferred{yes}")
/// has its name alone.
std::vector<std::string> names_of(const CLI::Option& option);

/// What an option does, the range of its number, and the variable that it may stand in.
std::string description_of(const CLI::Option& option);

/// Has `app`, and the commands that are added to it from now on, describe their options so. Help of a command names the
/// options of all commands, too.
void use_help_text(CLI::App& app);

}  // namespace osce::manual
