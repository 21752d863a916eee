// SPDX-License-Identifier: GPL-2.0-or-later
//
// The only file that knows CLI11.
#include <algorithm>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "engine/manual/manual.hpp"
#include "engine/manual/usage.hpp"
#include "engine/present/program.hpp"
#include "engine/version.hpp"

namespace osce::manual {
namespace {

/// True for a flag that may also be typed with a value, like "--demo=no". add_option() sets it.
bool is_switch(const Option& option) { return !takes_value(option) && option.rules.objection; }

CLI::Option* add_flag(CLI::App& app, const Option& option, const std::string& names) {
  if (is_switch(option)) return app.add_flag_callback(names + "{yes}", [] {});
  if (option.answer == Answer::none)
    return app.add_flag_callback(names, [&option] { option.set({"yes"}); });
  auto* const flag =
      app.add_flag_callback(names, [answer = option.answer] { throw Answer(answer); });
  return option.answer == Answer::manual ? flag->trigger_on_parse() : flag;
}

CLI::Option* add_valued(CLI::App& app, const Option& option, const std::string& names) {
  if (!option.rules.repeatable) {
    return app.add_option_function<std::string>(
        names, [&option](const std::string& value) { option.set({value}); });
  }
  auto* const added = app.add_option_function<Values>(names, option.set);
  if (option.rules.list) added->delimiter(',');
  // After a command, the words that follow a value are operands.
  return is_positional(option) ? added : added->allow_extra_args(app.get_parent() == nullptr);
}

void add_option(CLI::App& app, Option& option) {
  if (option.answer == Answer::help) return;  // CLI11 adds it
  const auto names = option.usage.substr(0, option.usage.find(' '));
  auto* const added =
      takes_value(option) ? add_valued(app, option, names) : add_flag(app, option, names);
  if (takes_value(option))
    added->transform([](std::string value) { return as_typed(std::move(value)); });
  added->check([&option](const std::string& value) {
    add_value(option, value);
    if (is_switch(option)) option.set({value});
    return std::string();
  });
  const auto& excludes = option.rules.excludes;
  if (!excludes.empty()) added->excludes(app.get_option(excludes));
  // Before a command, a positional argument that is required would take its name.
  added->required(!option.rules.missing.empty() && app.get_parent() != nullptr);
}

void describe(CLI::App& app, Command& command) {
  for (auto& option : command.options) add_option(app, option);
  app.preparse_callback([&command](std::size_t) { command.start(); });
  app.callback(command.finish);
}

/// Describes the commands that the arguments name. Describing all of them would take longer than a
/// small search.
void describe_program(CLI::App& app, Command& program, const Values& arguments) {
  app.name(program.name);
  app.fallthrough();
  if (needs_command(program)) app.require_subcommand(1);
  describe(app, program);
  for (auto& command : program.commands) {
    auto* const added = app.add_subcommand(command.name);
    if (std::find(arguments.begin(), arguments.end(), command.name) == arguments.end()) continue;
    describe(*added, command);
  }
}

/// The command that CLI11 has found, or the program.
const Command& command_in(const CLI::App& app, const Command& program) {
  const auto used = app.get_subcommands();
  for (const auto& command : program.commands) {
    if (!used.empty() && used.front()->get_name() == command.name) return command;
  }
  return program;
}

/// An error that CLI11 has found, in plain English. `command` is the one that has been typed.
std::string in_plain_english(const CLI::ParseError& error, const Command& command) {
  const std::string message = error.what();
  const auto option = message.substr(0, message.find_first_of(": "));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return option + " needs a value";
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) {
    return fmt::format("{} and {} cannot be used together", option,
                       message.substr(message.rfind(' ') + 1));
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return "unexpected argument: " + message.substr(message.find(": ") + 2);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && needs_command(command))
    return "no command given. " + list_of_commands(command);
  const auto* const missing = find_option(command, option);
  return missing == nullptr ? message : missing->rules.missing;
}

int print(const std::string& text) {
  present::write_output(text);
  return present::exit_done;
}

/// The command whose --help explains an error: that of the first option in its text.
std::string help_for(const std::string& error, const Command& program, const Command* command) {
  if (command == nullptr) return program.name;
  std::istringstream words(error);
  for (std::string word; words >> word;) {
    word.erase(word.find_last_not_of(".,:;?") + 1);
    if (!word.starts_with('-') || word == "-") continue;
    if (find_option(*command, word) != nullptr) break;
    if (find_option(program, word) != nullptr) return program.name;
  }
  return program.name + " " + command->name;
}

/// Turns "help search" into "search --help", and "help" into "--help".
Values without_help_command(const Command& program, const Values& arguments) {
  Values rest;
  Values names;  // what is not an option or its value
  bool help = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& argument = arguments[i];
    if (!argument.starts_with('-')) {
      if (names.empty() && !help && argument != "help") return arguments;
      if (help) names.push_back(argument);
      if (help) rest.push_back(argument);
      help = true;
    } else if (argument != "--" || !help) {
      rest.push_back(argument);
      const auto* const option = find_option(program, argument);
      if (option != nullptr && takes_value(*option) && i + 1 < arguments.size())
        rest.push_back(arguments[++i]);
    }
  }
  if (!help || names.size() > 1) return arguments;
  if (names.empty() && arguments.back() != "help") rest = arguments;  // osce help --version
  rest.emplace_back("--help");
  return rest;
}

}  // namespace

std::optional<int> parse(Command& program, const Page& page, const Values& typed) {
  const auto arguments = without_help_command(program, typed);
  auto [error_found, command, words] = check_arguments(program, arguments);
  const auto refuse = [&, used = command](const std::string& error) {
    return present::refuse_usage(program.name, error, help_for(error, program, used));
  };
  if (!error_found.empty()) return refuse(error_found);
  CLI::App app;
  describe_program(app, program, arguments);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    return print(help_text(program, command_in(app, program)));
  } catch (const Answer& answer) {
    const auto version = fmt::format("{} {}", program.name, program_version);
    return print((answer == Answer::manual ? manual_page(program, page) : version) + "\n");
  } catch (const UsageError& error) {
    return refuse(error.message());
  } catch (const CLI::ParseError& error) {
    return refuse(in_plain_english(error, command_in(app, program)));
  }
  return std::nullopt;
}

}  // namespace osce::manual
