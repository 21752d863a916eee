// SPDX-License-Identifier: GPL-2.0-or-later
//
// Options that the command line leaves open: from the environment, and from a file.
#pragma once

#include <map>
#include <string>

#include <CLI/CLI.hpp>

namespace osce::searchd {

/// The values of variables that are not empty, by option.
using Variables = std::map<CLI::Option*, std::string>;

/// Takes the variables of the options out of the environment, where CLI11 would read them itself
/// and report errors without their names.
Variables take_variables(CLI::App& app);

/// Sets the options that the command line has not set, from `variables`, and those that they do not
/// set from `file`, if it is not empty: one NAME=VALUE per line. Throws CLI::ConfigError with the
/// variable, or with the file and the line.
void set_other_options(CLI::App& app, const Variables& variables, const std::string& file);

}  // namespace osce::searchd
