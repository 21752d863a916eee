// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/input.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

using QueryErrors = std::vector<query::QueryError>;

/// Removes the positions of errors in options: only positions in the query mean something.
QueryErrors in_query(QueryErrors errors) {
  for (auto& error : errors) {
    if (error.parameter != "q") error.span = {};
  }
  return errors;
}

/// One line of JSON for each query on stdin.
int run_batch(search::Request request, const Invocation& invocation, Backend& backend) {
  return run_queries([&](const std::string& query) {
    request.query = query;
    const auto answer = backend.search(request);
    if (const auto* errors = std::get_if<QueryErrors>(&answer)) {
      print(present::errors_json(in_query(*errors), query) + "\n");
      return present::exit_error;
    }
    const auto& response = std::get<search::Response>(answer);
    print(present::json(response, present::Layout::line, {.fields = invocation.fields}) + "\n");
    return response.total > 0 ? present::exit_done : present::exit_nothing;
  });
}

void print_as_text(const search::Response& response, const SearchCommand& command,
                   const Invocation& invocation) {
  if (!invocation.quiet) say(years_text(response, message_style()));
  if (!response.results.empty() && !invocation.quiet) say("\n");
  print(results_text(response, invocation.style, command.explain));
}

}  // namespace

int run(const SearchCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  auto request = command.request;
  if (command.all) request.limit = backend->identity().paragraphs;
  if (command.batch) return run_batch(request, invocation, *backend);
  const auto answer = backend->search(request);
  if (const auto* errors = std::get_if<QueryErrors>(&answer)) return fail(*errors, request.query);
  const auto& response = std::get<search::Response>(answer);
  say_understood(response.understood, invocation);
  if (!invocation.quiet && invocation.format != OutputFormat::json)
    say(results_summary(response, command.all));
  const auto table = table_if_wanted(invocation, present::result_columns, [&](const auto& style) {
    return present::table(response, style);
  });
  if (table) {
    print(*table);
  } else if (invocation.format == OutputFormat::text) {
    print_as_text(response, command, invocation);
  } else {
    print(results_data(response, command, invocation));
  }
  return response.total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
