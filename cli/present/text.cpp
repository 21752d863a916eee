// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/present/table.hpp"
#include "engine/model/correction.hpp"
#include "engine/model/probable.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/printable.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/search.hpp"
#include "engine/text/code_point.hpp"

namespace osce::cli {
namespace {

using present::printable;
using Rows = std::vector<std::vector<std::string>>;

std::string count_text(std::uint32_t count) {
  return count == 1 ? "1 paragraph" : fmt::format("{} paragraphs", count);
}

/// "Vienna (authority)", "probably Tbilisi", "unknown".
std::string with_derivation(const Document& document, const std::string& name,
                            const std::optional<std::string>& value) {
  if (!value) return "unknown";
  if (is_probable(document, name)) return "probably " + printable(*value);
  const auto evidence = document.evidence.find(name);
  if (evidence == document.evidence.end()) return printable(*value);
  return fmt::format("{} ({})", printable(*value), name_of(evidence->second.derivation));
}

std::string evidence_text(const Evidence& evidence) {
  const auto line = evidence.line ? fmt::format(", line {}", *evidence.line) : "";
  return fmt::format("{}{}: {}", name_of(evidence.derivation), line, printable(evidence.text));
}

std::optional<std::string> date_text(const std::optional<DateRange>& date) {
  if (!date) return std::nullopt;
  if (date->from == date->to) return to_words(date->from);
  return to_words(date->from) + " to " + to_words(date->to);
}

/// What is known of a document.
std::vector<Entry> metadata_of(const Document& document, const store::Catalogue& catalogue) {
  std::vector<Entry> rows;
  const auto add = [&](const std::string& name, const std::optional<std::string>& value) {
    const auto evidence = document.evidence.find(name);
    const bool known = value && evidence != document.evidence.end();
    rows.push_back(
        {name,
         (is_probable(document, name) ? "probably " : "") + printable(value.value_or("unknown")),
         known ? evidence_text(evidence->second) : ""});
  };
  const auto& d = document;
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

/// Dots stand for what is left out.
std::string snippet_text(const search::Snippet& snippet, const Paragraph& paragraph,
                         const Style& style) {
  const bool to_end = snippet.end == text::code_points(paragraph.text);
  return fmt::format("{}{}{}", snippet.begin == 0 ? "" : "… ",
                     with_marks(snippet.text, snippet.marks, style), to_end ? "" : " …");
}

std::string twins_text(const std::optional<std::vector<std::string>>& twins, const Style& style) {
  if (!twins || twins->empty()) return "";
  return wrapped(printable(fmt::format("the same words: {}", fmt::join(*twins, ", "))), 2, style);
}

std::string more_text(const std::optional<std::uint32_t>& more, const Style& style) {
  if (!more || *more == 0) return "";
  return wrapped(fmt::format("{} more in this document", *more), 2, style);
}

/// A result; with the title of its document where the result above is from another one.
std::string result_text(const search::Result& result, const search::Result* above,
                        const store::Catalogue& catalogue, const Style& style) {
  const auto& [document, paragraph, marks, score, snippet, twins, more] = result;
  const bool same_document = above != nullptr && above->document == document;
  return wrapped(bold(printable(present::citation(*document, paragraph, catalogue)), style), 0,
                 style) +
         (same_document ? "" : wrapped(printable(present::shown_title(*document)), 0, style)) +
         wrapped(snippet ? snippet_text(*snippet, paragraph, style)
                         : with_marks(paragraph.text, marks, style),
                 2, style) +
         twins_text(twins, style) + more_text(more, style) +
         faint("  " + printable(paragraph_id(document->id, paragraph.label)), style) + "\n";
}

/// Those of one document together, in the order of the first of each.
std::vector<const search::Result*> by_document(const std::vector<search::Result>& results) {
  std::map<const Document*, std::size_t> places;
  for (const auto& result : results) places.try_emplace(result.document, places.size());
  std::vector<const search::Result*> sorted;
  sorted.reserve(results.size());
  for (const auto& result : results) sorted.push_back(&result);
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto* one, const auto* other) {
    return places.at(one->document) < places.at(other->document);
  });
  return sorted;
}

/// The values of the years' facet that the search admits, the oldest first, undated last.
std::vector<search::FacetValue> admitted(std::vector<search::FacetValue> years) {
  const auto is_selected = [](const search::FacetValue& year) { return year.selected; };
  if (std::any_of(years.begin(), years.end(), is_selected))
    std::erase_if(years, [&](const search::FacetValue& year) { return !year.selected; });
  std::sort(years.begin(), years.end(), [](const auto& one, const auto& other) {
    return one.value && (!other.value || *one.value < *other.value);
  });
  return years;
}

/// A sign as high as `count` is against the largest.
std::string_view bar_of(std::uint32_t count, std::uint32_t largest) {
  constexpr std::array<std::string_view, 8> bars = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  return bars.at((std::max<std::size_t>(count * bars.size(), 1) - 1) / largest);
}

std::string labelled(const Paragraph& paragraph, bool chosen, const Style& style) {
  const auto label = present::part_and_label(paragraph);
  return (chosen ? bold(label, style) : faint(label, style)) + "\n" +
         wrapped(printable(paragraph.text), 2, style);
}

/// A paragraph; with neighbours, all with their labels.
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
std::string place_text(const SourcePlace& place) {
  const bool pages = place.pages.has_value();
  const auto from = pages ? place.pages->from : place.line_from;
  const auto to = pages ? place.pages->to : place.line_to;
  const std::string_view what = pages ? "page" : "line";
  return from == to ? fmt::format(", {} {}", what, from)
                    : fmt::format(", {}s {} to {}", what, from, to);
}

std::string corrects_note(const Document& document) {
  if (!document.corrects) return "";
  return fmt::format(" ({} {})", correction_words(document).does, *document.corrects);
}

}  // namespace

