// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/manual/command.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::manual {

Rules checked(Objection objection, std::string excludes) {
  return {.objection = objection, .excludes = std::move(excludes)};
}
Rules excluding(std::string option) { return {.excludes = std::move(option)}; }
Rules between(std::uint32_t least, std::uint32_t most) { return {.range = {{least, most}}}; }
Rules repeatable(Objection objection) { return {.objection = objection, .repeatable = true}; }
Rules comma_separated(Objection objection) {
  return {.objection = objection, .repeatable = true, .list = true};
}
Rules one_of(std::vector<std::string_view> choices) { return {.choices = std::move(choices)}; }

Option help_option() {
  return {"-h,--help", "Print this help message and exit", {}, {}, Answer::help};
}

std::vector<Option> standard_options(const std::string& program) {
  return {
      help_option(),
      {"--version", "Display program version information and exit", {}, {}, Answer::version},
      {"--manual",
       "Print the manual page: " + program + " --manual | man -l -",
       {},
       {},
       Answer::manual},
  };
}

std::vector<std::string> names_of(const Option& option) {
  std::vector<std::string> names;
  std::istringstream list(option.usage.substr(0, option.usage.find(' ')));
  for (std::string name; std::getline(list, name, ',');) names.push_back(name);
  return names;
}

std::string name_of(const Option& option) { return names_of(option).back(); }

bool is_positional(const Option& option) { return !option.usage.starts_with('-'); }

std::string value_of(const Option& option) {
  if (!option.rules.choices.empty()) return fmt::format("{}", fmt::join(option.rules.choices, "|"));
  const auto space = option.usage.find(' ');
  return space == std::string::npos ? "" : option.usage.substr(space + 1);
}

bool takes_value(const Option& option) {
  return is_positional(option) || !value_of(option).empty();
}

std::string description_of(const Option& option) {
  auto text = option.help;
  const auto word = text.substr(0, text.find(' '));
  // Not the value in "auto: …".
  if (!word.empty() && !word.ends_with(':'))
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  const auto& range = option.rules.range;
  if (range) text += fmt::format("; {} to {}", range->least, range->most);
  if (!option.variable.empty()) text += fmt::format(" (${})", option.variable);
  return text;
}

std::string_view examples_title(const Command& command) {
  return command.examples.size() == 1 ? "Example" : "Examples";
}

std::string examples_of(const Command& command) {
  return fmt::format("  {}", fmt::join(command.examples, "\n  "));
}

bool needs_command(const Command& program) {
  return !program.commands.empty() &&
         std::none_of(program.options.begin(), program.options.end(), is_positional);
}

const Option* find_option(const Command& command, std::string_view name) {
  for (const auto& option : command.options) {
    const auto names = names_of(option);
    if (std::find(names.begin(), names.end(), name) != names.end()) return &option;
  }
  return nullptr;
}

}  // namespace osce::manual
