// SPDX-License-Identifier: GPL-2.0-or-later
//
// Completion scripts for shells, generated from an outline of the commands.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace osce::cli {

enum class Shell { bash, zsh, fish };
inline constexpr std::array<std::string_view, 3> shell_names = {"bash", "zsh", "fish"};

struct OptionOutline {
  std::vector<std::string> names;  ///< "-n", "--limit"
  std::string help;
  bool takes_value = false;
  std::vector<std::string> values;  ///< the possible values; empty if any value is possible
};
struct CommandOutline {
  std::string name;
  std::string help;
  std::vector<OptionOutline> options;
};

/// The script for a shell. It calls `osce documents` to complete identifiers.
std::string completion(const std::vector<CommandOutline>& commands, Shell shell);

}  // namespace osce::cli
