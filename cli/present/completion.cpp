// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/completion.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::cli {
namespace {

bool takes_identifiers(const CommandOutline& command) {
  return command.name == "show" || command.name == "cite" || command.name == "open";
}

/// In apostrophes, for any of the shells.
std::string quoted(const std::string& text) {
  std::string safe = "'";
  for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe + "'";
}

std::string names_of(const std::vector<CommandOutline>& commands, std::string_view between) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const auto& command : commands) names.push_back(command.name);
  return fmt::format("{}", fmt::join(names, between));
}

std::string bash_values(const CommandOutline& command) {
  std::string cases;
  for (const auto& option : command.options) {
    for (const auto& name : option.names) {
      if (!option.takes_value) continue;
      cases += fmt::format("    \"{} {}\") words=\"{}\" ;;\n", command.name, name,
                           fmt::join(option.values, " "));
    }
  }
  return cases;
}

std::string bash_options(const CommandOutline& command) {
  std::vector<std::string> names;
  for (const auto& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return fmt::format("        {}) words=\"{}\" ;;\n", command.name, fmt::join(names, " "));
}

std::string bash(const std::vector<CommandOutline>& commands) {
  std::string values;
  std::string options;
  std::vector<std::string> with_identifiers;
  for (const auto& command : commands) {
    values += bash_values(command);
    options += bash_options(command);
    if (takes_identifiers(command)) with_identifiers.push_back(command.name);
  }
  return fmt::format(
      R"(# bash completion of osce
_osce() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} command= word words=
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD - 1}}"; do
    case $word in {}) command=$word; break ;; esac
  done
  case "$command $before" in
{}    *)
      case $command in
        "") words="{}" ;;
      esac
      [[ $current != -* ]] || case $command in
{}      esac
      [[ $current == -* ]] || case $command in
        {}) words=$(osce documents --format ids 2>/dev/null) ;;
      esac ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}}
complete -F _osce osce
)",
      names_of(commands, "|"), values, names_of(commands, " "), options,
      fmt::join(with_identifiers, "|"));
}

/// What _arguments and _describe would read as their own is taken away.
std::string zsh_help(std::string text) {
  for (auto& c : text) {
    if (c == '[' || c == ']' || c == ':') c = ' ';
  }
  return text;
}

std::string zsh_options(const CommandOutline& command) {
  std::string options;
  for (const auto& option : command.options) {
    for (const auto& name : option.names) {
      const auto value = !option.takes_value ? ""
                         : option.values.empty()
                             ? ": :"
                             : fmt::format(": :({})", fmt::join(option.values, " "));
      options +=
          " \\\n        " + quoted(fmt::format("*{}[{}]{}", name, zsh_help(option.help), value));
    }
  }
  if (takes_identifiers(command))
    options += " \\\n        '*: :($(osce documents --format ids 2>/dev/null))'";
  return fmt::format("      {}) _arguments{} ;;\n", command.name, options);
}

std::string zsh(const std::vector<CommandOutline>& commands) {
  std::string described;
  std::string options;
  for (const auto& command : commands) {
    described += "        " + quoted(command.name + ":" + zsh_help(command.help)) + "\n";
    options += zsh_options(command);
  }
  return fmt::format(R"(#compdef osce
_osce() {{
  local state line
  _arguments -C '1: :->command' '*:: :->rest'
  case $state in
    command)
      local -a commands=(
{}      )
      _describe command commands ;;
    rest) case $line[1] in
{}    esac ;;
  esac
}}
compdef _osce osce
)",
                     described, options);
}

std::string fish_option(const CommandOutline& command, const OptionOutline& option) {
  std::string names;
  for (const auto& name : option.names)
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  const auto values = !option.takes_value ? ""
                      : option.values.empty()
                          ? " -r"
                          : " -x -a " + quoted(fmt::format("{}", fmt::join(option.values, " ")));
  return fmt::format("complete -c osce -n '__fish_seen_subcommand_from {}'{}{} -d {}\n",
                     command.name, names, values, quoted(option.help));
}

std::string fish(const std::vector<CommandOutline>& commands) {
  std::string script = "# fish completion of osce\ncomplete -c osce -f\n";
  for (const auto& command : commands) {
    script += fmt::format("complete -c osce -n __fish_use_subcommand -a {} -d {}\n", command.name,
                          quoted(command.help));
    for (const auto& option : command.options) script += fish_option(command, option);
    if (takes_identifiers(command)) {
      script += fmt::format(
          "complete -c osce -n '__fish_seen_subcommand_from {}' -a '(osce documents --format ids "
          "2>/dev/null)'\n",
          command.name);
    }
  }
  return script;
}

}  // namespace

std::string completion(const std::vector<CommandOutline>& commands, Shell shell) {
  switch (shell) {
    case Shell::zsh:
      return zsh(commands);
    case Shell::fish:
      return fish(commands);
    case Shell::bash:
      break;
  }
  return bash(commands);
}

}  // namespace osce::cli
