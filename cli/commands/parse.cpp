// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

int run(const ParseCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto answer = backend->explain(command.request);
  if (const auto* errors = std::get_if<std::vector<query::QueryError>>(&answer)) {
    return fail(*errors, command.request.query);
  }
  const auto& explanation = std::get<search::Explanation>(answer);
  print(invocation.format == OutputFormat::text
            ? explanation_text(explanation, invocation.style)
            : present::json(explanation, backend->identity(), layout_of(invocation.format)) + "\n");
  return present::exit_done;
}

}  // namespace osce::cli
