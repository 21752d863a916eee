// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/reading_text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

template <typename Text>
int print_text(const Text& text, const Invocation& invocation) {
  print(invocation.format == Format::text
            ? reading_text(text, invocation.style)
            : present::json(text, layout_of(invocation.format)) + "\n");
  return present::exit_done;
}

}  // namespace

int run(const ShowCommand& command, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  const auto paragraph = collection->paragraph(command.id, command.context);
  if (paragraph && !command.whole) return print_text(*paragraph, invocation);
  const auto document = collection->document(paragraph ? paragraph->document.id : command.id);
  if (document) return print_text(*document, invocation);
  say("osce: there is no paragraph or document " + present::printable(command.id) +
      "; 'osce documents' lists the identifiers\n");
  return present::exit_nothing;
}

}  // namespace osce::cli
