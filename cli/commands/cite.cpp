// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "cli/commands/commands.hpp"
#include "cli/commands/input.hpp"
#include "cli/commands/output.hpp"
#include "cli/present/data.hpp"
#include "engine/model/error.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"
#include "engine/store/index.hpp"

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
  const store::Index index(invocation.db);
  const auto& catalogue = index.catalogue();
  const auto ids = wanted_ids(command);
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(ids.size());  // what is cited points into it
  std::vector<present::Cited> cited;
  bool missing = false;
  for (const auto& id : ids) {
    if (const auto document = catalogue.find(id)) {
      cited.push_back({catalogue.documents[*document]});
    } else if (const auto number = index.find(id)) {
      paragraphs.push_back(index.paragraph(*number));
      cited.push_back(
          {catalogue.documents[catalogue.document_of[*number - 1]], &paragraphs.back()});
    } else {
      missing = true;
      say("osce: there is no paragraph or document " + present::printable(id) +
          "; 'osce documents' lists the identifiers\n");
    }
  }
  print(present::references(cited, catalogue, "", *reference_form(invocation.format)));
  if (missing) return present::exit_error;
  return cited.empty() ? present::exit_nothing : present::exit_done;
}

}  // namespace osce::cli
