// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

int run(const DocumentsCommand& /*command*/, const Invocation& invocation) {
  const store::Index index(invocation.db);
  const auto& catalogue = index.catalogue();
  switch (invocation.format) {
    case Format::text:
      print(documents_text(catalogue, output_style(invocation.color)));
      break;
    case Format::json:
      print(present::documents_json(catalogue, present::Layout::indented) + "\n");
      break;
    case Format::jsonl:
      print_lines(present::document_lines(catalogue));
      break;
  }
  return present::exit_done;
}

}  // namespace osce::cli
