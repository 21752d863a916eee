// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {

int run(const DocumentsCommand& /*command*/, const Invocation& invocation) {
  const store::Index index(invocation.db);
  if (invocation.format == Format::text) {
    print(documents_text(index.catalogue(), output_style(invocation.color)));
    return present::exit_done;
  }
  const auto json = present::documents_json(index.catalogue());
  if (invocation.format == Format::json) {
    print_json(json);
  } else {
    for (const auto& document : json.at("documents")) print_json_line(document);
  }
  return present::exit_done;
}

}  // namespace osce::cli
