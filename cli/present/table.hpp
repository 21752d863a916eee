// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace osce::cli {

/// Rows of cells as lines with aligned columns, two blanks between them; by display width, so that
/// any script lines up. `indent` blanks stand before each line.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t indent);

}  // namespace osce::cli
