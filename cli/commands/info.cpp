// SPDX-License-Identifier: GPL-2.0-or-later
//
// documents, export, info and completion: what the collection and the program have.
#include "cli/commands/commands.hpp"
#include "cli/commands/streams.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/model/error.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"
#include "engine/present/table.hpp"

namespace osce::cli {

int run(const DocumentsCommand& /*command*/, const Invocation& invocation) {
  const auto catalogue = open_for(invocation)->catalogue();
  if (invocation.format == OutputFormat::ids) {
    for (const auto& document : catalogue->documents) print(document.id + "\n");
    return present::exit_done;
  }
  print_in_format(
      invocation, present::document_columns,
      {.table = [&](const auto& style) { return present::documents_table(*catalogue, style); },
       .json = [&] { return present::documents_json(*catalogue, present::Layout::indented); },
       .lines = [&] { return present::document_lines(*catalogue); },
       .text = [&] { return documents_text(*catalogue); }});
  return present::exit_done;
}

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
  if (const auto style = table_style(invocation, present::result_columns)) {
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

int run(const InfoCommand& /*command*/, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  const auto& identity = backend->identity();
  if (!invocation.quiet && invocation.format == OutputFormat::text)
    say("Index: " + present::printable(backend->place()) + "\n");
  print(invocation.format == OutputFormat::text
            ? info_text(identity, invocation.style)
            : present::info_json(identity, layout_of(invocation.format)) + "\n");
  return present::exit_done;
}

int run(const CompletionCommand& command, const Invocation& /*invocation*/) {
  print(command.script);
  return present::exit_done;
}

}  // namespace osce::cli
