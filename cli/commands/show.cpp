// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

int run(const ShowCommand& command, const Invocation& invocation) {
  const store::Index index(invocation.db);
  const auto& style = invocation.style;
  const auto layout = layout_of(invocation.format);
  const bool as_text = invocation.format == Format::text;
  const auto& catalogue = index.catalogue();
  const auto paragraph = index.find(command.id);
  auto document = catalogue.find(command.id);
  if (paragraph && command.whole) document = catalogue.document_of[*paragraph - 1];
  if (document) {
    print(as_text ? document_text(index, *document, style)
                  : present::document_json(index, *document, layout) + "\n");
    return present::exit_done;
  }
  if (paragraph) {
    print(as_text ? paragraph_text(index, *paragraph, command.context, style)
                  : present::paragraph_json(index, *paragraph, command.context, layout) + "\n");
    return present::exit_done;
  }
  say("osce: there is no paragraph or document " + present::printable(command.id) +
      "; 'osce documents' lists the identifiers\n");
  return present::exit_nothing;
}

}  // namespace osce::cli
