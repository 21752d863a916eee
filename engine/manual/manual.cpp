// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/manual/manual.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/manual/help_text.hpp"
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

std::string option_entry(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const auto& name : names_of(option)) names.push_back(fmt::format("\\fB{}\\fR", plain(name)));
  const auto value = value_of(option);
  return fmt::format(".TP\n{}{}\n{}", fmt::join(names, ", "),
                     value.empty() ? "" : fmt::format(" \\fI{}\\fR", plain(value)),
                     line(description_of(option)));
}

/// The options of a program or command, without --help.
std::string options_of(const CLI::App& app) {
  std::string roff;
  for (const auto* option : app.get_options()) {
    if (!option->get_positional() && option != app.get_help_ptr()) roff += option_entry(*option);
  }
  return roff;
}

std::string positionals_of(const CLI::App& app) {
  const bool instead_of_command = !app.get_subcommands({}).empty();
  std::string names;
  for (const auto* option : app.get_options()) {
    if (!option->get_positional()) continue;
    const auto many = option->get_expected_max() > 1 ? "…" : "";
    const auto& name = option->get_name(true);
    names += option->get_required() || instead_of_command
                 ? fmt::format(" \\fI{}\\fR{}", name, many)
                 : fmt::format(" [\\fI{}\\fR{}]", name, many);
  }
  return names;
}

/// Removes the title "Examples:" and the exit status, because the page has sections for them.
std::string examples_of(const CLI::App& app) {
  auto footer = app.get_footer();
  footer.erase(std::min(footer.find("Exit status:"), footer.size()));
  footer.erase(footer.find_last_not_of('\n') + 1);
  for (const std::string_view title : {"Examples:\n", "Example:\n"}) {
    if (footer.starts_with(title)) return footer.substr(title.size());
  }
  return footer;
}

std::string command_section(const std::string& program, const CLI::App& command) {
  auto roff = fmt::format(".SS {} {} [\\fIoptions\\fR]{}\n{}.\n", program, command.get_name(),
                          positionals_of(command), plain(command.get_description()));
  roff += options_of(command);
  if (const auto examples = examples_of(command); !examples.empty())
    roff += ".PP\n" + prose(examples);
  return roff;
}

}  // namespace

std::string page(const CLI::App& app, const Page& page) {
  const auto& name = app.get_name();
  const auto commands = app.get_subcommands({});
  auto roff = fmt::format(".\\\" Made by {} --manual.\n.TH {} {} \"\" \"osce-search {}\"\n", name,
                          in_capitals(name), page.number, program_version);
  roff += fmt::format(".SH NAME\n{} \\- {}\n", plain(name), plain(page.summary));
  const auto operands = positionals_of(app);
  const bool only_commands = !commands.empty() && operands.empty();
  roff += fmt::format(".SH SYNOPSIS\n\\fB{}\\fR [\\fIoptions\\fR]{}{}\n", plain(name),
                      only_commands ? " \\fIcommand\\fR …" : "", operands);
  for (const auto* command : only_commands ? std::vector<const CLI::App*>() : commands) {
    roff += fmt::format(".br\n\\fB{} {}\\fR [\\fIoptions\\fR]{}\n", plain(name),
                        command->get_name(), positionals_of(*command));
  }
  roff += ".SH DESCRIPTION\n" + prose(app.get_description());
  roff += ".SH OPTIONS\n" + options_of(app);
  if (!commands.empty()) roff += ".SH COMMANDS\n";
  for (const auto* command : commands) roff += command_section(name, *command);
  for (const auto& [title, text] : page.sections)
    roff += fmt::format(".SH {}\n{}", in_capitals(std::string(title)), prose(text));
  roff += ".SH EXAMPLES\n" + prose(examples_of(app));
  return roff + fmt::format(".SH SEE ALSO\n{}\n", plain(page.see_also));
}

void add_manual(CLI::App& app, Page texts) {
  app.add_flag_callback(
         "--manual",
         [&app, texts = std::move(texts)] { throw CLI::CallForVersion(page(app, texts), 0); },
         "Print the manual page: " + app.get_name() + " --manual | man -l -")
      ->trigger_on_parse();
}

}  // namespace osce::manual
