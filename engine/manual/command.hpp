// SPDX-License-Identifier: GPL-2.0-or-later
//
// The command line of a program as a table. Parsing, errors, --help, manual pages and completion
// are derived from it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace osce::manual {

using Values = std::vector<std::string>;

struct Range {
  std::uint32_t least;
  std::uint32_t most;
};

/// What an option accepts.
struct Rules {
  std::vector<std::string_view> choices = {};  ///< the only possible values
  std::optional<Range> range = {};             ///< of a whole number; the help prints it
  std::function<std::string(const std::string&)> objection = {};  ///< to a value; "" if it is fine
  std::string missing = {};   ///< the error without the option; empty if it may be omitted
  std::string excludes = {};  ///< an option before it that cannot be used together with it
  bool repeatable = false;
  bool list = false;  ///< repeatable; one value may also be a comma-separated list
};

using Objection = std::string (*)(const std::string&);

/// The most frequent rules.
Rules checked(Objection objection, std::string excludes = "");
Rules excluding(std::string option);
Rules between(std::uint32_t least, std::uint32_t most);
Rules repeatable(Objection objection = nullptr);
Rules comma_separated(Objection objection = nullptr);
Rules one_of(std::vector<std::string_view> choices);

/// What an option prints instead of running the program.
enum class Answer { none, help, version, manual };

/// An option, a flag or a positional argument.
struct Option {
  std::string usage;  ///< "-n,--limit N"; a flag: "--all"; a positional argument: "QUERY"
  std::string help;
  std::function<void(const Values&)> set = {};  ///< takes the values; of a flag: "yes"
  Rules rules = {};
  Answer answer = Answer::none;
  std::string group = "Options";  ///< its heading in the help
  std::string variable = {};      ///< also sets it: "OSCE_MAX_AGE"
  Values values = {};             ///< as typed; parse() fills them in
};

/// A program, or a command of a program.
struct Command {
  std::string name;
  std::string help;
  std::vector<std::string> examples = {};
  std::string notes = {};        ///< after the examples; printed only by --help, because
  std::string exit_status = {};  ///< manual pages have sections for both
  std::vector<Option> options = {};
  std::vector<Command> commands = {};
  std::function<void()> start = [] {};  ///< called before its options are set
  std::function<void()> finish = {};    ///< called after all options are set; may throw UsageError

  void add(const std::vector<Option>& rows) {
    options.insert(options.end(), rows.begin(), rows.end());
  }
};

/// --help, which each command has.
Option help_option();

/// --help, --version and --manual, which each program has.
std::vector<Option> standard_options(const std::string& program);

/// The names of an option: {"-n", "--limit"}.
std::vector<std::string> names_of(const Option& option);

/// Its name in messages: "--limit".
std::string name_of(const Option& option);

bool is_positional(const Option& option);

/// The placeholder after its name: "N", "NAME,...", "text|json"; "" for a flag.
std::string value_of(const Option& option);

bool takes_value(const Option& option);

/// What an option does, in sentence case, with its range and environment variable if it has them.
std::string description_of(const Option& option);

/// "Example", or "Examples" if there are several.
std::string_view examples_title(const Command& command);

/// The command's examples, one per line.
std::string examples_of(const Command& command);

/// True if the program does nothing without a command. Its options may also follow the command.
bool needs_command(const Command& program);

/// The option or positional argument of this name, or null.
const Option* find_option(const Command& command, std::string_view name);

/// Puts values into a variable: a bool, text, a path, a number, a duration or a vector.
template <typename Variable>
auto into(Variable& variable) {
  return [&variable](const Values& values) {
    if constexpr (std::is_same_v<Variable, bool>) {
      variable = true;
    } else if constexpr (std::is_assignable_v<Variable&, const std::string&>) {
      variable = values.front();
    } else if constexpr (requires { variable.assign(values.begin(), values.end()); }) {
      variable.assign(values.begin(), values.end());
    } else {
      variable = static_cast<Variable>(std::stoul(values.front()));
    }
  };
}

}  // namespace osce::manual
