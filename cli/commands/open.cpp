// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "engine/model/error.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

/// Shows what a reference names; where it names several, their identifiers.
int run(const OpenCommand& command, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  const auto [paragraphs, ids] = collection->resolve(command.reference);
  if (ids.empty()) {
    say("osce: " + present::printable(command.reference) +
        " names no text of this collection; write \"MC.DEC/7/17 para 7\", or an identifier\n");
    return present::exit_nothing;
  }
  if (ids.size() == 1) return run(ShowCommand{.id = ids.front()}, invocation);
  if (!invocation.quiet) {
    say(fmt::format("It names {} {}; open one:\n", ids.size(),
                    paragraphs ? "paragraphs" : "documents"));
  }
  if (invocation.format == Format::json) {
    const std::string_view where = paragraphs ? "/v1/paragraphs/" : "/v1/documents/";
    print(present::choices_json(command.reference, ids, where, collection->identity()) + "\n");
  } else {
    for (const auto& id : ids) print(id + "\n");
  }
  return present::exit_done;
}

}  // namespace osce::cli
