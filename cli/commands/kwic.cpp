// SPDX-License-Identifier: GPL-2.0-or-later
#include <limits>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {

int run(const KwicCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  auto request = command.request;
  if (command.all) request.limit = std::numeric_limits<std::uint32_t>::max();
  const auto answer = backend->concordance(request);
  if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer))
    return fail(*errors, request.search.query);
  const auto& concordance = std::get<search::Concordance>(answer);
  const auto format = invocation.format;
  say_understood(concordance.understood, invocation);
  if (!invocation.quiet && format != OutputFormat::json)
    say(lines_summary(concordance, command.all));
  const auto table =
      table_if_wanted(invocation, present::concordance_columns,
                      [&](const auto& style) { return present::table(concordance, style); });
  if (table) {
    print(*table);
  } else if (format == OutputFormat::json) {
    print(present::json(concordance, present::Layout::indented) + "\n");
  } else if (format == OutputFormat::jsonl) {
    print_lines(present::lines_of(concordance));
  } else {
    print(concordance_text(concordance, invocation.style));
  }
  return concordance.total > 0 ? present::exit_done : present::exit_nothing;
}

}  // namespace osce::cli
