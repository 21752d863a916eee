// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/search/empty_answer.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/query/parser.hpp"
#include "engine/query/query_minus_filter.hpp"
#include "engine/text/fold.hpp"
#include "engine/text/message_english.hpp"
#include "engine/text/stop_words.hpp"

namespace osce::search {
namespace {

using query::Notice;
using query::UnderstoodFilter;

constexpr std::size_t most_listed = 6;

/// Filters that select the values of one facet, or one filter that selects in none.
struct FilterGroup {
  std::string facet;
  std::vector<const UnderstoodFilter*> filters;
};

std::vector<FilterGroup> groups_of(const std::vector<UnderstoodFilter>& filters) {
  std::vector<FilterGroup> groups;
  for (const auto& filter : filters) {
    const auto facet = std::string(schema::facet_of(schema::field_named(filter.field)));
    auto group = std::find_if(groups.begin(), groups.end(), [&](const FilterGroup& other) {
      return !facet.empty() && other.facet == facet;
    });
    if (group == groups.end()) group = groups.insert(groups.end(), {facet, {}});
    group->filters.push_back(&filter);
  }
  return groups;
}

std::string paragraphs_text(std::uint32_t count) {
  return fmt::format("{} paragraph{}", count, count == 1 ? "" : "s");
}

/// ` but "submarine"`
std::string unknown_text(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::vector<std::string> quoted;
  quoted.reserve(words.size());
  for (const auto& word : words) quoted.push_back(fmt::format("\"{}\"", word));
  return " but " + text::enumeration(quoted, "and");
}

/// "Tbilisi 1, Vienna 1, not known 1"
std::string values_text(const Facet& facet) {
  std::vector<std::string> values;
  for (const auto& [value, count, selected] : facet.values) {
    if (count == 0) continue;
    auto name = value.value_or(facet.field == "year" ? "no date" : "not known");
    if (facet.field != "document") std::replace(name.begin(), name.end(), '-', ' ');
    if (values.size() == most_listed) {
      values.emplace_back("…");
      break;
    }
    values.push_back(fmt::format("{} {}", name, count));
  }
  return fmt::format("{}", fmt::join(values, ", "));
}

/// How many filters all results must pass.
std::size_t filters_in(const query::Node& node) {
  if (std::holds_alternative<query::Filter>(node.kind)) return 1;
  if (const auto* group = std::get_if<query::Group>(&node.kind))
    return filters_in(group->children.front());
  std::size_t count = 0;
  if (const auto* all = std::get_if<query::And>(&node.kind)) {
    for (const auto& child : all->children) count += filters_in(child);
  }
  return count;
}

/// Visits the phrases of a tree that results must contain.
template <typename Visit>
void for_each_phrase(const query::Node& node, const Visit& visit) {
  if (const auto* phrase = std::get_if<query::Phrase>(&node.kind)) visit(*phrase, node.span);
  if (const auto* group = std::get_if<query::Group>(&node.kind))
    for_each_phrase(group->children.front(), visit);
  const auto* all = std::get_if<query::And>(&node.kind);
  if (all == nullptr) return;
  for (const auto& child : all->children) for_each_phrase(child, visit);
}

/// Words with the number of paragraphs that contain each.
class WordList {
 public:
  explicit WordList(const store::IndexVocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Adds a word that is in any paragraph.
  void add(const std::string& folded, std::uint32_t count) {
    if (count == 0 || words_.size() == most_listed || !listed_.insert(folded).second) return;
    words_.push_back(fmt::format("\"{}\" in {}", vocabulary_.printed(folded),
                                 words_.empty() ? paragraphs_text(count) : std::to_string(count)));
  }

  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] std::string text() const {
    return fmt::format("Each word alone: {}", fmt::join(words_, ", "));
  }

 private:
  const store::IndexVocabulary& vocabulary_;
  std::set<std::string> listed_;
  std::vector<std::string> words_;
};

class EmptyAnswer {
 public:
  EmptyAnswer(const Request& request, const store::IndexVocabulary& vocabulary,
              const FindMatches& find, Response& response)
      : request_(request), vocabulary_(vocabulary), find_(find), response_(response) {}

  /// "Without the quotation marks: 2 paragraphs contain all the words"
  void add_phrases() {
    auto other = request_.query;
    std::size_t removed = 0;
    std::size_t added = 0;
    for_each_phrase(
        *response_.understood.tree, [&](const query::Phrase& phrase, const query::Span& span) {
          if (phrase.text.find_first_of(" -") == std::string::npos) return;
          other.replace(span.begin + added - removed, span.end - span.begin, phrase.text);
          removed += span.end - span.begin;
          added += phrase.text.size();
        });
    if (added == 0) return;
    const auto found = find_with(other, request_.filters, {});
    if (!found || becomes_filter(other)) return;
    const auto& [matches, unknown] = *found;
    if (matches.relaxed || matches.total == 0) {
      if (!response_.understood.filters.empty()) return;  // which may be why
      return add_words_of_phrases(matches.total > 0 ? std::optional(other) : std::nullopt);
    }
    add({"without-quotes",
         fmt::format("Without the quotation marks: {} {} all the words{}",
                     paragraphs_text(matches.total), matches.total == 1 ? "contains" : "contain",
                     unknown_text(unknown)),
         std::nullopt, matches.total, other});
  }

