// SPDX-License-Identifier: GPL-2.0-or-later
#include <deque>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/targets.hpp"
#include "cli/present/data.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {

/// Cites all texts that were found, and reports the others.
int run(const CiteCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  std::deque<Document> documents;  // a deque, because `cited` refers to its elements
  std::deque<Paragraph> paragraphs;
  std::vector<present::Cited> cited;
  bool missing = false;
  for (const auto& target : targets_of(command.references, *backend)) {
    if (target.named.ids.empty()) {
      missing = true;
      report_missing(target.reference);
    }
    for (const auto& id : target.named.ids) {
      if (auto paragraph = backend->paragraph(id, 0)) {
        documents.push_back(std::move(paragraph->document));
        paragraphs.push_back(std::move(paragraph->paragraph));
        cited.push_back({documents.back(), &paragraphs.back()});
      } else if (auto document = backend->document(id)) {
        documents.push_back(std::move(document->document));
        cited.push_back({documents.back()});
      }
    }
  }
  const auto form = *reference_form(invocation.format);
  print(present::references(cited, *backend->catalogue(), "", form));
  return missing || cited.empty() ? present::exit_nothing : present::exit_done;
}

}  // namespace osce::cli
