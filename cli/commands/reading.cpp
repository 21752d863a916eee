// SPDX-License-Identifier: GPL-2.0-or-later
//
// show, open and cite: the texts that references name.
#include <algorithm>
#include <deque>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands/commands.hpp"
#include "cli/commands/streams.hpp"
#include "cli/present/data.hpp"
#include "cli/present/text.hpp"
#include "engine/model/error.hpp"
#include "engine/present/json.hpp"
#include "engine/present/printable.hpp"
#include "engine/present/program.hpp"

namespace osce::cli {
namespace {

/// What one reference refers to.
struct Target {
  std::string reference;
  search::Named named;  ///< no identifiers if it matches nothing
};

/// Identifiers are looked up first, because that needs no search.
search::Named named_by(const std::string& reference, Backend& backend) {
  if (backend.paragraph(reference, 0)) return {true, {reference}};
  if (backend.document(reference)) return {false, {reference}};
  return reference.empty() ? search::Named{} : backend.resolve(reference);
}

std::vector<std::string> with_stdin(const std::vector<std::string>& arguments) {
  std::vector<std::string> references;
  for (const auto& argument : arguments) {
    if (argument != "-") {
      references.push_back(argument);
      continue;
    }
    auto ids = input_ids();
    if (ids.empty()) say("osce: no identifiers on stdin\n");
    for (auto& id : ids) references.push_back(std::move(id));
  }
  return references;
}

std::vector<query::UnderstoodFilter> filters_in(const std::string& reference, Backend& backend) {
  auto answer = backend.explain({.query = reference});
  auto* const read = std::get_if<search::Explanation>(&answer);
  return read != nullptr ? std::move(read->understood.filters)
                         : std::vector<query::UnderstoodFilter>();
}

/// "mc-dec-7-17 has no paragraph 99; 'osce show mc-dec-7-17' lists its paragraphs"
std::string no_paragraph(std::string_view document, std::string_view label) {
  return fmt::format("{0} has no paragraph {1}; 'osce show {0}' lists its paragraphs", document,
                     label);
}

/// A citation of a document in the collection that has no such paragraph, as a sentence; or "".
std::string paragraph_missing(const std::string& reference, Backend& backend) {
  const auto filters = filters_in(reference, backend);
  for (const auto& filter : filters) {
    if (filter.field != "para" || filters.size() < 2) continue;
    const auto named = backend.resolve(filter.without);
    const auto label = filter.canonical.substr(filter.canonical.find(':') + 1);
    if (named.ids.size() == 1) return no_paragraph(named.ids.front(), label);
    if (!named.ids.empty()) return fmt::format("{} has no paragraph {}", filter.without, label);
  }
  return "";
}

/// True if an argument has no meaning by itself: "7", or "para 7", which is in every document.
bool is_part(const Target& target, Backend& backend) {
  if (target.named.ids.empty()) return true;
  if (!target.named.paragraphs || target.named.ids.front() == target.reference) return false;
  return filters_in(target.reference, backend).size() == 1;
}

/// "-" stands for the identifiers on stdin. Several arguments are one reference if they have a
/// meaning together ("MC.DEC/7/17 para 7"), otherwise each is a reference of its own.
std::vector<Target> targets_of(const std::vector<std::string>& arguments, Backend& backend) {
  const auto references = with_stdin(arguments);
  std::vector<Target> targets;
  targets.reserve(references.size());
  for (const auto& reference : references)
    targets.push_back({reference, named_by(reference, backend)});
  const auto is_missing = [](const Target& target) { return target.named.ids.empty(); };
  const bool from_stdin = references != arguments;
  if (from_stdin || targets.size() < 2 ||
      std::none_of(targets.begin(), targets.end(),
                   [&](const Target& target) { return is_part(target, backend); }))
    return targets;
  const auto joined = fmt::format("{}", fmt::join(references, " "));
  auto together = named_by(joined, backend);
  const bool none = std::all_of(targets.begin(), targets.end(), is_missing);
  if (together.ids.empty() && !none && paragraph_missing(joined, backend).empty()) return targets;
  return {{joined, std::move(together)}};
}

/// Reports a reference that matches nothing.
void report_missing(const std::string& reference, Backend& backend) {
  auto what = paragraph_missing(reference, backend);
  if (what.empty()) {
    const auto slash = std::min(reference.find('/'), reference.size());
    const auto document = reference.substr(0, slash);
    what = slash < reference.size() && backend.document(document)
               ? no_paragraph(document, std::string_view(reference).substr(slash + 1))
               : fmt::format(
                     "no text in this collection matches \"{}\"; 'osce documents' lists the "
                     "identifiers",
                     reference);
  }
  say(present::printable("osce: " + what) + "\n");
}

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
    say(fmt::format("\"{}\" matches {}{} {}; name one of them:\n",
                    present::printable(target.reference),
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
  if (command.context > 0)
    throw Error(ErrorKind::usage, "--context works only with paragraphs", id + " is a document");
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
      report_missing(target.reference, *backend);
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
      report_missing(target.reference, *backend);
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
