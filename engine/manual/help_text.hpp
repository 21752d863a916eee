// SPDX-License-Identifier: GPL-2.0-or-later
//
// Describes the command line, for --help and for the manual pages.
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace osce::manual {

/// The placeholder after an option's name: "N", "NAME,...", "text|json"; "" for a flag.
std::string value_of(const CLI::Option& option);

/// The names of an option, short ones first: {"-n", "--limit"}.
std::vector<std::string> names_of(const CLI::Option& option);

/// What an option does, in sentence case, with its range and environment variable if it has them.
std::string description_of(const CLI::Option& option);

/// Makes `app`, and the commands that are added to it later, print their help in this form. The
/// help of a command also names the options that all commands accept.
void use_help_text(CLI::App& app);

}  // namespace osce::manual
