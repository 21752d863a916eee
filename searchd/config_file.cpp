// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/config_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/manual/usage.hpp"
#include "engine/text/edit_distance.hpp"
#include "searchd/connections/header_text.hpp"

namespace osce::searchd {
namespace {

/// Throws CLI::ParseError if the value is not accepted.
void set_option(CLI::Option& option, const std::string& value) {
  if (value.empty()) throw CLI::ValidationError(option.get_name(), "needs a value");
  option.add_result(value);
  option.run_callback();  // checks the value
}

/// An option that variables and files can set: those that have a variable.
CLI::Option& option_named(CLI::App& app, const std::string& name) {
  std::vector<std::string_view> names;
  for (auto* const option : app.get_options()) {
    if (option->get_envname().empty()) continue;
    names.emplace_back(option->get_lnames().front());
    if (names.back() == name) return *option;
  }
  const auto guess = text::did_you_mean(name, names);
  throw CLI::ConfigError(
      fmt::format("unknown option \"{}\"{}{}", name, guess.empty() ? "" : ". ", guess));
}

/// A value may be in quotation marks. A "#" in it is part of it.
std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() > 1 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

/// Sets the option in a line, unless it is in `set`.
void apply_line(CLI::App& app, std::string_view line, const std::set<CLI::Option*>& set) {
  if (line.empty() || line.front() == '#' || line.front() == ';') return;
  if (line.front() == '[') throw CLI::ConfigError("sections are not supported");
  const auto equals = line.find('=');
  const auto name = trimmed(line.substr(0, equals));
  if (equals == std::string_view::npos || name.empty())
    throw CLI::ConfigError("this line is not NAME=VALUE; for example: max-age=60");
  auto& option = option_named(app, std::string(name));
  if (!set.contains(&option))
    set_option(option, std::string(without_quotes(trimmed(line.substr(equals + 1)))));
}

void apply_file(CLI::App& app, const std::string& file, const std::set<CLI::Option*>& set) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::ifstream input(file);
  int number = 0;
  for (std::string line; std::getline(input, line);) {
    std::string_view text = line;
    if (++number == 1 && text.starts_with(byte_order_mark))
      text.remove_prefix(byte_order_mark.size());
    if (text.ends_with('\r')) text.remove_suffix(1);
    try {
      apply_line(app, trimmed(text), set);
    } catch (const CLI::ParseError& error) {
      throw CLI::ConfigError(fmt::format("{}:{}: {}", file, number, manual::usage_error(error)));
    }
  }
  if (input.is_open() && !input.bad()) return;
  throw CLI::ConfigError(fmt::format("cannot read {}: {}", file,
                                     errno == ENOENT ? "no such file" : std::strerror(errno)));
}

}  // namespace

Variables take_variables(CLI::App& app) {
  Variables variables;
  for (auto* const option : app.get_options()) {
    const auto& name = option->get_envname();
    const char* const value = name.empty() ? nullptr : std::getenv(name.c_str());
    if (value != nullptr && *value != '\0') variables.emplace(option, value);
    if (value != nullptr) unsetenv(name.c_str());
  }
  return variables;
}

void set_other_options(CLI::App& app, const Variables& variables, const std::string& file) {
  std::set<CLI::Option*> set;
  for (auto* const option : app.get_options()) {
    if (option->count() > 0) set.insert(option);
  }
  for (const auto& [option, value] : variables) {
    if (!set.insert(option).second) continue;
    try {
      set_option(*option, value);
    } catch (const CLI::ParseError& error) {
      auto text = manual::usage_error(error);
      const auto name = "--" + option->get_lnames().front();
      if (text.starts_with(name)) text.replace(0, name.size(), option->get_envname());
      throw CLI::ConfigError(text);
    }
  }
  if (!file.empty()) apply_file(app, file, set);
}

}  // namespace osce::searchd
