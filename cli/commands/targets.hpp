// SPDX-License-Identifier: GPL-2.0-or-later
//
// The texts that the arguments of `show`, `open` and `cite` refer to.
#pragma once

#include <string>
#include <vector>

#include "cli/backend/backend.hpp"

namespace osce::cli {

/// What one reference refers to.
struct Target {
  std::string reference;
  search::Named named;  ///< no identifiers if it matches nothing
};

/// "-" stands for the identifiers on stdin. Several arguments are one reference if they have a
/// meaning together ("MC.DEC/7/17 para 7"), otherwise each is a reference of its own.
std::vector<Target> targets_of(const std::vector<std::string>& arguments, Backend& backend);

/// Reports a reference that matches nothing.
void report_missing(const std::string& reference);

}  // namespace osce::cli
