// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/manual/manual.hpp"

namespace osce::manual {
namespace {

constexpr std::size_t narrow_terminal = 80;
constexpr std::size_t description_column = 30;
constexpr std::string_view positionals = "Positionals";

/// Breaks text at spaces into lines of at most `width` bytes.
std::string in_lines(const std::string& text, std::size_t width, std::string_view between = "\n") {
  std::string lines;
  std::string line;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!line.empty() && line.size() + 1 + word.size() > width) {
      lines.append(line).append(between);
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return lines + line;
}

/// A name and its description in two columns. A long name has a line of its own.
std::string row(std::string name, const std::string& description) {
  name.insert(0, "  ");
  if (name.size() >= description_column) name += "\n" + std::string(description_column, ' ');
  return fmt::format("{:<{}}{}\n", name, description_column, description);
}

std::string option_row(const Option& option) {
  const auto value =
      is_positional(option) ? (option.rules.repeatable ? "..." : "") : value_of(option);
  return row(
      fmt::format("{}{}{}", fmt::join(names_of(option), ","), value.empty() ? "" : " ", value),
      in_lines(description_of(option), narrow_terminal - description_column,
               "\n" + std::string(description_column, ' ')));
}

/// "Usage: osce search [OPTIONS] [QUERY...]"
std::string usage_line(const std::string& name, const Command& command) {
  auto line = name + " [OPTIONS]";
  for (const auto& option : command.options) {
    if (!is_positional(option)) continue;
    const auto text = option.usage + (option.rules.repeatable ? "..." : "");
    line += option.rules.missing.empty() ? " [" + text + "]" : " " + text;
  }
  return line + (needs_command(command) ? " COMMAND\n" : "\n");
}

/// If either operands or a command are needed, each form is a line of its own.
std::string usage(const std::string& name, const Command& command) {
  auto lines = "Usage: " + usage_line(name, command);
  if (needs_command(command)) return lines;
  for (const auto& other : command.commands)
    lines += "       " + usage_line(name + " " + other.name, other);
  return lines;
}

std::string section(const Command& command, std::string_view heading) {
  std::string rows;
  for (const auto& option : command.options) {
    const std::string_view own = is_positional(option) ? positionals : option.group;
    if (own == heading) rows += option_row(option);
  }
  return rows.empty() ? "" : fmt::format("\n{}:\n{}", heading, rows);
}

/// The examples, the notes and the exit status.
std::string footer(const Command& command) {
  auto text = fmt::format("\n{}:\n{}\n", examples_title(command), examples_of(command));
  if (!command.notes.empty()) text += "\n" + command.notes + "\n";
  if (command.exit_status.empty()) return text;
  return text + (command.notes.empty() ? "\n" : "") + command.exit_status + "\n";
}

/// "Options for all commands: --db, --server, -q. …"
std::string note_on_common_options(const Command& program) {
  std::vector<std::string> names;
  for (const auto& option : program.options) {
    if (option.answer == Answer::none) names.push_back(names_of(option).front());
  }
  return in_lines(fmt::format("Options for all commands: {}. Run '{} --help' for details.",
                              fmt::join(names, ", "), program.name),
                  narrow_terminal);
}

}  // namespace

std::string help_text(const Command& program, const Command& command) {
  const bool is_program = &command == &program;
  auto text = command.help + "\n" +
              usage(is_program ? program.name : program.name + " " + command.name, command);
  text += section(command, positionals) + section(command, "Options");
  const auto grouped = std::find_if(command.options.begin(), command.options.end(),
                                    [](const Option& option) { return option.group != "Options"; });
  if (grouped != command.options.end()) text += "\n" + section(command, grouped->group);
  if (!command.commands.empty()) text += "\nCommands:\n";
  for (const auto& one : command.commands) text += row(one.name, one.help);
  text += footer(command);
  if (!is_program && needs_command(program)) text += "\n" + note_on_common_options(program) + "\n";
  return text;
}

}  // namespace osce::manual
