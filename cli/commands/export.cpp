// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/search/search.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

int run(const ExportCommand& command, const Invocation& invocation) {
  const store::Index index(invocation.db);
  const auto count = index.catalogue().paragraph_count();
  if (command.format == ExportFormat::jsonl) {
    for (store::ParagraphNumber p = 1; p <= count; ++p) {
      print_json_line(present::to_json(search::result_of(index, p)));
    }
    return present::exit_done;
  }
  auto all = nlohmann::ordered_json::array();
  for (store::ParagraphNumber p = 1; p <= count; ++p) {
    all.push_back(present::to_json(search::result_of(index, p)));
  }
  print_json(all);
  return present::exit_done;
}

}  // namespace osce::cli
