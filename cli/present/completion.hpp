// SPDX-License-Identifier: GPL-2.0-or-later
//
// Completion scripts for shells, generated from the table of the command line.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/manual/command.hpp"

namespace osce::cli {

enum class Shell { bash, zsh, fish };
inline constexpr std::array<std::string_view, 3> shell_names = {"bash", "zsh", "fish"};

/// The script for a shell. It calls `osce documents` to complete identifiers.
std::string completion(const manual::Command& program, Shell shell);

}  // namespace osce::cli
