// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/config_file.hpp"

#include <algorithm>
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

using manual::UsageError;
using Set = std::set<const manual::Option*>;

/// Adds the values in `text` and sets the option. Throws UsageError if it does not accept them.
void set_option(manual::Option& option, std::string text) {
  const auto& rules = option.rules;
  // As on the command line, "[a,b]" is a list for each option that can be repeated.
  const bool brackets = rules.repeatable && text.starts_with('[') && text.ends_with(']');
  if (brackets) text = text.substr(1, text.size() - 2);
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = brackets || rules.list ? std::min(text.find(',', begin), text.size()) : text.size();
    if (end > begin) manual::add_value(option, text.substr(begin, end - begin));
  }
  const auto name = manual::name_of(option);
  if (option.values.empty()) throw UsageError{name, "needs a value"};
  if (manual::takes_value(option) && !rules.repeatable && option.values.size() > 1)
    throw UsageError{name, "can be given only once"};
  option.set(option.values);
}

/// An option that variables and files can set: those that have a variable.
manual::Option& option_named(manual::Command& program, std::string_view name) {
  std::vector<std::string_view> names;
  for (auto& option : program.options) {
    if (option.variable.empty()) {
      if (manual::name_of(option) == fmt::format("--{}", name))
        throw UsageError{"", fmt::format("\"{}\" can only be given on the command line", name)};
      continue;
    }
    names.push_back(std::string_view(option.usage).substr(2, option.usage.find(' ') - 2));
    if (names.back() == name) return option;
  }
  const auto guess = text::did_you_mean(name, names);
  throw UsageError{
      "", fmt::format("unknown option \"{}\"{}{}", name, guess.empty() ? "" : ". ", guess)};
}

/// A value may be in quotation marks. A "#" in it is part of it.
std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() > 1 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

/// Sets the option in a line, unless it is in `set`.
void apply_line(manual::Command& program, std::string_view line, const Set& set) {
  if (line.empty() || line.front() == '#' || line.front() == ';') return;
  if (line.front() == '[') throw UsageError{"", "sections are not supported; remove this line"};
  const auto equals = line.find('=');
  const auto name = trimmed(line.substr(0, equals));
  if (equals == std::string_view::npos || name.empty())
    throw UsageError{"", "this line is not NAME=VALUE; for example: max-age=60"};
  auto& option = option_named(program, name);
  if (!set.contains(&option))
    set_option(option, std::string(without_quotes(trimmed(line.substr(equals + 1)))));
}

void apply_file(manual::Command& program, const std::string& file, const Set& set) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::ifstream input(file);
  int number = 0;
  for (std::string line; std::getline(input, line);) {
    std::string_view text = line;
    if (++number == 1 && text.starts_with(byte_order_mark))
      text.remove_prefix(byte_order_mark.size());
    if (text.ends_with('\r')) text.remove_suffix(1);
    try {
      apply_line(program, trimmed(text), set);
    } catch (const UsageError& error) {
      throw UsageError{fmt::format("{}:{}", file, number), error.message()};
    }
  }
  if (input.is_open() && !input.bad()) return;
  throw UsageError{"", fmt::format("cannot read {}: {}; check the path given with --config", file,
                                   errno == ENOENT ? "no such file" : std::strerror(errno))};
}

}  // namespace

void set_other_options(manual::Command& program, const std::string& file) {
  Set set;
  for (auto& option : program.options) {
    const char* const value =
        option.variable.empty() ? nullptr : std::getenv(option.variable.c_str());
    if (option.values.empty() && value != nullptr && *value != '\0') {
      try {
        set_option(option, value);
      } catch (UsageError& error) {
        error.subject = option.variable;
        throw;
      }
    }
    if (!option.values.empty()) set.insert(&option);
  }
  if (!file.empty()) apply_file(program, file, set);
}

}  // namespace osce::searchd
