// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/manual/manual.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/version.hpp"

namespace osce::manual {
namespace {

/// Escapes the characters that mean something to roff.
std::string plain(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\\' || c == '-') safe += '\\';
    safe += c == '\\' ? 'e' : c;
  }
  return safe;
}

/// Escapes a line that begins with "." or "'", which roff would take for a request.
std::string line(std::string_view text) {
  const bool request = text.starts_with('.') || text.starts_with('\'');
  return (request ? "\\&" : "") + plain(text) + "\n";
}

/// Fills lines of prose; keeps lines that begin with a space as they are.
std::string prose(std::string_view text) {
  std::string roff;
  std::istringstream lines{std::string(text)};
  bool as_is = false;
  for (std::string one; std::getline(lines, one);) {
    const bool indented = one.starts_with(' ');
    if (indented != as_is) roff += indented ? ".PP\n.nf\n" : ".fi\n";
    as_is = indented;
    roff += one.empty() ? ".PP\n" : line(one);
  }
  return roff + (as_is ? ".fi\n" : "");
}

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string option_entry(const Option& option) {
  std::vector<std::string> names;
  for (const auto& name : names_of(option)) names.push_back(fmt::format("\\fB{}\\fR", plain(name)));
  const auto value = value_of(option);
  return fmt::format(".TP\n{}{}\n{}", fmt::join(names, ", "),
                     value.empty() ? "" : fmt::format(" \\fI{}\\fR", plain(value)),
                     line(description_of(option)));
}

/// The options of a program or command. --help, which all have, is shown for the program only.
std::string options_of(const Command& command, bool is_program) {
  std::string roff;
  for (const auto& option : command.options) {
    if (!is_positional(option) && (is_program || option.answer != Answer::help))
      roff += option_entry(option);
  }
  return roff;
}

std::string positionals_of(const Command& command) {
  std::string names;
  for (const auto& option : command.options) {
    if (!is_positional(option)) continue;
    const auto name = fmt::format("\\fI{}\\fR{}", option.usage, option.rules.repeatable ? "…" : "");
    names += option.rules.missing.empty() ? " [" + name + "]" : " " + name;
  }
  return names;
}

std::string command_section(const std::string& program, const Command& command) {
  auto roff = fmt::format(".SS {} {} [\\fIoptions\\fR]{}\n{}.\n", program, command.name,
                          positionals_of(command), plain(command.help));
  return roff + options_of(command, false) +
         fmt::format(".PP\n{}:\n{}", examples_title(command), prose(examples_of(command)));
}

/// The ways to call the program, one per line.
std::string synopsis(const Command& program) {
  const auto name = plain(program.name);
  auto roff =
      fmt::format(".SH SYNOPSIS\n\\fB{}\\fR [\\fIoptions\\fR]{}{}\n", name,
                  needs_command(program) ? " \\fIcommand\\fR …" : "", positionals_of(program));
  if (needs_command(program)) return roff;
  for (const auto& command : program.commands) {
    roff += fmt::format(".br\n\\fB{} {}\\fR [\\fIoptions\\fR]{}\n", name, command.name,
                        positionals_of(command));
  }
  return roff;
}

}  // namespace

std::string manual_page(const Command& program, const Page& page) {
  const auto& name = program.name;
  auto roff = fmt::format(".\\\" Made by {} --manual.\n.TH {} {} \"\" \"osce-search {}\"\n", name,
                          in_capitals(name), page.number, program_version);
  roff += fmt::format(".SH NAME\n{} \\- {}\n", plain(name), plain(page.summary));
  roff += synopsis(program);
  roff += ".SH DESCRIPTION\n" + prose(program.help);
  roff += ".SH OPTIONS\n" + options_of(program, true);
  if (!program.commands.empty()) roff += ".SH COMMANDS\n";
  for (const auto& command : program.commands) roff += command_section(name, command);
  for (const auto& [title, text] : page.sections)
    roff += fmt::format(".SH {}\n{}", in_capitals(std::string(title)), prose(text));
  roff += ".SH EXAMPLES\n" + prose(examples_of(program));
  return roff + fmt::format(".SH SEE ALSO\n{}\n", plain(page.see_also));
}

}  // namespace osce::manual
