// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {

int run(const FacetsCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  auto request = command.request;
  request.limit = 0;
  const auto answer = backend->search(request);
  if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer)) {
    return fail(*errors, request.query);
  }
  const auto& response = std::get<search::Response>(answer);
  say_understood(response.understood, invocation);
  if (!invocation.quiet && invocation.format != OutputFormat::json)
    say(results_summary(response, false));
  const auto table = table_if_wanted(invocation, present::facet_columns, [&](const auto& style) {
    return present::facets_table(response, style);
  });
  if (table) {
    print(*table);
  } else if (invocation.format == OutputFormat::json) {
    print(present::json(response, present::Layout::indented) + "\n");
  } else if (invocation.format == OutputFormat::jsonl) {
    print_lines(present::facet_lines(response));
  } else {
    print(facets_text(response, invocation.style));
  }
  return response.total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
