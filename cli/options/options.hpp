// SPDX-License-Identifier: GPL-2.0-or-later
//
// Parses the command line of osce. The filters are generated from the table of fields.
#pragma once

#include <variant>

#include "cli/invocation.hpp"

namespace osce::cli {

/// The invocation, or the exit code if there is nothing left to do: after --help, or after an
/// error, which has been reported.
std::variant<Invocation, int> parse_options(int argc, const char* const* argv);

}  // namespace osce::cli
