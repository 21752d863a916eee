// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/suggest.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

int run(const SuggestCommand& command, const Invocation& invocation) {
  const store::Index index(invocation.db);
  const auto completions = search::complete(command.typed, search::max_completions, index);
  print(invocation.format == Format::text
            ? completions_text(completions, invocation.style)
            : present::json(command.typed, completions, index.catalogue(),
                            layout_of(invocation.format)) +
                  "\n");
  return completions.empty() ? present::exit_nothing : present::exit_done;
}

}  // namespace osce::cli
