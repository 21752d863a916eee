// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/present/text.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/model/correction.hpp"
#include "engine/model/members.hpp"
#include "engine/present/citation.hpp"
#include "engine/present/notices.hpp"
#include "engine/present/printable.hpp"
#include "engine/text/code_point.hpp"
#include "engine/text/message_english.hpp"

namespace osce::cli {
namespace {

using present::printable;
using Rows = std::vector<std::vector<std::string>>;

std::string count_text(std::uint32_t count) {
  return count == 1 ? "1 paragraph" : fmt::format("{} paragraphs", count);
}

/// "Vienna (table of sessions)", "probably Tbilisi", "unknown".
std::string with_derivation(const Document& document, const std::string& name,
                            const std::optional<std::string>& value) {
  if (!value) return "unknown";
  if (is_inferred(document, name)) return "probably " + printable(*value);
  const auto evidence = document.evidence.find(name);
  if (evidence == document.evidence.end()) return printable(*value);
  return fmt::format("{} ({})", printable(*value), derivation_text(evidence->second.derivation));
}

/// With dots where text is omitted.
std::string snippet_text(const search::Snippet& snippet, const Paragraph& paragraph,
                         const Style& style) {
  const bool to_end = snippet.end == text::code_points(paragraph.text);
  return fmt::format("{}{}{}", snippet.begin == 0 ? "" : "… ",
                     with_marks(snippet.text, snippet.marks, style), to_end ? "" : " …");
}

std::string duplicates_text(const std::optional<std::vector<std::string>>& duplicates,
                            const Style& style) {
  if (!duplicates || duplicates->empty()) return "";
  return wrapped(printable(fmt::format("same wording in: {}", fmt::join(*duplicates, ", "))), 2,
                 style);
}

std::string more_text(const std::optional<std::uint32_t>& more, const Style& style) {
  if (!more || *more == 0) return "";
  return wrapped(fmt::format("{} more matching {} in this document", *more,
                             *more == 1 ? "paragraph" : "paragraphs"),
                 2, style);
}

/// In the order of search::MarkReason.
constexpr std::array<std::string_view, search::mark_reason_names.size()> reason_words = {
    "as typed", "other form", "other spelling", "synonym", "same word family", "phrase"};

/// What a part of the score is for.
std::string_view component_text(std::string_view name) {
  if (name == "titles") return "in the title";
  if (name == "forms") return "as typed";
  return name == "neighbours" ? "close together" : name;
}

/// Up to four lines: the words with their weights, those that are missing, what was found of them,
/// and what makes the score.
std::string explanation_lines(const search::ResultExplanation& explanation,
                              const std::optional<double>& score, const Style& style) {
  std::string words;
  std::string missing;
  for (const auto& [word, weight, found] : explanation.words) {
    auto& list = found ? words : missing;
    list += fmt::format("{}{} {:.2f}", list.empty() ? "" : ", ", word, weight);
  }
  std::string forms;
  for (const auto& [text, reason] : explanation.forms) {
    forms += fmt::format("{}{} ({})", forms.empty() ? "" : ", ", text,
                         reason_words.at(static_cast<std::size_t>(reason)));
  }
  std::string rank;
  for (const auto& [name, weight] : explanation.rank)
    rank += fmt::format("{}{} {:.2f}", rank.empty() ? "" : " + ", component_text(name), weight);
  std::string text;
  if (!words.empty()) text += wrapped(printable("weights: " + words), 4, style);
  if (!missing.empty()) text += wrapped(printable("missing: " + missing), 4, style);
  if (!forms.empty()) text += wrapped(printable("found: " + forms), 4, style);
  if (score) text += wrapped(fmt::format("score: {} = {:.2f}", rank, *score), 4, style);
  return text;
}

std::string missing_text(const std::vector<std::string>& missing, const Style& style) {
  if (missing.empty()) return "";
  return faint(printable(fmt::format("  missing: {}", fmt::join(missing, ", "))), style) + "\n";
}

/// A result, with the title of its document unless the result above is from the same one.
/// `lacking` says whether to list the words that it lacks.
std::string result_text(const search::Result& result, const search::Result* above,
                        const store::Catalogue& catalogue, const Style& style,
                        bool lacking = true) {
  const auto& [document, paragraph, marks, score, snippet, duplicates, more, explanation, missing] =
      result;
  const bool same_document = above != nullptr && above->document == document;
  const auto title = present::title_below_name(*document);
  return wrapped(bold(printable(present::citation(*document, paragraph, catalogue)), style), 0,
                 style) +
         (same_document || title.empty() ? "" : wrapped(printable(title), 0, style)) +
         wrapped(snippet ? snippet_text(*snippet, paragraph, style)
                         : with_marks(paragraph.text, marks, style),
                 2, style) +
         duplicates_text(duplicates, style) + more_text(more, style) +
         (lacking ? missing_text(missing, style) : "") +
         faint("  " + printable(paragraph_id(document->id, paragraph.label)), style) + "\n" +
         (explanation ? explanation_lines(*explanation, score, style) : "");
}

/// The results grouped by document, in the order of the first result of each.
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

/// The years that the search includes, oldest first, undated last.
std::vector<search::FacetValue> included(std::vector<search::FacetValue> years) {
  const auto is_selected = [](const search::FacetValue& year) { return year.selected; };
  if (std::any_of(years.begin(), years.end(), is_selected))
    std::erase_if(years, [&](const search::FacetValue& year) { return !year.selected; });
  std::sort(years.begin(), years.end(), [](const auto& one, const auto& other) {
    return one.value && (!other.value || *one.value < *other.value);
  });
  return years;
}

/// A bar whose height is `count` relative to the largest count.
std::string_view bar_of(std::uint32_t count, std::uint32_t largest) {
  constexpr std::array<std::string_view, 8> bars = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  return bars.at((std::max<std::size_t>(count * bars.size(), 1) - 1) / largest);
}

std::string corrects_note(const Document& document) {
  if (!document.corrects) return "";
  return fmt::format(" ({} {})", correction_words(document).does, *document.corrects);
}

/// "Related paragraphs without "role" and "corruption""
std::string related_heading(const search::Result& result) {
  if (result.missing.empty()) return "Related paragraphs";
  std::vector<std::string> quoted;
  quoted.reserve(result.missing.size());
  for (const auto& word : result.missing) quoted.push_back(fmt::format("\"{}\"", word));
  return "Related paragraphs without " + text::enumeration(quoted, "or");
}

/// The related paragraphs below a rule, with a heading for those that lack the same words.
std::string related_text(const search::Response& response, const Style& style) {
  constexpr std::size_t longest_rule = 40;
  std::string rule;
  for (std::size_t i = 0; i < longest_rule && (style.width == 0 || i < style.width); ++i)
    rule += "─";
  std::string text = faint(rule, style) + "\n";
  const search::Result* above = nullptr;
  for (const auto& result : response.related) {
    const bool same_words = above != nullptr && above->missing == result.missing;
    if (above != nullptr) text += "\n";
    if (!same_words) text += wrapped(printable(related_heading(result)), 0, style) + "\n";
    text += result_text(result, same_words ? above : nullptr, *response.catalogue, style, false);
    above = &result;
  }
  return text;
}

/// "To see only texts from 2016, search for: tourism year:2016"
std::string offer_text(const query::Alternatively& other) {
  constexpr std::string_view only = "Only ";
  if (other.label.ends_with('?')) return other.label;
  if (!other.label.starts_with(only)) return fmt::format("{}: {}", other.label, other.query);
  return fmt::format("To see only {}, search for: {}", other.label.substr(only.size()),
                     other.query);
}

}  // namespace

std::string_view derivation_text(Derivation derivation) {
  switch (derivation) {
    case Derivation::authority:
      return "table of sessions";
    case Derivation::given:
      return "sidecar file";
    default:
      return name_of(derivation);
  }
}

std::string understood_text(const query::Understood& understood) {
  auto text = fmt::format("Searching for: {}\n", printable(understood.text));
  for (const auto& notice : present::shown_notices(understood.notices)) {
    if (notice.code != "undated-left-out")
      text += fmt::format("Note: {}\n", printable(notice.message));
    if (notice.code != "undated-left-out" && notice.query)
      text += fmt::format("Search instead for: {}\n", printable(*notice.query));
    if (present::has_probable_date(notice))
      text += "To include documents with a probable date, add inferred:yes\n";
  }
  const auto offer = [&](const query::Alternatively& other) {
    text += printable(offer_text(other)) + "\n";
  };
  for (const auto& span : understood.spans) {
    // To search for the words of a filter is offered only beside something better.
    const auto& others = span.alternatives;
    if (others.size() > 1 || (!others.empty() && others.front().label != query::as_words_label))
      std::for_each(others.begin(), others.end(), offer);
  }
  constexpr std::string_view also = "Also search for ";
  std::string wordings;
  for (const auto& suggestion : understood.suggestions) {
    const bool wording = suggestion.label.starts_with(also);
    if (wording) wordings += (wordings.empty() ? "" : ", ") + suggestion.label.substr(also.size());
    if (!wording) offer(suggestion);
  }
  if (!wordings.empty())
    text += fmt::format("You could also search for: {}\n", printable(wordings));
  return text;
}

std::string shown_note(std::size_t shown, std::uint32_t total, std::uint32_t offset, bool all) {
  if (total > 0 && offset >= total) return ", none shown: --offset is past the last one";
  if (shown >= total) return "";
  return fmt::format(", {} shown{}", shown, all ? "" : "; --all shows all");
}

std::string results_summary(const search::Response& response, std::uint32_t offset, bool all) {
  const auto shown = response.results.size();
  const auto all_of_them = response.groups.value_or(response.total);
  std::string text = response.total == 0 ? "No paragraphs found" : count_text(response.total);
  if (response.groups)
    text += fmt::format(" in {} group{}", *response.groups, *response.groups == 1 ? "" : "s");
  if (shown > 0 || offset > 0) text += shown_note(shown, all_of_them, offset, all);
  return text + "\n";
}

std::string years_text(const search::Response& response, const Style& style) {
  const auto facet = std::find_if(response.facets.begin(), response.facets.end(),
                                  [](const search::Facet& one) { return one.field == "year"; });
  if (facet == response.facets.end() || response.total == 0) return "";
  const auto years = included(facet->values);
  constexpr std::size_t too_few = 2;
  if (years.size() < too_few) return "";
  std::uint32_t largest = 1;
  for (const auto& year : years) largest = std::max(largest, year.count);
  const std::string beginning = "By year:";
  std::string text;
  auto line = beginning;
  for (const auto& [value, count, selected] : years) {
    const auto year =
        fmt::format("  {} {} {}", value.value_or("undated"), bar_of(count, largest), count);
    if (style.width > 0 && present::display_width(line + year) > style.width) {
      text += line + "\n";
      line = std::string(beginning.size(), ' ');
    }
    line += year;
  }
  return text + line + "\n";
}

std::string results_text(const search::Response& response, const Style& style) {
  std::string text;
  const search::Result* above = nullptr;
  for (const auto* result : by_document(response.results)) {
    text += (text.empty() ? "" : "\n") + result_text(*result, above, *response.catalogue, style);
    above = result;
  }
  if (response.related.empty()) return text;
  return text + (text.empty() ? "" : "\n") + related_text(response, style);
}

std::string explanation_text(const search::Explanation& explanation) {
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
  return present::aligned(rows, 0);
}

std::string completions_text(const std::vector<search::Completion>& completions) {
  Rows rows;
  for (const auto& [kind, text, query, count] : completions)
    rows.push_back({kind, std::to_string(count), printable(query)});
  return present::aligned(rows, 0);
}

std::string facets_text(const search::Response& response, const Style& style) {
  constexpr std::size_t longest_bar = 24;
  std::string text;
  for (const auto& facet : response.facets) {
    if (facet.values.empty()) continue;
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
    text +=
        (text.empty() ? "" : "\n") + bold(facet.field, style) + "\n" + present::aligned(rows, 2);
  }
  return text;
}

std::string documents_text(const store::Catalogue& catalogue) {
  Rows rows = {{"YEAR", "VENUE", "TYPE", "PARAGRAPHS", "DOCUMENT"}};
  for (std::size_t i = 0; i < catalogue.documents.size(); ++i) {
    const auto d = with_inferred(catalogue.documents[i]);
    const auto count = catalogue.first_paragraph[i + 1] - catalogue.first_paragraph[i];
    rows.push_back(
        {with_derivation(d, "year", d.year ? std::optional(std::to_string(*d.year)) : std::nullopt),
         with_derivation(d, "venue", d.venue), d.type ? std::string(name_of(*d.type)) : "unknown",
         std::to_string(count), printable(d.id + corrects_note(d))});
  }
  return present::aligned(rows, 0);
}

std::string info_text(const schema::Identity& identity, const Style& style) {
  Rows rows = {{"index id", identity.id},
               {"documents", std::to_string(identity.documents)},
               {"paragraphs", std::to_string(identity.paragraphs)},
               {"languages", fmt::format("{}", fmt::join(identity.languages, ", "))},
               {"index format", std::to_string(identity.schema_version)},
               {"written by", "osce-index " + identity.program_version}};
  auto text = present::aligned(rows, 0) + "\n" + bold("Fields", style) + "\n";
  Rows fields;
  for (const auto& field : schema::fields) {
    const auto* use = field.facet ? "filter, facet" : (field.filter ? "filter" : "words");
    fields.push_back(
        {std::string(field.name), use, std::string(field.example), std::string(field.help)});
  }
  return text + present::aligned(fields, 2);
}

}  // namespace osce::cli
