// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "cli/invocation.hpp"

namespace osce::cli {

/// Rows of cells as lines with aligned columns, indented by `indent` spaces. Uses display width, so
/// that all scripts line up.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t indent);

/// A named value with its evidence.
struct Entry {
  std::string name;
  std::string value;
  std::string evidence;  ///< "" if there is none
};

/// One entry per line. Values are aligned, wrapped and followed by their evidence in brackets.
std::string entries(const std::vector<Entry>& list, const Style& style);

}  // namespace osce::cli
