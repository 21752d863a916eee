// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/completion.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/schema/fields.hpp"

namespace osce::cli {
namespace {

using manual::Command;
using manual::Option;

bool takes_identifiers(const Command& command) {
  return command.name == "show" || command.name == "cite" || command.name == "open";
}

/// In single quotes, for any of the shells.
std::string quoted(const std::string& text) {
  std::string safe = "'";
  for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe + "'";
}

std::string names_of(const std::vector<Command>& commands, std::string_view between) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const auto& command : commands) names.push_back(command.name);
  return fmt::format("{}", fmt::join(names, between));
}

/// The commands, with the options that all of them accept and without positional arguments.
std::vector<Command> with_common_options(const Command& program) {
  auto commands = program.commands;
  for (auto& command : commands) {
    for (const auto& option : program.options) {
      if (option.answer != manual::Answer::help) command.add({option});  // it has its own
    }
    std::erase_if(command.options, manual::is_positional);
  }
  return commands;
}

/// The possible values; none if any value is possible. Those of a filter are its vocabulary if that
/// is closed, those of --facet and --facets the facets.
std::vector<std::string_view> values_of(const Option& option) {
  const auto name = manual::name_of(option);
  if (!option.rules.choices.empty()) return option.rules.choices;
  if (name == "--facet" || name == "--facets") return schema::facet_names();
  const auto* const field = name.starts_with("--") ? schema::find_field(name.substr(2)) : nullptr;
  if (field == nullptr) return {};
  std::vector<std::string_view> words(field->vocabulary.begin(), field->vocabulary.end());
  std::erase_if(words, [](auto word) { return word.find(' ') != std::string_view::npos; });
  return words;
}

bool takes_folder(const Option& option) { return manual::name_of(option) == "--db"; }

std::string bash_values(const Command& command) {
  std::string cases;
  for (const auto& option : command.options) {
    for (const auto& name : manual::names_of(option)) {
      if (!manual::takes_value(option) || takes_folder(option)) continue;
      cases += fmt::format("    \"{} {}\") words=\"{}\" ;;\n", command.name, name,
                           fmt::join(values_of(option), " "));
    }
  }
  return cases;
}

std::string bash_options(const Command& command) {
  std::vector<std::string> names;
  for (const auto& option : command.options) {
    for (const auto& name : manual::names_of(option)) names.push_back(name);
  }
  return fmt::format("        \"{}\") words=\"{}\" ;;\n", command.name, fmt::join(names, " "));
}

std::string bash(const Command& program) {
  const auto commands = with_common_options(program);
  Command common;
  common.add(program.options);
  auto values = bash_values(common);
  auto options = bash_options(common);
  std::vector<std::string> with_identifiers;
  for (const auto& command : commands) {
    values += bash_values(command);
    options += bash_options(command);
    if (takes_identifiers(command)) with_identifiers.push_back(command.name);
  }
  return fmt::format(
      R"sh(# bash completion of osce
_osce() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} command= word words= i
  local -a place=() candidates=()
  # bash also splits words at "="
  [[ $before != = ]] || before=${{COMP_WORDS[COMP_CWORD - 2]}}
  [[ $current != = ]] || current=
  for ((i = 1; i < COMP_CWORD; ++i)); do
    word=${{COMP_WORDS[i]}}
    case $word in
      --db|--server)
        [[ ${{COMP_WORDS[i + 1]}} != = ]] || ((++i))
        place=("$word" "${{COMP_WORDS[++i]}}") ;;
      {}) command=${{command:-$word}} ;;
    esac
  done
  case "$command $before" in
    *" --db")
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return ;;
{}    *)
      case $command in
        "") words="{}" ;;
        completion) words="bash zsh fish" ;;
        help) words="{}" ;;
      esac
      [[ $current != -* ]] || case $command in
{}      esac
      [[ $current == -* ]] || case $command in
        {}) mapfile -t candidates < <(osce documents "${{place[@]}}" --format ids 2>/dev/null) ;;
      esac ;;
  esac
  # Not compgen -W, which would expand and run identifiers.
  [[ -z $words ]] || read -r -a candidates <<< "$words"
  COMPREPLY=()
  for word in "${{candidates[@]}}"; do
    [[ $word != "$current"* ]] || COMPREPLY+=("$(printf %q "$word")")
  done
}}
complete -F _osce osce
)sh",
      names_of(commands, "|"), values, names_of(commands, " "), names_of(commands, " "), options,
      fmt::join(with_identifiers, "|"));
}

/// Replaces the characters that _arguments and _describe treat specially.
std::string zsh_help(std::string text) {
  for (auto& c : text) {
    if (c == '[' || c == ']' || c == ':') c = ' ';
  }
  return text;
}

std::string zsh_options(const Command& command) {
  std::string options;
  for (const auto& option : command.options) {
    for (const auto& name : manual::names_of(option)) {
      const auto value = !manual::takes_value(option) ? ""
                         : takes_folder(option)       ? ": :_files -/"
                         : values_of(option).empty()
                             ? ": :"
                             : fmt::format(": :({})", fmt::join(values_of(option), " "));
      options +=
          " \\\n        " +
          quoted(fmt::format("*{}[{}]{}", name, zsh_help(manual::description_of(option)), value));
    }
  }
  if (takes_identifiers(command))
    options += " \\\n        '*: :($(osce documents --format ids 2>/dev/null))'";
  return fmt::format("      {}) _arguments{} ;;\n", command.name, options);
}

std::string zsh(const Command& program) {
  const auto commands = with_common_options(program);
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
if [[ ${{funcstack[1]}} == _osce ]]; then _osce "$@"; else compdef _osce osce; fi
)",
                     described, options);
}

std::string fish_option(const Command& command, const Option& option) {
  std::string names;
  for (const auto& name : manual::names_of(option))
    names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  const auto values =
      !manual::takes_value(option) ? ""
      : takes_folder(option)       ? " -x -a '(__fish_complete_directories)'"
      : values_of(option).empty()
          ? " -x"
          : " -x -a " + quoted(fmt::format("{}", fmt::join(values_of(option), " ")));
  return fmt::format("complete -c osce -n '__fish_seen_subcommand_from {}'{}{} -d {}\n",
                     command.name, names, values, quoted(manual::description_of(option)));
}

std::string fish(const Command& program) {
  const auto commands = with_common_options(program);
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

std::string completion(const Command& program, Shell shell) {
  switch (shell) {
    case Shell::zsh:
      return zsh(program);
    case Shell::fish:
      return fish(program);
    case Shell::bash:
      break;
  }
  return bash(program);
}

}  // namespace osce::cli
