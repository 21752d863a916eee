// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "engine/model/error.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

search::DocumentText text_of(const std::string& id, Backend& backend) {
  if (auto text = backend.document(id)) return std::move(*text);
  throw Error(ErrorKind::system, "the collection has changed", "export it again");
}

void print_table(const present::TableStyle& style, Backend& backend) {
  const auto catalogue = backend.catalogue();
  print(present::header_line(present::result_columns, style));
  for (const auto& document : catalogue->documents) {
    const auto text = text_of(document.id, backend);
    for (const auto& paragraph : text.paragraphs) {
      print(present::table_line({&text.document, paragraph, {}, std::nullopt},
                                catalogue->identity.id, style));
    }
  }
}

}  // namespace

/// JSON Lines: one result per line. JSON: a list of the same objects.
int run(const ExportCommand& /*command*/, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto style =
      table_style(invocation, {present::result_columns.begin(), present::result_columns.end()});
  if (style) {
    print_table(*style, *backend);
    return present::exit_done;
  }
  const auto catalogue = backend->catalogue();
  const bool list = invocation.format == OutputFormat::json;
  std::string_view before = list ? "[\n" : "";
  for (const auto& document : catalogue->documents) {
    const auto text = text_of(document.id, *backend);
    for (const auto& paragraph : text.paragraphs) {
      print(std::string(before) +
            present::export_line({&text.document, paragraph, {}, std::nullopt}));
      before = list ? ",\n" : "\n";
    }
  }
  print(list ? (catalogue->documents.empty() ? "[\n]\n" : "\n]\n") : "\n");
  return present::exit_done;
}

}  // namespace osce::cli
