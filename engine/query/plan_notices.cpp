// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/plan_notices.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/query/phrases/word_classes.hpp"
#include "engine/query/syntax/ast.hpp"
#include "engine/query/syntax/settings.hpp"
#include "engine/query/terms/query_term.hpp"
#include "engine/schema/fields.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::query {
namespace {

// --- names of fields without values ---

/// True of the name of a filter or setting with a colon, unless it is an ordinary word: not in
/// "participating States to: improve".
bool is_field_name(std::string_view typed) {
  if (!typed.ends_with(':')) return false;
  const auto name = text::ascii_lower(std::string(typed.substr(0, typed.size() - 1)));
  const auto* const field = schema::find_field_in_query(name);
  const bool is_filter = field != nullptr && (field->filter || field->name == "text");
  return (is_filter || is_setting({.field = name})) && !text::is_stop_word(name, {"en"});
}

void say_field_without_value(const Word& word, const Span& span, std::string_view query,
                             Diagnostics& diagnostics) {
  if (!is_field_name(word.text)) return;
  const auto next = query.find_first_not_of(" \t\r\n", span.end);
  if (next == std::string_view::npos) {
    const auto name = std::string_view(word.text).substr(0, word.text.size() - 1);
    return diagnostics.add_error(span, fmt::format("\"{}\" needs a value", word.text),
                                 fmt::format("For example: {}", schema::example_of(name)));
  }
  if (next == span.end) return;  // "(venue:)"
  diagnostics.notices.push_back(
      {"space-after-colon",
       fmt::format("\"{}\" was read as a word, because a space follows it", word.text), span,
       std::nullopt, replaced(query, {span.end, next}, "")});
}

void say_fields_without_value(const Node& node, std::string_view query, Diagnostics& diagnostics) {
  for (const auto& child : children_of(node)) say_fields_without_value(child, query, diagnostics);
  if (const auto* word = std::get_if<Word>(&node.kind))
    say_field_without_value(*word, node.span, query, diagnostics);
}

// --- the plan as a whole ---

bool has_words(const Node& node) {
  const auto children = children_of(node);
  return std::any_of(children.begin(), children.end(), has_words) ||
         std::holds_alternative<Word>(node.kind) || std::holds_alternative<Phrase>(node.kind) ||
         std::holds_alternative<Either>(node.kind);
}

/// "&&": nothing typed finds everything, but this must not.
void refuse_signs_alone(const Asked& asked, const Plan& plan, Diagnostics& diagnostics) {
  if (plan.text || !plan.conditions.empty() || !has_words(asked.root)) return;
  if (!diagnostics.errors.empty()) return;
  diagnostics.add_error({0, asked.query.size()}, "The query contains no words",
                        "Type at least one word, or leave the query empty to see all texts");
}

/// "fisheries": the title of a text has the word, but no paragraph does; and "hotels AND since": a
/// stop word that counts, but that no paragraph contains.
void say_not_in_paragraphs(std::string_view query, const Plan& plan,
                           const store::Catalogue& catalogue,
                           const store::IndexVocabulary& vocabulary, Diagnostics& diagnostics) {
  std::set<std::string> said;
  for (const auto& word : wanted_words(plan)) {
    if (is_in_paragraphs(word, vocabulary)) continue;
    const bool is_stop_word = text::is_stop_word(word.folded, catalogue.identity.languages);
    const bool in_title = plan.plain && !word.counts && is_known(word, vocabulary) &&
                          !has_word("GENERIC_NOUN", word.folded);  // "paragraphs that welcome"
    if (!in_title && !(word.counts && is_stop_word)) continue;
    if (!said.insert(word.folded).second) continue;
    Notice notice{in_title ? "only-in-titles" : "unknown-word",
                  fmt::format("No paragraph contains \"{}\"", word.folded), word.span,
                  std::nullopt};
    if (in_title) {
      notice.message += ", but a title does";
      notice.query = replaced(query, word.span, "title:" + word.folded);
    }
    diagnostics.notices.push_back(std::move(notice));
  }
}

// --- words and names ---

/// "venue:Minsk", if texts are from a place or country with this name.
std::string filter_named(const std::string& key, const Names& names) {
  const auto city = names.cities.find(key);
  if (city != names.cities.end() && city->second.has_documents)
    return canonical({Filter{"venue", {{city->second.name, false, {}}}}, {}});
  const auto* country = country_with_key(names, key);
  if (country != nullptr && country->has_venue)
    return canonical({Filter{"country", {{country->name, false, {}}}}, {}});
  return {};
}

/// "(Minsk)": a word that no paragraph contains, but there are texts from Minsk.
void offer_texts_from_unknown_names(std::string_view query, const Names& names,
                                    std::vector<Notice>& notices) {
  for (auto& notice : notices) {
    if (notice.code != "unknown-word" || !notice.span) continue;
    const auto typed = typed_at(query, *notice.span);
    const auto filter = filter_named(text::names_key(typed), names);
    if (filter.empty()) continue;
    notice.message =
        fmt::format("No paragraph contains \"{}\", but there are texts from there", typed);
    notice.query = replaced(query, *notice.span, filter);
  }
}

bool is_about_unknown_word_in(const Span& span, const Notice& notice) {
  return notice.code == "unknown-word" && notice.span && span.begin <= notice.span->begin &&
         notice.span->end <= span.end;
}

/// "MC.DEC" is not an unknown word if MC.DEC/15/06 is named as not in the collection, nor is a
/// place where no text was adopted: its notice says whether it is searched for.
void say_names_once(std::string_view query, std::vector<Notice>& notices) {
  constexpr std::array<std::string_view, 3> not_words = {"no-such-date", "no-such-symbol",
                                                         "no-such-text"};
  std::vector<Span> said;
  for (auto& notice : notices) {
    const bool word = notice.code == "no-such-place" || notice.code == "no-such-author";
    if (!word && std::find(not_words.begin(), not_words.end(), notice.code) == not_words.end())
      continue;
    const auto& span = said.emplace_back(*notice.span);
    if (!word) continue;
    const bool unknown = std::any_of(notices.begin(), notices.end(), [&](const Notice& other) {
      return is_about_unknown_word_in(span, other);
    });
    notice.message += fmt::format(
        "{} the word \"{}\"", unknown ? " or contains" : "; searching for", typed_at(query, span));
  }
  std::erase_if(notices, [&](const Notice& notice) {
    return std::any_of(said.begin(), said.end(),
                       [&](const Span& span) { return is_about_unknown_word_in(span, notice); });
  });
}

}  // namespace

void say_names_without_value(const Asked& asked, Diagnostics& diagnostics) {
  say_fields_without_value(asked.root, asked.query, diagnostics);
}

void add_plan_notices(const Asked& asked, const Plan& plan, const store::Catalogue& catalogue,
                      const store::IndexVocabulary& vocabulary, Diagnostics& diagnostics) {
  refuse_signs_alone(asked, plan, diagnostics);
  say_not_in_paragraphs(asked.query, plan, catalogue, vocabulary, diagnostics);
  offer_texts_from_unknown_names(asked.query, catalogue.names, diagnostics.notices);
  say_names_once(asked.query, diagnostics.notices);
}

}  // namespace osce::query
