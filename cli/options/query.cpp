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

/// A setting that is off by default becomes a flag: "--inferred". `match` is the default of
/// --match, which depends on the command.
Option setting_option(Builder& b, const query::Setting& setting, std::string_view match) {
  const std::vector<std::string_view> values(setting.values.begin(), setting.values.end());
  Option option{"--" + std::string(setting.name), std::string(setting.help),
                [&b, &setting](const Values& typed) {
                  set_value(setting, typed.back(), b.typed.request.settings);
                }};
  if (values.front() == "no") {
    option.rules.objection = [values](const std::string& typed) {
      return manual::objection_to_choice(typed, values);
    };
  } else {
    option.rules.choices = values;
    option.help += fmt::format(" (default: {})", setting.name == "match" ? match : values.front());
  }
  return option;
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
  if (!facets.empty()) finished.facets = facets;
  return finished;
}

std::string objection_to_empty(const std::string& typed) {
  return typed.empty() ? "needs a value" : "";
}

Rules up_to(std::uint32_t most) {
  return {.objection = [most](const std::string& typed) {
    return manual::objection_to_count(typed, most);
  }};
}

void add_format(Builder& b, Command& command, const std::vector<OutputFormat>& formats,
                const FieldNames& fields) {
  std::vector<std::string_view> names;
  names.reserve(formats.size());
  for (const auto format : formats)
    names.push_back(format_names.at(static_cast<std::size_t>(format)));
  command.start = [&b, fields, first = formats.front()] {
    b.invocation.format = first;
    b.fields = fields;
  };
  command.add({choice("--format", b.invocation.format, format_names,
                      fmt::format("Output format (default: {})", names.front()))});
  command.options.back().rules.choices = names;
  if (has(formats, OutputFormat::csv)) {
    command.add(
        {{"--csv-raw", "Do not escape values that a spreadsheet would run as formulas",
          [&b](const Values&) { b.invocation.formulas = present::Formulas::as_they_are; }},
         {"--fields NAME,...", fields_help(fields), into(b.invocation.fields), comma_separated()}});
  }
  if (!has(formats, OutputFormat::json)) return;
  command.add(
      {{"--json", "Same as --format json",
        [&b](const Values&) { b.invocation.format = OutputFormat::json; }, excluding("--format")}});
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

void add_query(Builder& b, Command& command, const std::vector<std::string_view>& without,
               std::string_view match) {
  command.add(
      {{"QUERY", "Search terms (default: all paragraphs)", into(b.typed.words), repeatable()}});
  for (const auto& setting : query::settings) {
    if (std::find(without.begin(), without.end(), setting.name) == without.end())
      command.add({setting_option(b, setting, match)});
  }
  command.add({{"--literal", "Same as --parse literal",
                [&b](const Values&) { b.typed.request.settings.reading = query::Reading::literal; },
                excluding("--parse")}});
  for (const auto& field : schema::fields) {
    if (!field.filter) continue;
    const auto name = std::string(field.name);
    command.add({{"--" + name + " VALUE", std::string(field.help), into(b.typed.filters[name]),
                  repeatable(objection_to_empty)}});
    command.options.back().group = "Filters (repeat one to match any of several values)";
  }
}

}  // namespace osce::cli
