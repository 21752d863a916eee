// SPDX-License-Identifier: GPL-2.0-or-later
//
// Options that the command line leaves open: from the environment, and from a file.
#pragma once

#include <string>

#include "engine/manual/command.hpp"

namespace osce::searchd {

/// Sets the options that the command line has not set, from their variables, and those that these
/// do not set from `file`, if it is not empty: one NAME=VALUE per line. Throws manual::UsageError
/// with the variable, or with the file and the line.
void set_other_options(manual::Command& program, const std::string& file);

}  // namespace osce::searchd
