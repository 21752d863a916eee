// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/present/text.hpp"
#include "engine/model/correction.hpp"
#include "engine/model/members.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/printable.hpp"
#include "engine/schema/fields.hpp"

namespace osce::cli {
namespace {

using present::printable;

/// "sessions.csv: MC 24, Vienna 2017 (verified: yes)" as "MC 24, Vienna 2017 (checked against a
/// source)"
std::string row_text(std::string row) {
  using Words = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Words, 3> marks = {
      {{"(verified: yes)", "(checked against a source)"},
       {"(verified: partial)", "(partly checked against a source)"},
       {"(verified: no)", "(not checked)"}}};
  if (const auto file = row.find(": "); file != std::string::npos) row.erase(0, file + 2);
  for (const auto& [mark, words] : marks) {
    if (row.ends_with(mark)) row.replace(row.size() - mark.size(), mark.size(), words);
  }
  return row;
}

/// `name` is that of the value.
std::string evidence_text(std::string_view name, const Evidence& evidence) {
  const auto& [derivation, text, line] = evidence;
  if (derivation == Derivation::authority)
    return fmt::format("from the {}: {}", derivation_text(derivation), printable(row_text(text)));
  if (name == "language" && derivation == Derivation::inferred) return "recognised from the text";
  return fmt::format("{}{}: {}", derivation_text(derivation),
                     line ? fmt::format(", line {}", *line) : "", printable(text));
}

std::optional<std::string> date_text(const std::optional<DateRange>& date) {
  return date ? std::optional(to_words(*date)) : std::nullopt;
}

/// The metadata of a document.
std::vector<present::Entry> metadata_of(const Document& document,
                                        const store::Catalogue& catalogue) {
  std::vector<present::Entry> rows;
  const auto add = [&](const std::string& name, const std::optional<std::string>& value) {
    const auto evidence = document.evidence.find(name);
    const bool known = value && evidence != document.evidence.end();
    rows.push_back({name,
                    (is_inferred(document, name) ? "probably " : "") +
                        printable(value.value_or(schema::may_be_absent(name) ? "none" : "unknown")),
                    known ? evidence_text(name, evidence->second) : ""});
  };
  const auto d = with_inferred(document);
  add("symbol", d.symbol);
  add("type", d.type ? std::optional<std::string>(name_of(*d.type)) : std::nullopt);
  if (d.status) add("status", std::string(name_of(*d.status)));
  add("body", d.body);
  add("session", d.session ? std::optional(d.session->name) : std::nullopt);
  add("year", d.year ? std::optional(std::to_string(*d.year)) : std::nullopt);
  add("date", date_text(d.date));
  add("venue", d.venue);
  add("country", d.country);
  if (d.sponsor) add("sponsor", d.sponsor);
  if (d.author) add("author", d.author);
  if (d.attached_to) rows.push_back({"attached to", *d.attached_to, ""});
  if (d.corrects)
    rows.push_back({std::string(correction_words(d).does), printable(*d.corrects), ""});
  for (const auto number : catalogue.corrections_of(d.id)) {
    const auto& other = catalogue.documents[number];
    rows.push_back({std::string(correction_words(other).undergone), printable(other.id), ""});
  }
  add("language", d.language);
  if (!d.display_title.empty()) rows.push_back({"title", printable(d.title), "as printed"});
  rows.push_back({"source", printable(d.source_file), ""});
  return rows;
}

std::string labelled(const Paragraph& paragraph, bool chosen, const Style& style) {
  const auto label = present::part_and_label(paragraph);
  return (chosen ? bold(label, style) : faint(label, style)) + "\n" +
         wrapped(printable(paragraph.text), 2, style);
}

/// The title, unless the name of the document above contains it.
std::string title_line(const Document& document, const Style& style) {
  const auto title = present::title_below_name(document);
  return title.empty() ? "" : wrapped(printable(title), 0, style);
}

/// A paragraph. If neighbours were requested, all of them with their labels.
std::string with_neighbours(const search::ParagraphText& read, const Style& style) {
  const auto& context = read.context;
  if (!context || context->before.size() + context->after.size() == 0)
    return wrapped(printable(read.paragraph.text), 2, style);
  std::string text;
  for (const auto& paragraph : context->before) text += labelled(paragraph, false, style) + "\n";
  text += labelled(read.paragraph, true, style);
  for (const auto& paragraph : context->after) text += "\n" + labelled(paragraph, false, style);
  return text;
}

/// ", line 12", ", lines 12 to 15", ", page 3".
std::string source_place(const SourcePlace& place) {
  const bool pages = place.pages.has_value();
  const auto from = pages ? place.pages->from : place.line_from;
  const auto to = pages ? place.pages->to : place.line_to;
  const std::string_view what = pages ? "page" : "line";
  return from == to ? fmt::format(", {} {}", what, from)
                    : fmt::format(", {}s {} to {}", what, from, to);
}

}  // namespace

std::string reading_text(const search::DocumentText& read, const Style& style) {
  const auto& document = read.document;
  auto text = bold(printable(present::document_name(document, *read.catalogue)), style) + "\n" +
              title_line(document, style) + "\n" +
              entries(metadata_of(document, *read.catalogue), style);
  for (const auto& paragraph : read.paragraphs) text += "\n" + labelled(paragraph, true, style);
  return text;
}

std::string reading_text(const search::ParagraphText& read, const Style& style) {
  const auto& document = read.document;
  const auto& paragraph = read.paragraph;
  auto rows = metadata_of(document, *read.catalogue);
  rows.back().value += source_place(paragraph.place);
  rows.insert(rows.begin(), present::Entry{"verb", printable(paragraph.verb.value_or("none")), ""});
  rows.insert(rows.begin(),
              present::Entry{"id", printable(paragraph_id(document.id, paragraph.label)), ""});
  return bold(printable(present::citation(document, paragraph, *read.catalogue)), style) + "\n" +
         title_line(document, style) + "\n" + with_neighbours(read, style) + "\n" +
         entries(rows, style);
}

}  // namespace osce::cli