  /// "Without "in Baku": Tbilisi 1, Vienna 1, not known 1"
  void add_filters() {
    const auto groups = groups_of(response_.understood.filters);
    bool any = false;
    for (std::size_t i = 0; i < std::min(groups.size(), most_listed); ++i) {
      any = add_group(groups[i].filters, groups[i].facet) || any;
    }
    if (any || groups.size() < 2) return;
    std::vector<const UnderstoodFilter*> all;
    for (const auto& filter : response_.understood.filters) all.push_back(&filter);
    add_group(all, "");
  }

  /// "No paragraph contains all the words. Each word alone: "role" in 12 paragraphs"
  void add_words_of_phrases(std::optional<std::string> without_quotes) {
    WordList words(vocabulary_);
    for_each_phrase(*response_.understood.tree,
                    [&](const query::Phrase& phrase, const query::Span& /*span*/) {
                      std::istringstream text(text::names_key(phrase.text));
                      for (std::string word; text >> word;) {
                        const auto& languages = response_.catalogue->identity.languages;
                        if (!text::is_stop_word(word, languages))
                          words.add(word, paragraphs_with(word));
                      }
                    });
    add({"each-word",
         words.empty() ? "No paragraph contains these words, with or without quotation marks."
                       : "No paragraph contains all the words. " + words.text(),
         std::nullopt, std::nullopt, std::move(without_quotes)});
  }

  /// "Each word alone: "role" in 12 paragraphs, "corruption" in 4"
  void add_words(const query::Plan& plan) {
    WordList words(vocabulary_);
    for (const auto& word : query::wanted_words(plan)) {
      std::uint32_t count = 0;
      for (const auto& stem : query::all_stems(word))
        count += vocabulary_.paragraphs_with(stem.language, stem.text);
      words.add(word.folded, count);
    }
    if (query::wanted_words(plan).size() > 1 && !words.empty())
      add({"each-word", words.text(), std::nullopt, std::nullopt});
  }

 private:
  /// How many paragraphs contain a folded word in this form.
  [[nodiscard]] std::uint32_t paragraphs_with(const std::string& folded) const {
    const auto& all = vocabulary_.words();
    const auto word = std::lower_bound(all.begin(), all.end(), folded,
                                       [](const store::VocabularyWord& one,
                                          const std::string& other) { return one.folded < other; });
    return word != all.end() && word->folded == folded ? word->paragraphs : 0;
  }

  void add(Notice notice) { response_.understood.notices.push_back(std::move(notice)); }

  [[nodiscard]] std::optional<OtherMatches> find_with(
      const std::string& query, const std::vector<query::GivenFilter>& filters,
      const std::string& facet) const {
    auto other = request_;
    other.query = query;
    other.filters = filters;
    other.limit = 0;
    other.related = 0;
    other.offset = 0;
    other.cursor.reset();
    other.facets.clear();
    if (!facet.empty()) other.facets.push_back(facet);
    return find_(other);
  }

  /// True if words that stood in quotation marks would be read as a filter ("after 2016").
  [[nodiscard]] bool becomes_filter(const std::string& query) const {
    const auto root = query::parse(query, response_.catalogue->names).root;
    return filters_in(root) > filters_in(*response_.understood.tree);
  }

  bool add_group(const std::vector<const UnderstoodFilter*>& filters, const std::string& facet) {
    std::vector<query::Span> spans;
    std::vector<std::string> names;
    auto given = request_.filters;
    for (const auto* filter : filters) {
      const auto& typed = filter->spans;
      names.push_back(fmt::format("\"{}\"", typed.size() == 1
                                                ? query::typed_at(request_.query, typed.front())
                                                : filter->canonical));
      spans.insert(spans.end(), typed.begin(), typed.end());
      if (filter->given)
        std::erase_if(given, [&](const auto& one) { return one.name == filter->field; });
    }
    const auto rest = spans.empty() ? request_.query
                                    : query::query_minus_filter(request_.query,
                                                                *response_.understood.tree, spans);
    const auto found = find_with(rest, given, facet);
    if (!found || found->matches.total == 0) return false;
    const auto& matches = found->matches;
    const auto what = matches.facets.empty() ? paragraphs_text(matches.total)
                                             : values_text(matches.facets.front());
    const bool same_parameters = given.size() == request_.filters.size();
    add({"without-filter", fmt::format("Without {}: {}", fmt::join(names, " and "), what),
         std::nullopt, matches.total, same_parameters ? std::optional(rest) : std::nullopt});
    return true;
  }

  const Request& request_;
  const store::IndexVocabulary& vocabulary_;
  const FindMatches& find_;
  Response& response_;
};

}  // namespace

void explain_empty_answer(const Request& request, const query::Plan& plan,
                          const store::IndexVocabulary& vocabulary, const FindMatches& find,
                          Response& response) {
  EmptyAnswer answer(request, vocabulary, find, response);
  answer.add_phrases();
  answer.add_filters();
  if (response.understood.filters.empty()) answer.add_words(plan);
}

}  // namespace osce::search
