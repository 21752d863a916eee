// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/search/search.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

/// One result a line; as JSON the same lines, in a list.
int run(const ExportCommand& command, const Invocation& invocation) {
  const store::Index index(invocation.db);
  const bool list = command.format == ExportFormat::json;
  const auto last = index.catalogue().paragraph_count();
  if (list) print("[\n");
  for (store::ParagraphNumber p = 1; p <= last; ++p) {
    print(present::export_line(search::result_of(index, p)));
    print(list && p < last ? ",\n" : "\n");
  }
  if (list) print("]\n");
  return present::exit_done;
}

}  // namespace osce::cli