std::string understood_text(const query::Understood& understood) {
  auto text = fmt::format("Understood: {}\n", printable(understood.text));
  for (const auto& notice : understood.notices) {
    if (notice.code != "undated-left-out")
      text += fmt::format("Note: {}\n", printable(notice.message));
  }
  return text;
}

std::string talk_text(const search::Response& response) {
  auto text = understood_text(response.understood);
  const auto shown = static_cast<std::uint32_t>(response.results.size());
  text += response.total == 0 ? "Nothing found" : count_text(response.total);
  if (response.groups) text += fmt::format(", {} different", *response.groups);
  if (shown > 0 && shown < response.groups.value_or(response.total))
    text += fmt::format(", {} shown; --all shows them all", shown);
  return text + "\n";
}

std::string years_text(const search::Response& response) {
  const auto facet = std::find_if(response.facets.begin(), response.facets.end(),
                                  [](const search::Facet& one) { return one.field == "year"; });
  if (facet == response.facets.end()) return "";
  const auto years = admitted(facet->values);
  constexpr std::size_t too_few = 2;
  if (years.size() < too_few) return "";
  std::uint32_t largest = 1;
  for (const auto& year : years) largest = std::max(largest, year.count);
  std::string text = "By year:";
  for (const auto& [value, count, selected] : years)
    text += fmt::format("  {} {} {}", value.value_or("undated"), bar_of(count, largest), count);
  return text + "\n";
}

std::string results_text(const search::Response& response, const Style& style) {
  std::string text;
  const search::Result* above = nullptr;
  for (const auto* result : by_document(response.results)) {
    text += (text.empty() ? "" : "\n") + result_text(*result, above, *response.catalogue, style);
    above = result;
  }
  return text;
}

std::string explanation_text(const search::Explanation& explanation, const Style& /*style*/) {
  std::string tokens;
  for (const auto& token : explanation.tokens) {
    if (token.kind == query::TokenKind::end) break;
    tokens += fmt::format("{}{}:{}", tokens.empty() ? "" : " ", name_of(token.kind), token.text);
  }
  const auto& understood = explanation.understood;
  Rows rows = {{"tokens", printable(tokens)},
               {"tree", printable(explanation.tree)},
               {"plan", printable(explanation.plan)},
               {"xapian", printable(explanation.xapian)},
               {"canonical", printable(understood.canonical)},
               {"understood", printable(understood.text)}};
  for (const auto& expansion : understood.expansions) {
    rows.push_back(
        {"expansion", printable(fmt::format("{}: {} ({})", expansion.term,
                                            fmt::join(expansion.added, ", "), expansion.rule))});
  }
  for (const auto& notice : understood.notices)
    rows.push_back({"notice", printable(notice.message)});
  for (const auto& suggestion : understood.suggestions)
    rows.push_back({"suggestion", printable(suggestion.query)});
  return aligned(rows, 0);
}

