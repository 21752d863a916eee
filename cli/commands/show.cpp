// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/output.hpp"
#include "cli/commands/targets.hpp"
#include "cli/present/text.hpp"
#include "engine/model/error.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

template <typename Text>
std::string in_format(const Text& text, const Invocation& invocation) {
  return invocation.format == OutputFormat::text
             ? reading_text(text, invocation.style)
             : present::json(text, layout_of(invocation.format)) + "\n";
}

/// The identifiers of several texts, one of which the user can choose.
std::string choices(const Target& target, const Invocation& invocation, Backend& backend) {
  const auto& [paragraphs, ids] = target.named;
  if (!invocation.quiet) {
    say(fmt::format("{} matches {}{} {}:\n", present::printable(target.reference),
                    ids.size() < search::most_named ? "" : "at least ", ids.size(),
                    paragraphs ? "paragraphs" : "documents"));
  }
  if (invocation.format != OutputFormat::text) {
    const std::string_view where = paragraphs ? "/v1/paragraphs/" : "/v1/documents/";
    return present::choices_json(target.reference, ids, where, backend.identity()) + "\n";
  }
  std::string lines;
  for (const auto& id : ids) lines += id + "\n";
  return lines;
}

std::string shown(const Target& target, const ShowCommand& command, const Invocation& invocation,
                  Backend& backend) {
  const auto& [is_paragraph, ids] = target.named;
  if (ids.size() > 1) return choices(target, invocation, backend);
  const auto& id = ids.front();
  const auto paragraph = is_paragraph ? backend.paragraph(id, command.context)
                                      : std::optional<search::ParagraphText>();
  if (paragraph && !command.whole) return in_format(*paragraph, invocation);
  const auto document = backend.document(paragraph ? paragraph->document.id : id);
  if (document) return in_format(*document, invocation);
  throw Error(ErrorKind::system, "the collection has changed", "try again");
}

}  // namespace

/// Text: one after another with a blank line between them. JSON: several are a list.
int run(const ShowCommand& command, const Invocation& invocation) {
  auto* const backend = open_for(invocation);
  std::vector<std::string> texts;
  bool missing = false;
  for (const auto& target : targets_of(command.references, *backend)) {
    if (target.named.ids.empty()) {
      missing = true;
      report_missing(target.reference);
    } else {
      texts.push_back(shown(target, command, invocation, *backend));
    }
  }
  const bool list = invocation.format == OutputFormat::json && texts.size() > 1;
  const std::string_view between = invocation.format == OutputFormat::text ? "\n" : "";
  if (list) print("[\n");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (list && i + 1 < texts.size()) texts[i].insert(texts[i].size() - 1, ",");
    print((i > 0 ? std::string(between) : "") + texts[i]);
  }
  if (list) print("]\n");
  return missing || texts.empty() ? present::exit_nothing : present::exit_done;
}

}  // namespace osce::cli
