// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/text.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"
#include "engine/store/index.hpp"

namespace osce::cli {
namespace {

void print_as(const nlohmann::ordered_json& json, Format format) {
  if (format == Format::json) {
    print_json(json);
  } else {
    print_json_line(json);
  }
}

}  // namespace

int run(const ShowCommand& command, const Invocation& invocation) {
  const store::Index index(invocation.db);
  const auto style = output_style(invocation.color);
  const bool as_text = invocation.format == Format::text;
  if (const auto document = index.catalogue().find(command.id)) {
    if (as_text) {
      print(document_text(index, *document, style));
    } else {
      print_as(present::document_json(index, *document), invocation.format);
    }
    return present::exit_done;
  }
  if (const auto paragraph = index.find(command.id)) {
    if (as_text) {
      print(paragraph_text(index, *paragraph, style));
    } else {
      print_as(present::paragraph_json(index, *paragraph), invocation.format);
    }
    return present::exit_done;
  }
  say("osce: there is no paragraph or document " + printable(command.id) +
      "; 'osce documents' lists the identifiers\n");
  return present::exit_nothing;
}

}  // namespace osce::cli
