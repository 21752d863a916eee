// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "engine/model/error.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

search::DocumentText text_of(const std::string& id, Collection& collection) {
  if (auto text = collection.document(id)) return std::move(*text);
  throw Error(ErrorKind::system, "the collection has changed meanwhile", "export it again");
}

}  // namespace

/// One result a line; as JSON the same lines, in a list.
int run(const ExportCommand& command, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  const auto catalogue = collection->catalogue();
  const bool list = command.format == ExportFormat::json;
  std::string_view before = list ? "[\n" : "";
  for (const auto& document : catalogue->documents) {
    const auto text = text_of(document.id, *collection);
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
