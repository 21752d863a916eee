// SPDX-License-Identifier: GPL-2.0-or-later
//
// Scripts that complete what is typed in a shell, made from an outline of the commands.
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
  std::vector<std::string> values;  ///< those that there are; empty: any
};
struct CommandOutline {
  std::string name;
  std::string help;
  std::vector<OptionOutline> options;
};

/// The script for a shell. Where a command takes identifiers, those of the documents are asked from osce itself.
std::string completion(const std::vector<CommandOutline>& commands, Shell shell);

}  // namespace osce::cli
