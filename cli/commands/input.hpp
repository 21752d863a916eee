// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace osce::cli {

/// Calls `take` with each line of stdin, without its end. Throws Error where stdin cannot be read.
void each_input_line(const std::function<void(const std::string&)>& take);

/// The identifiers on stdin, between line ends, blanks or NULs. Throws Error where it cannot be read.
std::vector<std::string> input_ids();

}  // namespace osce::cli
