// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

int run(const SuggestCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto completions = backend->complete(command.typed);
  print(invocation.format == OutputFormat::text
            ? completions_text(completions, invocation.style)
            : present::json(command.typed, completions, backend->identity(),
                            layout_of(invocation.format)) +
                  "\n");
  return completions.empty() ? present::exit_nothing : present::exit_done;
}

}  // namespace osce::cli
