// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {

int run(const DocumentsCommand& /*command*/, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto shared = backend->catalogue();
  const auto& catalogue = *shared;
  const auto table = table_if_wanted(invocation, present::document_columns, [&](const auto& style) {
    return present::documents_table(catalogue, style);
  });
  if (table) {
    print(*table);
  } else if (invocation.format == OutputFormat::ids) {
    for (const auto& document : catalogue.documents) print(document.id + "\n");
  } else if (invocation.format == OutputFormat::json) {
    print(present::documents_json(catalogue, present::Layout::indented) + "\n");
  } else if (invocation.format == OutputFormat::jsonl) {
    print_lines(present::document_lines(catalogue));
  } else {
    print(documents_text(catalogue, invocation.style));
  }
  return present::exit_done;
}

}  // namespace osce::cli
