// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

int run(const InfoCommand& /*command*/, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto& identity = backend->identity();
  if (!invocation.quiet && invocation.format == OutputFormat::text)
    say("Index: " + present::printable(backend->place()) + "\n");
  print(invocation.format == OutputFormat::text
            ? info_text(identity, invocation.style)
            : present::info_json(identity, layout_of(invocation.format)) + "\n");
  return present::exit_done;
}

}  // namespace osce::cli
