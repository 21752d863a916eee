// SPDX-License-Identifier: GPL-2.0-or-later
//
// What commands share: a query with its settings and limits, and formats.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/builder.hpp"
#include "engine/schema/fields.hpp"

namespace osce::cli {
namespace {

/// One that is off where nothing is said is a flag: "--inferred".
void add_setting(Builder& b, CLI::App& command, const query::Setting& setting) {
  const std::vector<std::string> values(setting.values.begin(), setting.values.end());
  const bool flag = values.front() == "no";
  const auto name = "--" + std::string(setting.name);
  auto& typed = b.typed.settings[std::string(setting.name)];
  auto* option = flag ? command.add_flag(name + "{yes}", typed, std::string(setting.help))
                      : command.add_option(name, typed, std::string(setting.help));
  option->check(CLI::IsMember(values));
  if (flag) option->option_text(" ");
}

}  // namespace

search::Request TypedRequest::finish() const {
  auto finished = request;
  finished.query = fmt::format("{}", fmt::join(words, " "));
  for (const auto& [name, values] : filters) {
    for (const auto& value : values) finished.filters.push_back({name, value});
  }
  for (const auto& [name, value] : settings) {
    if (!value.empty()) set_value(*query::find_setting(name), value, finished.settings);
  }
  if (!facets.empty()) finished.facets = facets;
  return finished;
}

std::string objection_to_empty(const std::string& typed) {
  return typed.empty() ? "the value is empty: give one, or leave the option out" : "";
}

CLI::Validator number_up_to(std::uint32_t most) {
  return {[most](const std::string& typed) {
            std::uint32_t number = 0;
            const auto* const end = typed.data() + typed.size();
            const auto read = std::from_chars(typed.data(), end, number);
            const bool whole = read.ec == std::errc{} && read.ptr == end && number <= most &&
                               (typed == "0" || !typed.starts_with('0'));
            return whole ? "" : fmt::format("\"{}\" is no whole number up to {}", typed, most);
          },
          ""};
}

void add_format(Builder& b, CLI::App& command, const std::vector<Format>& formats) {
  std::vector<std::string> names;
  names.reserve(formats.size());
  for (const auto format : formats)
    names.emplace_back(format_names.at(static_cast<std::size_t>(format)));
  command.preparse_callback(
      [&b, first = formats.front()](std::size_t) { b.invocation.format = first; });
  auto* const option = command.add_option_function<std::string>(
      "--format",
      [&b](const std::string& typed) {
        b.invocation.format = *value_named<Format>(format_names, typed);
      },
      fmt::format("how it is printed ({})", names.front()));
  option->check(CLI::IsMember(names));
  if (std::find(formats.begin(), formats.end(), Format::csv) != formats.end()) {
    command.add_flag_callback(
        "--csv-raw", [&b] { b.invocation.formulas = present::Formulas::as_they_are; },
        "in tables, leave values as they are that a spreadsheet would run");
  }
  if (std::find(formats.begin(), formats.end(), Format::json) == formats.end()) return;
  command
      .add_flag_callback(
          "--json", [&b] { b.invocation.format = Format::json; }, "short for --format json")
      ->excludes(option);
}

void add_query(Builder& b, CLI::App& command, const std::vector<std::string_view>& without) {
  command.add_option("QUERY", b.typed.words, "what to search for; nothing: everything");
  for (const auto& setting : query::settings) {
    if (std::find(without.begin(), without.end(), setting.name) == without.end())
      add_setting(b, command, setting);
  }
  command.add_flag_callback(
      "--literal", [&b] { b.typed.settings["parse"] = "literal"; }, "short for --parse literal");
  for (const auto& field : schema::fields) {
    if (!field.filter) continue;
    const auto name = std::string(field.name);
    command.add_option("--" + name, b.typed.filters[name], std::string(field.help))
        ->group("Limits (repeat one for alternatives)")
        ->option_text("VALUE")
        ->allow_extra_args(false)
        ->check(objection_to_empty);
  }
}

}  // namespace osce::cli
