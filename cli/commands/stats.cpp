// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {

int run(const StatsCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto& request = command.request;
  const auto answer = backend->statistics(request);
  if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer))
    return fail(*errors, request.search.query);
  const auto& statistics = std::get<search::Statistics>(answer);
  const auto format = invocation.format;
  say_understood(statistics.understood, invocation);
  const auto table =
      table_if_wanted(invocation, present::statistics_columns,
                      [&](const auto& style) { return present::table(statistics, style); });
  if (table) {
    print(*table);
  } else if (format == OutputFormat::json) {
    print(present::json(statistics, present::Layout::indented) + "\n");
  } else if (format == OutputFormat::jsonl) {
    print_lines(present::lines_of(statistics));
  } else {
    print(statistics_text(statistics, invocation.style));
  }
  return statistics.total.paragraphs > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
