// SPDX-License-Identifier: GPL-2.0-or-later
#include <deque>

#include "cli/commands/commands.hpp"
#include "cli/commands/input.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "engine/model/error.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

std::vector<std::string> wanted_ids(const CiteCommand& command) {
  std::vector<std::string> ids;
  for (const auto& id : command.ids) {
    if (id != "-") {
      ids.push_back(id);
      continue;
    }
    for (auto& given : input_ids()) ids.push_back(std::move(given));
  }
  return ids;
}

}  // namespace

/// References to all that there are; those that there are not are said, and make the end an error.
int run(const CiteCommand& command, const Invocation& invocation) {
  auto* const collection = open_for(invocation);
  std::deque<Document> documents;  // what is cited points into them
  std::deque<Paragraph> paragraphs;
  std::vector<present::Cited> cited;
  bool missing = false;
  for (const auto& id : wanted_ids(command)) {
    if (auto paragraph = collection->paragraph(id, 0)) {
      documents.push_back(std::move(paragraph->document));
      paragraphs.push_back(std::move(paragraph->paragraph));
      cited.push_back({documents.back(), &paragraphs.back()});
    } else if (auto document = collection->document(id)) {
      documents.push_back(std::move(document->document));
      cited.push_back({documents.back()});
    } else {
      missing = true;
      say("osce: there is no paragraph or document " + present::printable(id) +
          "; 'osce documents' lists the identifiers\n");
    }
  }
  const auto form = *reference_form(invocation.format);
  print(present::references(cited, *collection->catalogue(), "", form));
  if (missing) return present::exit_error;
  return cited.empty() ? present::exit_nothing : present::exit_done;
}

}  // namespace osce::cli
