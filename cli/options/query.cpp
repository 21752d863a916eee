// SPDX-License-Identifier: GPL-2.0-or-later
//
// Options that several commands share: the query with its filters and settings, and output formats.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/builder.hpp"
#include "engine/schema/fields.hpp"

namespace osce::cli {
namespace {

/// A setting that is off by default becomes a flag: "--inferred".
void add_setting(Builder& b, CLI::App& command, const query::Setting& setting) {
  const bool flag = setting.values.front() == "no";
  const auto name = "--" + std::string(setting.name);
  auto& typed = b.typed.settings[std::string(setting.name)];
  const auto help = flag ? std::string(setting.help)
                         : fmt::format("{} (default: {})", setting.help, setting.values.front());
  auto* option =
      flag ? command.add_flag(name + "{yes}", typed, help) : command.add_option(name, typed, help);
  option->check(manual::one_of({setting.values.begin(), setting.values.end()}));
  if (flag) option->option_text(" ");
}

bool has(const std::vector<OutputFormat>& formats, OutputFormat format) {
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

std::string fields_help(const FieldNames& fields) {
  const auto columns = fmt::format("table columns: {}", fmt::join(fields.columns, ", "));
  return fields.members.empty() ? "Print only these " + columns
                                : fmt::format("Print only these {}; JSON members: {}", columns,
                                              fmt::join(fields.members, ", "));
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
  return typed.empty() ? "needs a value" : "";
}

CLI::Option* add_number(CLI::App& command, const std::string& option, std::uint32_t& value,
                        std::uint32_t most, const std::string& help) {
  return command.add_option(option, value, help)
      ->option_text("N")
      ->check(manual::whole_number(most));
}

void add_format(Builder& b, CLI::App& command, const std::vector<OutputFormat>& formats,
                const FieldNames& fields) {
  std::vector<std::string_view> names;
  names.reserve(formats.size());
  for (const auto format : formats)
    names.push_back(format_names.at(static_cast<std::size_t>(format)));
  command.preparse_callback([&b, fields, first = formats.front()](std::size_t) {
    b.invocation.format = first;
    b.fields = fields;
  });
  auto* const option = command.add_option_function<std::string>(
      "--format",
      [&b](const std::string& typed) {
        b.invocation.format = *value_named<OutputFormat>(format_names, typed);
      },
      fmt::format("Output format (default: {})", names.front()));
  option->check(manual::one_of(names));
  if (has(formats, OutputFormat::csv)) {
    command.add_flag_callback(
        "--csv-raw", [&b] { b.invocation.formulas = present::Formulas::as_they_are; },
        "Do not escape values that a spreadsheet would run as formulas");
    command.add_option("--fields", b.invocation.fields, fields_help(fields))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->option_text("NAME,...");
  }
  if (!has(formats, OutputFormat::json)) return;
  command
      .add_flag_callback(
          "--json", [&b] { b.invocation.format = OutputFormat::json; }, "Same as --format json")
      ->excludes(option);
}

std::string objection_to_fields(const Builder& b) {
  const auto format = b.invocation.format;
  if (b.invocation.fields.empty()) return "";
  const bool json = format == OutputFormat::json || format == OutputFormat::jsonl;
  const bool table =
      format == OutputFormat::text || format == OutputFormat::csv || format == OutputFormat::tsv;
  const auto& names = json ? b.fields.members : b.fields.columns;
  if (names.empty() || (!json && !table)) {
    return fmt::format("works only with --format text, {}csv or tsv",
                       b.fields.members.empty() ? "" : "json, jsonl, ");
  }
  for (const auto& field : b.invocation.fields) {
    auto objection = manual::objection_to_item(field, {names.begin(), names.end()});
    if (!objection.empty()) return objection;
  }
  return "";
}

void add_query(Builder& b, CLI::App& command, const std::vector<std::string_view>& without) {
  command.add_option("QUERY", b.typed.words, "Search terms; without any, all paragraphs");
  for (const auto& setting : query::settings) {
    if (std::find(without.begin(), without.end(), setting.name) == without.end())
      add_setting(b, command, setting);
  }
  command
      .add_flag_callback(
          "--literal", [&b] { b.typed.settings["parse"] = "literal"; }, "Same as --parse literal")
      ->excludes("--parse");
  for (const auto& field : schema::fields) {
    if (!field.filter) continue;
    const auto name = std::string(field.name);
    command.add_option("--" + name, b.typed.filters[name], std::string(field.help))
        ->group("Filters (repeat one to match any of several values)")
        ->option_text("VALUE")
        ->allow_extra_args(false)
        ->check(objection_to_empty);
  }
}

}  // namespace osce::cli
