// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "cli/invocation.hpp"

namespace osce::cli {

/// Rows of cells as lines with aligned columns, two blanks between them; by display width, so that
/// any script lines up. `indent` blanks stand before each line.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t indent);

/// A value with its name, and what it is known from.
struct Entry {
  std::string name;
  std::string value;
  std::string evidence;  ///< may be empty
};

/// Entries as lines, the values aligned and wrapped, each with its evidence in brackets behind it.
std::string entries(const std::vector<Entry>& list, const Style& style);

}  // namespace osce::cli
