// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "engine/model/error.hpp"
#include "engine/present/json.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

search::DocumentText text_of(const std::string& id, Collection& collection) {
  if (auto text = collection.document(id)) return std::move(*text);
  throw Error(ErrorKind::system, "the collection has changed meanwhile", "export it again");
}

void print_table(Collection& collection, const Invocation& invocation, present::TableForm form) {
  const auto catalogue = collection.catalogue();
  print(present::table_header(form));
  for (const auto& document : catalogue->documents) {
    const auto text = text_of(document.id, collection);
    for (const auto& paragraph : text.paragraphs) {
      print(present::table_line({&text.document, paragraph, {}, std::nullopt},
                                catalogue->identity.id, form, invocation.formulas));
    }
  }
}

}  // namespace

/// One result a line; as JSON the same lines, in a list.
int run(const ExportCommand& /*command*/, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  if (const auto form = table_form(invocation.format)) {
    print_table(*collection, invocation, *form);
    return present::exit_done;
  }
  const auto catalogue = collection->catalogue();
  const bool list = invocation.format == Format::json;
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