std::string completions_text(const std::vector<search::Completion>& completions,
                             const Style& /*style*/) {
  Rows rows;
  for (const auto& [kind, text, query, count] : completions)
    rows.push_back({kind, std::to_string(count), printable(query)});
  return aligned(rows, 0);
}

std::string facets_text(const search::Response& response, const Style& style) {
  constexpr std::size_t longest_bar = 24;
  std::string text;
  for (const auto& facet : response.facets) {
    std::uint32_t largest = 1;
    for (const auto& value : facet.values) largest = std::max(largest, value.count);
    Rows rows;
    for (const auto& value : facet.values) {
      const auto label = present::value_label(facet.field, value.value, *response.catalogue);
      std::string bar;
      for (std::size_t i = 0; i < (value.count * longest_bar + largest - 1) / largest; ++i)
        bar += "█";
      rows.push_back(
          {printable(label), std::to_string(value.count), bar, value.selected ? "selected" : ""});
      while (rows.back().back().empty()) rows.back().pop_back();
    }
    text += (text.empty() ? "" : "\n") + bold(facet.field, style) + "\n" + aligned(rows, 2);
  }
  return text;
}

std::string documents_text(const store::Catalogue& catalogue, const Style& /*style*/) {
  Rows rows = {{"YEAR", "VENUE", "TYPE", "PARAGRAPHS", "DOCUMENT"}};
  for (std::size_t i = 0; i < catalogue.documents.size(); ++i) {
    const auto& d = catalogue.documents[i];
    const auto count = catalogue.first_paragraph[i + 1] - catalogue.first_paragraph[i];
    rows.push_back(
        {with_derivation(d, "year", d.year ? std::optional(std::to_string(*d.year)) : std::nullopt),
         with_derivation(d, "venue", d.venue), d.type ? std::string(name_of(*d.type)) : "unknown",
         std::to_string(count), printable(d.id + corrects_note(d))});
  }
  return aligned(rows, 0);
}

std::string reading_text(const search::DocumentText& read, const Style& style) {
  const auto& document = read.document;
  auto text = bold(printable(present::document_name(document, *read.catalogue)), style) + "\n" +
              wrapped(printable(present::shown_title(document)), 0, style) + "\n" +
              entries(metadata_of(document, *read.catalogue), style);
  for (const auto& paragraph : read.paragraphs) text += "\n" + labelled(paragraph, true, style);
  return text;
}

std::string reading_text(const search::ParagraphText& read, const Style& style) {
  const auto& document = read.document;
  const auto& paragraph = read.paragraph;
  auto rows = metadata_of(document, *read.catalogue);
  rows.back().value += place_text(paragraph.place);
  rows.insert(rows.begin(), Entry{"verb", printable(paragraph.verb.value_or("none")), ""});
  rows.insert(rows.begin(), Entry{"id", printable(paragraph_id(document.id, paragraph.label)), ""});
  return bold(printable(present::citation(document, paragraph, *read.catalogue)), style) + "\n" +
         wrapped(printable(present::shown_title(document)), 0, style) + "\n" +
         with_neighbours(read, style) + "\n" + entries(rows, style);
}

std::string info_text(const schema::Identity& identity, const Style& style) {
  Rows rows = {{"index", identity.id},
               {"documents", std::to_string(identity.documents)},
               {"paragraphs", std::to_string(identity.paragraphs)},
               {"languages", fmt::format("{}", fmt::join(identity.languages, ", "))},
               {"schema", std::to_string(identity.schema_version)},
               {"written by", "osce-index " + identity.program_version}};
  auto text = aligned(rows, 0) + "\n" + bold("Fields", style) + "\n";
  Rows fields;
  for (const auto& field : schema::fields) {
    const auto* use = field.facet ? "filter, facet" : (field.filter ? "filter" : "words");
    fields.push_back(
        {std::string(field.name), use, std::string(field.example), std::string(field.help)});
  }
  return text + aligned(fields, 2);
}

}  // namespace osce::cli
