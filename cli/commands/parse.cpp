// SPDX-License-Identifier: GPL-2.0-or-later
//
// parse and suggest: how a query is read, and how it may continue.
#include "cli/commands/commands.hpp"
#include "cli/commands/streams.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

int run(const ParseCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto answer = backend->explain(command.request);
  const auto* const explanation = found_or_report(answer, command.request.query);
  if (explanation == nullptr) return present::exit_error;
  print(invocation.format == OutputFormat::text
            ? explanation_text(*explanation)
            : present::json(*explanation, backend->identity(), layout_of(invocation.format)) +
                  "\n");
  return present::exit_done;
}

int run(const SuggestCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto completions = backend->complete(command.typed);
  if (completions.empty()) say_summary("No suggestions\n", invocation);
  print(invocation.format == OutputFormat::text
            ? completions_text(completions)
            : present::json(command.typed, completions, backend->identity(),
                            layout_of(invocation.format)) +
                  "\n");
  return completions.empty() ? present::exit_nothing : present::exit_done;
}

}  // namespace osce::cli
