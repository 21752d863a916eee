// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include <CLI/CLI.hpp>

namespace osce::searchd {

/// Reads a configuration file, one NAME=VALUE per line, for the option --config of `app`. An option
/// on the command line or in the environment takes precedence over the file. Throws
/// CLI::ConfigError with the file and the line.
std::shared_ptr<CLI::Config> config_file(CLI::App& app);

}  // namespace osce::searchd
