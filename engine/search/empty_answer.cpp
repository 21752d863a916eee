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
#include "engine/text/language_names.hpp"
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

/// In quotation marks, unless it has some.
std::string in_quotes(std::string_view typed) {
  return typed.find('"') == typed.npos ? fmt::format("\"{}\"", typed) : std::string(typed);
}

/// ` except "submarine"`
std::string unknown_text(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::vector<std::string> listed;
  listed.reserve(words.size());
  for (const auto& word : words) listed.push_back(in_quotes(word));
  return " except " + text::enumeration(listed, "and");
}

/// The name of a facet value: "Ministerial Council", "draft resolution", "venue not known".
std::string value_name(const std::string& field, const std::optional<std::string>& value,
                       const store::Catalogue& catalogue) {
  if (!value && schema::may_be_absent(field)) return "no " + field;
  if (!value) return field == "year" ? "undated" : field + " not known";
  if (field == "body") return catalogue.body_name(*value);
  if (field == "language") return text::language_name(*value);
  auto name = *value;
  if (!schema::field_named(field).vocabulary.empty())
    std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

/// "Tbilisi: 1, Vienna: 1, venue not known: 1"
std::string values_text(const Facet& facet, const store::Catalogue& catalogue) {
  std::vector<std::string> values;
  for (const auto& [value, count, selected] : facet.values) {
    if (count == 0) continue;
    if (values.size() == most_listed) {
      values.emplace_back("…");
      break;
    }
    values.push_back(fmt::format("{}: {}", value_name(facet.field, value, catalogue), count));
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

/// Visits what results must pass: the nodes of a tree that AND, brackets or nothing joins.
template <typename Visit>
void for_each_required(const query::Node& node, const Visit& visit) {
  const bool joins = std::holds_alternative<query::And>(node.kind) ||
                     std::holds_alternative<query::Group>(node.kind);
  if (!joins) return visit(node);
  for (const auto& child : query::children_of(node)) for_each_required(child, visit);
}

/// Visits the phrases that results must contain.
template <typename Visit>
void for_each_phrase(const query::Node& root, const Visit& visit) {
  for_each_required(root, [&](const query::Node& node) {
    if (const auto* phrase = std::get_if<query::Phrase>(&node.kind)) visit(*phrase, node.span);
  });
}

/// True of words in brackets that no operator joins: "(green card holders)".
bool is_only_words(const query::Node& group) {
  const auto is_word = [](const query::Node& node) {
    return std::holds_alternative<query::Word>(node.kind);
  };
  const auto& inside = query::children_of(group).front();
  if (is_word(inside)) return true;
  const auto* all = std::get_if<query::And>(&inside.kind);
  return all != nullptr && std::all_of(all->children.begin(), all->children.end(), is_word);
}

/// Adds the words on both sides of each NEAR.
void add_near_words(const query::PlanNode& node, std::vector<query::WordLeaf>& words) {
  if (const auto* near = std::get_if<query::NearLeaf>(&node.kind)) {
    for (const auto& side : near->sides) {
      if (const auto* word = std::get_if<query::WordLeaf>(&side.kind)) words.push_back(*word);
      add_near_words(side, words);
    }
  }
  if (const auto* all = std::get_if<query::AllOf>(&node.kind)) {
    for (const auto& child : all->children) add_near_words(child, words);
  }
}

/// Words with the number of paragraphs that contain each.
class WordList {
 public:
  explicit WordList(const store::IndexVocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Adds a word that is in any paragraph.
  void add(const std::string& folded, std::uint32_t count) {
    if (count == 0 || words_.size() == most_listed || !listed_.insert(folded).second) return;
    words_.push_back(fmt::format("\"{}\" {}", vocabulary_.printed(folded), count));
  }

  /// False if a list would say nothing: there is one word, or none.
  [[nodiscard]] bool compares() const { return words_.size() > 1; }
  [[nodiscard]] std::string text(std::string_view in_what_form = "") const {
    return fmt::format("How many paragraphs contain each word{}: {}", in_what_form,
                       fmt::join(words_, ", "));
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
    const auto changes = phrases_as_words();
    if (changes.empty()) return;
    const auto other = with_changes(changes);
    const auto found = find_with(other, request_.filters, {});
    if (!found || becomes_filter(other)) return;
    const auto& matches = found->matches;
    if (!matches.relaxed && matches.total > 0) return add_without_quotes("", other, *found);
    if (add_without_quotes_and_exclusions()) return;
    if (!response_.understood.filters.empty()) return;  // which may be why
    add_words_of_phrases(matches.total > 0 ? std::optional(other) : std::nullopt);
  }

  /// "Without "-airlines": 3 paragraphs", "Without NEAR: 2 paragraphs"
  void add_operators() {
    const auto& tree = *response_.understood.tree;
    for_each_required(tree, [&](const query::Node& node) {
      const auto* near = std::get_if<query::Near>(&node.kind);
      if (near != nullptr) {
        const auto words = query::canonical(near->children);
        add_without(near->ordered ? "BEFORE" : "NEAR",
                    query::replaced(request_.query, node.span, words));
      } else if (std::holds_alternative<query::Not>(node.kind) &&
                 query::filter_in(node) == nullptr) {
        add_without(in_quotes(query::typed_at(request_.query, node.span)),
                    query::query_minus_filter(request_.query, tree, {node.span}));
      }
    });
  }

  /// "Without the brackets: 12 paragraphs contain some of the words". A query with brackets is
  /// taken as written; people who write "(green card holders)" rarely know that.
  void add_brackets() {
    Changes changes;
    for (const auto& part : query::children_of(*response_.understood.tree)) {
      if (std::holds_alternative<query::Group>(part.kind) && is_only_words(part))
        changes.emplace_back(part.span, query::canonical(query::children_of(part).front()));
    }
    if (changes.empty()) return;
    const auto other = with_changes(changes);
    const auto found = find_with(other, request_.filters, {});
    if (!found || found->matches.total == 0) return;
    const auto total = found->matches.total;
    add({"without-operator",
         fmt::format("Without the brackets: {} {} {} the words{}", paragraphs_text(total),
                     total == 1 ? "contains" : "contain",
                     found->matches.relaxed ? "some of" : "all", unknown_text(found->unknown)),
         std::nullopt, total, other});
  }

  /// "Without "in Baku": 3 paragraphs (Tbilisi: 1, Vienna: 1, venue not known: 1)"
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

  /// "No paragraph contains all the words. How many paragraphs contain each word: "role" 12"
  void add_words_of_phrases(std::optional<std::string> without_quotes) {
    WordList words(vocabulary_);
    for_each_phrase(*response_.understood.tree,
                    [&](const query::Phrase& phrase, const query::Span& /*span*/) {
                      std::istringstream text(text::names_key(phrase.text));
                      for (std::string word; text >> word;) {
                        words.add(word, paragraphs_with(word));
                      }
                    });
    if (!words.compares() && !without_quotes) return;
    std::string message = "No paragraph contains all the words";
    if (words.compares()) message += ". " + words.text(" exactly as typed");
    add({"each-word", std::move(message), std::nullopt, std::nullopt, std::move(without_quotes)});
  }

  /// "How many paragraphs contain each word: "role" 12, "corruption" 4"
  void add_words(const query::Plan& plan) {
    WordList words(vocabulary_);
    auto wanted = query::wanted_words(plan);
    if (plan.text) add_near_words(*plan.text, wanted);
    for (const auto& word : wanted) {
      const auto& languages = response_.catalogue->identity.languages;
      if ((!word.counts && text::is_stop_word(word.folded, languages)) ||
          is_of_missing_symbol(word.span))
        continue;
      std::uint32_t count = 0;
      for (const auto& stem : query::all_stems(word))
        count += vocabulary_.paragraphs_with(stem.language, stem.text);
      words.add(word.folded, count);
    }
    if (words.compares()) add({"each-word", words.text(), std::nullopt, std::nullopt});
  }

 private:
  /// Other texts for parts of the query.
  using Changes = std::vector<std::pair<query::Span, std::string>>;

  [[nodiscard]] Changes phrases_as_words() const {
    Changes changes;
    for_each_phrase(*response_.understood.tree,
                    [&](const query::Phrase& phrase, const query::Span& span) {
                      if (phrase.text.find_first_of(" -") != std::string::npos)
                        changes.emplace_back(span, phrase.text);
                    });
    return changes;
  }

  [[nodiscard]] std::string with_changes(Changes changes) const {
    std::sort(changes.begin(), changes.end(),
              [](const auto& one, const auto& next) { return one.first.begin > next.first.begin; });
    auto other = request_.query;
    for (const auto& [span, text] : changes) other = query::replaced(other, span, text);
    return other.substr(0, other.find_last_not_of(' ') + 1);
  }

  void add_without_quotes(std::string_view and_what, const std::string& other,
                          const OtherMatches& found) {
    const auto total = found.matches.total;
    add({"without-quotes",
         fmt::format("Without the quotation marks{}: {} {} all the words{}", and_what,
                     paragraphs_text(total), total == 1 ? "contains" : "contain",
                     unknown_text(found.unknown)),
         std::nullopt, total, other});
  }

  /// "Without the quotation marks and "NOT tourism": 4 paragraphs contain all the words"
  bool add_without_quotes_and_exclusions() {
    auto changes = phrases_as_words();
    std::string names;
    for_each_required(*response_.understood.tree, [&](const query::Node& node) {
      if (!std::holds_alternative<query::Not>(node.kind) || query::filter_in(node) != nullptr)
        return;
      changes.emplace_back(node.span, "");
      names += " and " + in_quotes(query::typed_at(request_.query, node.span));
    });
    if (names.empty()) return false;
    const auto other = with_changes(std::move(changes));
    const auto found = find_with(other, request_.filters, {});
    if (!found || found->matches.relaxed || found->matches.total == 0) return false;
    add_without_quotes(names, other, *found);
    return true;
  }

  /// "17" of "MC.DEC/8/17" is not a word that the user looks for.
  [[nodiscard]] bool is_of_missing_symbol(const query::Span& span) const {
    const auto& notices = response_.understood.notices;
    return std::any_of(notices.begin(), notices.end(), [&](const Notice& notice) {
      return notice.code == "no-such-symbol" && notice.span->begin <= span.begin &&
             span.end <= notice.span->end;
    });
  }

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

  void add_without(const std::string& left_out, const std::string& rest) {
    const auto found = rest.empty() ? std::nullopt : find_with(rest, request_.filters, {});
    if (!found || found->matches.relaxed || found->matches.total == 0) return;
    add({"without-operator",
         fmt::format("Without {}: {}", left_out, paragraphs_text(found->matches.total)),
         std::nullopt, found->matches.total, rest});
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
      names.push_back(in_quotes(typed.size() == 1 ? query::typed_at(request_.query, typed.front())
                                                  : filter->canonical));
      spans.insert(spans.end(), typed.begin(), typed.end());
      if (filter->given)
        std::erase_if(given, [&](const auto& one) { return one.name == filter->field; });
    }
    const auto rest = spans.empty() ? request_.query
                                    : query::query_minus_filter(request_.query,
                                                                *response_.understood.tree, spans);
    if (rest.empty() && given.empty() && facet.empty()) return false;  // everything
    const auto found = find_with(rest, given, facet);
    if (!found || found->matches.total == 0) return false;
    const auto& matches = found->matches;
    auto what = paragraphs_text(matches.total);
    if (!matches.facets.empty())
      what += fmt::format(" ({})", values_text(matches.facets.front(), *response_.catalogue));
    const bool same_parameters = given.size() == request_.filters.size();
    add({"without-filter", fmt::format("Without {}: {}", fmt::join(names, " and "), what),
         std::nullopt, matches.total,
         same_parameters && !rest.empty() ? std::optional(rest) : std::nullopt});
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
  answer.add_operators();
  answer.add_brackets();
  answer.add_filters();
  if (response.understood.filters.empty()) answer.add_words(plan);
}

}  // namespace osce::search
