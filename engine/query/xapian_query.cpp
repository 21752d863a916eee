// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/xapian_query.hpp"

#include <algorithm>

#include "engine/schema/fields.hpp"

namespace osce::query {
namespace {

using Xapian::Query;

/// What a word in the title counts, against one in the paragraph.
constexpr double title_weight = 0.3;
/// The weight of two neighbouring query words that are near each other in the paragraph, against
/// that of the words. Measured: tests/bench/relevance/README.md.
constexpr double near_weight = 0.3;
/// The weight of a word in the form that was typed.
constexpr double form_weight = 0.2;

Query term_set_query(const TermSet& forms) {
  if (forms.forms.empty()) return Query::MatchNothing;
  return {Query::OP_SYNONYM, forms.forms.begin(), forms.forms.end()};
}

bool is_proximity(const PlanNode& node) {
  return std::holds_alternative<NearLeaf>(node.kind) ||
         std::holds_alternative<LoosePhrase>(node.kind);
}

/// What a relaxed search never drops: all but words, their synonyms and names.
bool is_exact(const PlanNode& node) {
  return is_proximity(node) || std::holds_alternative<PhraseLeaf>(node.kind) ||
         std::holds_alternative<TermSet>(node.kind);
}

template <typename Range, typename Make>
std::vector<Query> queries_of(const Range& range, const Make& make) {
  std::vector<Query> queries;
  queries.reserve(range.size());
  for (const auto& one : range) queries.push_back(make(one));
  return queries;
}

Query join(Query::op op, const std::vector<Query>& queries) {
  return {op, queries.begin(), queries.end()};
}

/// The terms of a word's stems in paragraphs, or in titles. A paragraph is of one language: no two
/// of them stand in the same one.
std::vector<std::string> stem_terms(const WordLeaf& word,
                                    std::string_view prefix = schema::term::stem) {
  std::vector<std::string> terms;
  for (const auto& stem : all_stems(word))
    terms.push_back(schema::stem_term(prefix, stem.language, stem.text));
  return terms;
}

/// One word, whichever of its terms a paragraph has: ranked as if it were one term.
Query word_query(const WordLeaf& word, std::string_view prefix = schema::term::stem) {
  const auto terms = stem_terms(word, prefix);
  if (terms.size() == 1) return {terms.front()};
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

/// The paragraphs that have the words of another wording, wherever they stand.
Query presence_of_synonym(const Synonym& added) {
  return join(Query::OP_AND,
              queries_of(added.words, [](const WordLeaf& word) { return word_query(word); }));
}

/// The direct parts of a query, all of which must be found: those of a list, or the query itself.
std::vector<const PlanNode*> parts_of(const PlanNode& text) {
  const auto* all = std::get_if<AllOf>(&text.kind);
  if (all == nullptr || all->one_word) return {&text};
  std::vector<const PlanNode*> parts;
  for (const auto& child : all->children) parts.push_back(&child);
  return parts;
}

/// The words of `node` that are looked for, in order.
std::vector<WordLeaf> words_in(const PlanNode& node) { return wanted_words(Plan{.text = node}); }

bool has_counting_word(const PlanNode& node) {
  const auto words = words_in(node);
  return words.empty() ||
         std::any_of(words.begin(), words.end(), [](const WordLeaf& word) { return word.counts; });
}

/// True if paragraphs are found by the words of a part, or of their families in related ones.
bool is_wanted(const PlanNode& node, Required required) {
  const auto* word = std::get_if<WordLeaf>(&node.kind);
  const bool has_family = word != nullptr && !word->family.empty();
  return has_counting_word(node) || (required == Required::related && has_family);
}

/// Where the words of `node` stand in the query.
Span span_of(const PlanNode& node) {
  const auto* any = std::get_if<AnyOf>(&node.kind);  // a name of several words, or its filters
  const auto& text = any == nullptr || any->children.empty() ? node : any->children.front();
  const auto* phrase = std::get_if<LoosePhrase>(&text.kind);
  const auto words = words_in(phrase == nullptr ? text : PlanNode{AllOf{phrase->words}});
  if (words.empty()) return {};
  return {words.front().span.begin, words.back().span.end};
}

class Builder {
 public:
  explicit Builder(const SourceQueries& sources) : sources_(sources) {}

  /// The words, which paragraphs are found by, and then what adds to the rank of a match.
  std::vector<RankComponent> components(const Plan& plan, Required required) {
    const bool all = required == Required::all || !plan.plain;
    std::vector<RankComponent> components = {
        {"words", all ? whole(*plan.text) : some_of(*plan.text, required)}};
    const auto add = [&](std::string_view name, const std::vector<Query>& queries, double weight) {
      if (queries.empty()) return;
      components.push_back({name, {Query::OP_SCALE_WEIGHT, join(Query::OP_OR, queries), weight}});
    };
    const auto in_title = [](const WordLeaf& word) {
      return word_query(word, schema::term::title_stem);
    };
    const auto as_typed = [](const WordLeaf& word) { return Query(word.folded); };
    auto words = wanted_words(plan);
    add("titles", queries_of(words, in_title), title_weight);
    if (!plan.plain) return components;
    std::erase_if(words, [](const WordLeaf& word) { return !word.counts; });
    add("forms", queries_of(words, as_typed), form_weight);
    add("neighbours", nearness(words), near_weight);
    return components;
  }

  /// The parts of a plain query that count, each with the paragraphs that contain it.
  std::vector<CountedPart> counted_parts(const PlanNode& text, Required required) {
    std::vector<CountedPart> parts;
    const auto add = [&](const PlanNode& node, const Query& presence) {
      const bool families = required == Required::related;
      parts.push_back(
          {span_of(node), presence, families ? family_query(node) : Query(), said_query(node)});
    };
    for (const auto* node : parts_of(text)) {
      if (is_exact(*node) || !is_wanted(*node, required)) continue;
      if (const auto* expanded = std::get_if<Expanded>(&node->kind)) {
        for (const auto& own : expanded->own) {
          if (!has_counting_word(own)) continue;
          add(own, presence_query(own) | synonyms_query(expanded->added));
        }
      } else {
        add(*node, whole(*node));
      }
    }
    return parts;
  }

 private:
  /// The exact parts, and one or (in a relaxed search) none of the others.
  Query some_of(const PlanNode& text, Required required) {
    std::vector<Query> exact;
    std::vector<Query> optional;
    for (const auto* part : parts_of(text)) {
      if (is_exact(*part) && required != Required::any) {
        exact.push_back(whole(*part));
      } else if (is_wanted(*part, required)) {
        add_alternatives(*part, optional);
        if (required == Required::related) add_families(*part, optional);
      }
    }
    if (exact.empty()) return join(Query::OP_OR, optional);
    const auto query = join(Query::OP_AND, exact);
    return optional.empty() ? query
                            : Query(Query::OP_AND_MAYBE, query, join(Query::OP_OR, optional));
  }

  /// The words of another wording, side by side.
  static Query synonym_query(const Synonym& added) {
    if (added.words.size() == 1) return word_query(added.words.front());
    std::vector<Query> phrases;  // a paragraph is of one language
    for (std::size_t l = 0; l < added.words.front().stems.size(); ++l) {
      std::vector<std::string> stems;
      for (const auto& word : added.words) stems.push_back(word.stems[l].text);
      phrases.emplace_back(schema::wording_term(added.words.front().stems[l].language, stems));
    }
    return join(Query::OP_OR, phrases);
  }

  /// Any of these wordings.
  static Query synonyms_query(const std::vector<Synonym>& added) {
    return join(Query::OP_OR, queries_of(added, synonym_query));
  }

  /// The paragraphs that contain a word of the family of `node`, if that is a word.
  static Query family_query(const PlanNode& node) {
    const auto* word = std::get_if<WordLeaf>(&node.kind);
    return word == nullptr ? Query() : synonyms_query(family_synonyms(*word));
  }

  /// The paragraphs that say a name; nothing for other nodes.
  std::optional<Query> said_query(const PlanNode& node) {
    if (std::holds_alternative<Condition>(node.kind)) return Query::MatchNothing;
    const auto* readings = std::get_if<AnyOf>(&node.kind);
    if (readings == nullptr) return std::nullopt;
    auto said = Query::MatchNothing;
    for (const auto& reading : readings->children) {
      if (is_exact(reading) || !words_in(reading).empty()) said |= whole(reading);
    }
    return said;
  }

  /// Neighbours of the query that are near each other.
  [[nodiscard]] std::vector<Query> nearness(const std::vector<WordLeaf>& words) const {
    std::vector<Query> queries;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      for (std::size_t l = 0; l < words[i].stems.size(); ++l) {
        const auto& one = words[i].stems[l];
        const auto& other = words[i + 1].stems[l];
        if (one != other) queries.push_back(sources_.of_neighbours(one, other));
      }
    }
    return queries;
  }

  /// What of `node` is enough by itself: each of the words that have synonyms, and those.
  void add_alternatives(const PlanNode& node, std::vector<Query>& alternatives) {
    const auto* expanded = std::get_if<Expanded>(&node.kind);
    if (expanded == nullptr) return alternatives.push_back(whole(node));
    for (const auto& word : expanded->own) {
      if (has_counting_word(word)) alternatives.push_back(whole(word));
    }
    add_synonyms(expanded->added, expanded->own.size(), alternatives);
  }

  /// The words of the families of those in `node`.
  static void add_families(const PlanNode& node, std::vector<Query>& alternatives) {
    for (const auto& word : words_in(node)) add_synonyms(family_synonyms(word), 1, alternatives);
  }

  Query whole(const PlanNode& node) {
    if (const auto* word = std::get_if<WordLeaf>(&node.kind)) return word_query(*word);
    if (const auto* phrase = std::get_if<PhraseLeaf>(&node.kind))
      return sources_.of_phrase(phrase->words);
    if (const auto* forms = std::get_if<TermSet>(&node.kind)) return term_set_query(*forms);
    if (is_proximity(node))
      return {Query::OP_FILTER, presence_query(node), sources_.of_proximity(node)};
    if (const auto* condition = std::get_if<Condition>(&node.kind))
      return sources_.of_condition(*condition);
    if (const auto* all = std::get_if<AllOf>(&node.kind)) return all_of(all->children);
    if (const auto* expanded = std::get_if<Expanded>(&node.kind)) return with_synonyms(*expanded);
    if (const auto* none = std::get_if<NoneOf>(&node.kind))
      return {Query::OP_AND_NOT, Query::MatchAll, whole(none->children.front())};
    return join(Query::OP_OR, queries_of(std::get<AnyOf>(node.kind).children,
                                         [&](const PlanNode& child) { return whole(child); }));
  }

  /// The words or a synonym of them, ranked as if all were one term, so that a rare synonym is
  /// worth no more than the words; and what the user typed, in any spelling, ranks above synonyms.
  Query with_synonyms(const Expanded& expanded) {
    const auto own = all_of(expanded.own);
    std::vector<Query> any = {own};
    std::vector<Query> typed = {own};
    for (const auto& added : expanded.added) {
      any.push_back(synonym_query(added));
      if (added.spelling) typed.push_back(any.back());
    }
    return {Query::OP_AND_MAYBE, join(Query::OP_SYNONYM, any), join(Query::OP_OR, typed)};
  }

  /// Other wordings for so many words of the user's, which count more. The ranks of words add up:
  /// one of four words for one of the user's counts as one.
  static void add_synonyms(const std::vector<Synonym>& wordings, std::size_t own,
                           std::vector<Query>& alternatives) {
    for (const auto& added : wordings) {
      const auto share = static_cast<double>(own) / static_cast<double>(added.words.size());
      alternatives.emplace_back(Query::OP_SCALE_WEIGHT, synonym_query(added),
                                added.weight * std::min(1.0, share));
    }
  }

  Query all_of(const std::vector<PlanNode>& children) {
    std::vector<Query> wanted;
    std::vector<Query> welcome;
    std::vector<Query> unwanted;
    for (const auto& child : children) {
      if (const auto* none = std::get_if<NoneOf>(&child.kind)) {
        unwanted.push_back(whole(none->children.front()));
      } else {
        const bool counts = is_exact(child) || has_counting_word(child);
        (counts ? wanted : welcome).push_back(whole(child));
        if (!counts) add_families(child, welcome);
      }
    }
    auto query = wanted.empty() ? Query::MatchAll : join(Query::OP_AND, wanted);
    if (!welcome.empty()) query = {Query::OP_AND_MAYBE, query, join(Query::OP_OR, welcome)};
    return unwanted.empty() ? query : Query(Query::OP_AND_NOT, query, join(Query::OP_OR, unwanted));
  }

  const SourceQueries& sources_;
};

}  // namespace

Xapian::Query text_query(const Plan& plan, Required required, const SourceQueries& sources) {
  if (plan.nothing_known && required != Required::related) return Query::MatchNothing;
  if (!plan.text) return Query::MatchAll;
  const auto components = Builder(sources).components(plan, required);
  auto queries = queries_of(components, [](const RankComponent& one) { return one.query; });
  auto words = queries.front();
  queries.erase(queries.begin());
  if (queries.empty()) return words;
  return {Query::OP_AND_MAYBE, words, join(Query::OP_OR, queries)};
}

std::vector<CountedPart> counted_parts(const Plan& plan, Required required,
                                       const SourceQueries& sources) {
  if (!plan.text || !plan.plain) return {};
  if (plan.nothing_known && required != Required::related) return {};
  return Builder(sources).counted_parts(*plan.text, required);
}

std::vector<RankComponent> rank_components(const Plan& plan, Required required,
                                           const SourceQueries& sources) {
  if (!plan.text || plan.nothing_known) return {};
  return Builder(sources).components(plan, required);
}

bool has_exact_part(const Plan& plan) {
  if (!plan.text) return false;
  const auto parts = parts_of(*plan.text);
  return std::any_of(parts.begin(), parts.end(),
                     [](const PlanNode* part) { return is_exact(*part); });
}

Xapian::Query presence_query(const PlanNode& node) {
  const auto join_all = [](Query::op op, const std::vector<PlanNode>& nodes) {
    return join(op, queries_of(nodes, presence_query));
  };
  if (const auto* word = std::get_if<WordLeaf>(&node.kind)) return word_query(*word);
  if (const auto* forms = std::get_if<TermSet>(&node.kind)) return term_set_query(*forms);
  if (const auto* phrase = std::get_if<PhraseLeaf>(&node.kind))
    return {Query::OP_AND, phrase->words.begin(), phrase->words.end()};
  if (const auto* loose = std::get_if<LoosePhrase>(&node.kind))
    return join_all(Query::OP_AND, loose->words);
  if (const auto* near = std::get_if<NearLeaf>(&node.kind))
    return join_all(Query::OP_AND, near->sides);
  if (const auto* all = std::get_if<AllOf>(&node.kind))
    return join_all(Query::OP_AND, all->children);
  if (const auto* any = std::get_if<AnyOf>(&node.kind))
    return join_all(Query::OP_OR, any->children);
  if (const auto* expanded = std::get_if<Expanded>(&node.kind)) {
    return join(Query::OP_OR, queries_of(expanded->added, presence_of_synonym)) |
           join_all(Query::OP_AND, expanded->own);
  }
  return Query::MatchAll;  // conditions, and what is excluded
}

}  // namespace osce::query
