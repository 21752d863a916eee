// SPDX-License-Identifier: GPL-2.0-or-later
//
// Errors on the command line in plain English, for all programs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/manual/command.hpp"

namespace osce::manual {

struct UsageError {
  std::string subject;    ///< what is wrong: "--limit", "OSCE_WORKERS"; may be empty
  std::string objection;  ///< "must be at most 5", "the path is empty"

  /// "--limit must be at most 5", "--db: the path is empty"
  [[nodiscard]] std::string message() const;
};

/// The arguments of a program, checked before CLI11 reads them: CLI11 takes "-hotels" for "-h", and
/// the next argument for the value of "--title=".
struct Arguments {
  std::string error;                 ///< what is wrong, or ""
  const Command* command = nullptr;  ///< the command that is used, if any
  /// As CLI11 reads them correctly. It takes an operand like [a,b] for a list and drops the
  /// brackets; a space after it prevents that, which as_typed() takes away again. The "=" of "-n=5"
  /// would belong to the value.
  std::vector<std::string> words;
};

Arguments check_arguments(const Command& program, const std::vector<std::string>& typed);

/// A word of Arguments::words as the user typed it.
std::string as_typed(std::string word);

/// "The commands are search, count."
std::string list_of_commands(const Command& program);

/// Adds a value to those of an option. Throws UsageError if it is not accepted.
void add_value(Option& option, const std::string& value);

/// What is wrong with a value that must be one of `names`, or "": `cannot be "jsno". …`
std::string objection_to_choice(std::string_view typed, const std::vector<std::string_view>& names);

/// The same for one item of a list: `cannot contain "yaer". …`
std::string objection_to_item(std::string_view typed, const std::vector<std::string_view>& names);

/// What is wrong with a value that must be a whole number in decimal from 0 to `most`, or "".
std::string objection_to_count(const std::string& typed, std::uint32_t most);

}  // namespace osce::manual
