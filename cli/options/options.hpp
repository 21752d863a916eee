// SPDX-License-Identifier: GPL-2.0-or-later
//
// The options of osce. The only file of the command line that knows CLI11. The options that limit a
// search are made from the table of fields.
#pragma once

#include <variant>

#include "cli/invocation.hpp"

namespace osce::cli {

/// The invocation, or the exit code where the command line was answered already (--help, a
/// mistake).
std::variant<Invocation, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::cli
