// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

int run(const CompletionCommand& command, const Invocation& /*invocation*/) {
  print(command.script);
  return present::exit_done;
}

}  // namespace osce::cli
