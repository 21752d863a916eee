// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/manual/help_text.hpp"

#include <algorithm>
#include <cctype>
#include <memory>
#include <regex>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace osce::manual {
namespace {

/// "1 to 256" for the type "N:INT in [1 - 256]".
std::string range_of(const CLI::Option& option) {
  const auto type = option.get_type_name();
  const auto begin = type.find(" in [");
  const auto middle = type.find(" - ", std::min(begin, type.size()));
  const auto end = type.find(']', std::min(middle, type.size()));
  if (end == std::string::npos) return "";
  constexpr std::string_view opening = " in [";
  constexpr std::string_view between = " - ";
  return fmt::format("{} to {}",
                     type.substr(begin + opening.size(), middle - begin - opening.size()),
                     type.substr(middle + between.size(), end - middle - between.size()));
}

/// The program's options that all commands accept: "--db, --server, -q".
std::string options_of_all_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options()) {
    const bool informs = option == app.get_help_ptr() || option == app.get_version_ptr() ||
                         option->check_lname("manual");
    if (!informs && !option->get_positional()) names.push_back(names_of(*option).front());
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Breaks text at spaces into lines of at most `width` bytes.
std::string in_lines(const std::string& text, std::size_t width) {
  std::string lines;
  std::string line;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (!line.empty() && line.size() + 1 + word.size() > width) {
      lines += line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return lines + line;
}

/// With a capital first letter, unless the text begins with a value and a colon: "auto: …".
std::string in_sentence_case(std::string text) {
  const auto word = text.substr(0, text.find(' '));
  if (!word.empty() && !word.ends_with(':'))
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

constexpr std::size_t narrow_terminal = 80;

class HelpText : public CLI::Formatter {
 public:
  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    if (is_positional) return CLI::Formatter::make_option_name(option, is_positional);
    return fmt::format("{}", fmt::join(names_of(*option), ","));
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_positional()) return option->get_expected_max() > 1 ? " ..." : "";
    const auto value = value_of(*option);
    return value.empty() ? "" : " " + value;
  }

  std::string make_option_desc(const CLI::Option* option) const override {
    return in_lines(description_of(*option), narrow_terminal - get_column_width());
  }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    auto usage = std::regex_replace(CLI::Formatter::make_usage(app, name), std::regex("SUBCOMMAND"),
                                    "COMMAND");
    const auto commands = app->get_subcommands({});
    const bool has_operands =
        !app->get_options([](const CLI::Option* one) { return one->get_positional(); }).empty();
    if (commands.empty() || !has_operands) return usage;
    // Either operands or a command are needed: each form is a line of its own.
    auto forms = std::regex_replace(usage, std::regex(R"( \[COMMAND\])"), "");
    forms = std::regex_replace(forms, std::regex(R"(\[([A-Z]+\.\.\.)\])"), "$1");
    for (const auto* command : commands) {
      forms += std::regex_replace(make_usage(command, name + " " + command->get_name()),
                                  std::regex("^Usage:"), "      ");
    }
    return forms;
  }

  std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override {
    return std::regex_replace(CLI::Formatter::make_subcommands(app, mode),
                              std::regex("\nSubcommands:\n"), "\nCommands:\n");
  }

  std::string make_footer(const CLI::App* app) const override {
    auto footer = CLI::Formatter::make_footer(app);
    const auto* const parent = app->get_parent();
    if (parent == nullptr || !parent->get_fallthrough()) return footer;
    const auto note = fmt::format("Options for all commands: {}. Run '{} --help' for details.",
                                  options_of_all_commands(*parent), parent->get_name());
    return fmt::format("{}\n{}\n", footer, in_lines(note, narrow_terminal));
  }
};

}  // namespace

std::string value_of(const CLI::Option& option) {
  if (option.get_expected_max() == 0) return "";
  const auto& text = option.get_option_text();
  if (!text.empty()) return text.find_first_not_of(' ') == std::string::npos ? "" : text;
  auto type = option.get_type_name();
  const auto begin = type.find('{');
  if (begin == std::string::npos) return type.substr(0, type.find(':'));
  type = type.substr(begin + 1, type.find('}') - begin - 1);
  std::replace(type.begin(), type.end(), ',', '|');
  return type;
}

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const auto& name : option.get_snames()) names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

std::string description_of(const CLI::Option& option) {
  auto text = in_sentence_case(option.get_description());
  if (const auto range = range_of(option); !range.empty()) text += "; " + range;
  if (!option.get_envname().empty()) text += fmt::format(" (${})", option.get_envname());
  return text;
}

void use_help_text(CLI::App& app) { app.formatter(std::make_shared<HelpText>()); }

}  // namespace osce::manual
