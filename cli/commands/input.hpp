// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace osce::cli {

/// Calls `run_one` with each query on stdin, one per line, and skips blank lines. `run_one` returns
/// an exit code. Returns exit_error if any query failed, otherwise exit_done if any found
/// something. Throws Error if stdin cannot be read.
int run_queries(const std::function<int(const std::string&)>& run_one);

/// The identifiers on stdin, separated by white space or NULs. Throws Error if stdin cannot be
/// read.
std::vector<std::string> input_ids();

}  // namespace osce::cli
