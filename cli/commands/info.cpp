// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

int run(const InfoCommand& /*command*/, const Invocation& invocation) {
  const store::Index index(invocation.db);
  print(invocation.format == Format::text
            ? info_text(index, invocation.style)
            : present::info_json(index, layout_of(invocation.format)) + "\n");
  return present::exit_done;
}

}  // namespace osce::cli
