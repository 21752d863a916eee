// SPDX-License-Identifier: GPL-2.0-or-later
//
// search and count.
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/streams.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

/// One line of JSON for each query on stdin.
int run_batch(search::Request request, const Invocation& invocation, Backend& backend) {
  return run_queries([&](const std::string& query, std::size_t /*line*/) {
    request.query = query;
    const auto answer = backend.search(request);
    if (const auto* errors = std::get_if<search::QueryErrors>(&answer))
      return fail_in_json(*errors, query);
    const auto& response = std::get<search::Response>(answer);
    print(present::json(response, present::Layout::line, {.fields = invocation.fields}) + "\n");
    return response.total > 0 ? present::exit_done : present::exit_nothing;
  });
}

void print_as_text(const search::Response& response, const Invocation& invocation) {
  if (!invocation.quiet) say(years_text(response, present::message_style()));
  const bool nothing = response.results.empty() && response.related.empty();
  if (!nothing && !invocation.quiet) say("\n");
  print(results_text(response, invocation.style));
}

/// `line` is that of the query on stdin, or 0. Each of these queries gets a line of output.
int count(const search::Request& request, std::size_t line, const Invocation& invocation,
          Backend& backend) {
  const bool json = invocation.format == OutputFormat::json;
  const bool batch = line > 0;
  const auto answer = backend.search(request);
  if (const auto* const errors = std::get_if<search::QueryErrors>(&answer)) {
    if (json && batch) return fail_in_json(*errors, request.query);
    if (batch) print(fmt::format("error\t{}\n", present::printable(request.query)));
    return fail(*errors, request.query, line);
  }
  const auto* const response = &std::get<search::Response>(answer);
  if (json) {
    const auto layout = batch ? present::Layout::line : present::Layout::indented;
    print(present::json(*response, layout) + "\n");
  } else if (batch) {
    print(fmt::format("{}\t{}\n", response->total, present::printable(request.query)));
  } else {
    say_understood(response->understood, invocation);
    print(fmt::format("{}\n", response->total));
  }
  return response->total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace

/// Only what people and scripts read as an answer is relaxed, or has related paragraphs: a table or
/// a list of references must not contain paragraphs that nobody asked for.
void shape_for(OutputFormat format, search::Request& request) {
  const bool lines = format == OutputFormat::jsonl;
  request.may_relax = lines || format == OutputFormat::text || format == OutputFormat::json;
  if (lines || !request.may_relax) request.related = 0;
  constexpr std::uint32_t related_in_text = 5;  // more would push the results off the screen
  if (format == OutputFormat::text && !request.related) request.related = related_in_text;
}

int run(const SearchCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  auto request = command.request;
  const bool table = table_style(invocation, present::result_columns).has_value();
  shape_for(command.batch ? OutputFormat::json
            : table       ? OutputFormat::tsv
                          : invocation.format,
            request);
  if (command.all) request.limit = backend->identity().paragraphs;
  if (command.batch) return run_batch(request, invocation, *backend);
  const auto answer = backend->search(request);
  const auto* const response = found_or_report(answer, request.query);
  if (response == nullptr) return present::exit_error;
  say_understood(response->understood, invocation);
  say_summary(results_summary(*response, request.offset, command.all), invocation);
  if (const auto style = table_style(invocation, present::result_columns)) {
    print(finished_table(present::table(*response, *style), invocation));
  } else if (invocation.format == OutputFormat::text) {
    print_as_text(*response, invocation);
  } else {
    print(results_data(*response, command, invocation));
  }
  return response->total > 0 ? present::exit_done : present::exit_nothing;
}

int run(const CountCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  auto request = command.request;
  request.limit = 0;
  request.facets.clear();
  request.may_relax = false;
  if (!command.batch) return count(request, 0, invocation, *backend);
  return run_queries([&](const std::string& query, std::size_t line) {
    request.query = query;
    return count(request, line, invocation, *backend);
  });
}

}  // namespace osce::cli
