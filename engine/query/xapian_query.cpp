// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/xapian_query.hpp"

#include <algorithm>

#include "engine/schema/fields.hpp"

namespace osce::query {
namespace {

using Xapian::Query;

/// What a word in the title counts, against one in the paragraph.
constexpr double title_weight = 0.3;

Query phrase_query(const PhraseLeaf& phrase) {
  return {Query::OP_PHRASE, phrase.words.begin(), phrase.words.end(),
          static_cast<Xapian::termcount>(phrase.words.size())};
}

/// One word, whichever of its terms a paragraph has: ranked as if it were one term.
Query one_of(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return {terms.front()};
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

std::vector<std::string> terms_of(std::string_view prefix, const WordLeaf& word) {
  std::vector<std::string> terms;
  for (const auto& stem : word.stems)
    terms.push_back(schema::stem_term(prefix, stem.language, stem.text));
  return terms;
}

Query join(Query::op op, const std::vector<Query>& queries) {
  return {op, queries.begin(), queries.end()};
}

/// The words of another wording, side by side.
Query wording_query(const Added& added) {
  if (added.words.size() == 1) return one_of(stem_terms(added.words.front()));
  std::vector<Query> phrases;  // a paragraph is of one language
  for (std::size_t l = 0; l < added.words.front().stems.size(); ++l) {
    std::vector<std::string> terms;
    for (const auto& word : added.words) terms.push_back(stem_terms(word)[l]);
    phrases.emplace_back(Query::OP_PHRASE, terms.begin(), terms.end(),
                         static_cast<Xapian::termcount>(terms.size()));
  }
  return join(Query::OP_OR, phrases);
}

class Builder {
 public:
  explicit Builder(const ConditionQuery& condition_query) : condition_query_(condition_query) {}

  Query build(const Plan& plan, Match match) {
    if (match == Match::all || !plan.plain) return grounded(*plan.text);
    std::vector<Query> required;
    std::vector<Query> optional;
    const auto* all = std::get_if<AllOf>(&plan.text->kind);
    if (all != nullptr && !all->one_word) {
      for (const auto& child : all->children) {
        const bool phrase = std::holds_alternative<PhraseLeaf>(child.kind);
        add_parts(child, phrase && match == Match::most ? required : optional);
      }
    } else {
      add_parts(*plan.text, optional);
    }
    if (!optional.empty()) required.push_back(join(Query::OP_OR, optional));
    return {Query::OP_FILTER, join(Query::OP_AND, required), own_text(*plan.text)};
  }

 private:
  /// What of `node` is enough by itself: each of the words that have other wordings, and those.
  void add_parts(const PlanNode& node, std::vector<Query>& parts) {
    const auto* widened = std::get_if<Widened>(&node.kind);
    if (widened == nullptr) return parts.push_back(whole(node));
    for (const auto& word : widened->own) parts.push_back(whole(word));
    for (auto& wording : wordings(*widened)) parts.push_back(std::move(wording));
  }

  /// `node`, where something of it stands in the paragraph's own text: a title is never enough. Of
  /// alternatives each must stand there by itself.
  Query grounded(const PlanNode& node) {
    const auto* any = std::get_if<AnyOf>(&node.kind);
    if (any == nullptr) return {Query::OP_FILTER, whole(node), own_text(node)};
    std::vector<Query> queries;
    for (const auto& child : any->children) queries.push_back(grounded(child));
    return join(Query::OP_OR, queries);
  }

  /// What of the query a paragraph may have in its own text.
  Query own_text(const PlanNode& node) {
    if (const auto* word = std::get_if<WordLeaf>(&node.kind)) return one_of(stem_terms(*word));
    if (const auto* phrase = std::get_if<PhraseLeaf>(&node.kind)) return phrase_query(*phrase);
    if (const auto* condition = std::get_if<Condition>(&node.kind))
      return condition_query_(*condition);
    if (std::holds_alternative<NoneOf>(node.kind)) return Query::MatchAll;
    if (const auto* widened = std::get_if<Widened>(&node.kind)) {
      auto queries = wordings(*widened);
      for (const auto& child : widened->own) queries.push_back(own_text(child));
      return join(Query::OP_OR, queries);
    }
    const auto* any = std::get_if<AnyOf>(&node.kind);
    std::vector<Query> queries;
    for (const auto& child : any != nullptr ? any->children : std::get<AllOf>(node.kind).children) {
      const bool words = !std::holds_alternative<NoneOf>(child.kind) &&
                         !std::holds_alternative<Condition>(child.kind);
      if (any != nullptr || words) queries.push_back(own_text(child));
    }
    return queries.empty() ? Query::MatchAll : join(Query::OP_OR, queries);
  }

  Query whole(const PlanNode& node) {
    if (const auto* word = std::get_if<WordLeaf>(&node.kind)) return word_query(*word);
    if (const auto* phrase = std::get_if<PhraseLeaf>(&node.kind)) return phrase_query(*phrase);
    if (const auto* condition = std::get_if<Condition>(&node.kind))
      return condition_query_(*condition);
    if (const auto* all = std::get_if<AllOf>(&node.kind)) return all_of(all->children);
    if (const auto* widened = std::get_if<Widened>(&node.kind)) {
      auto queries = wordings(*widened);
      queries.push_back(all_of(widened->own));
      return join(Query::OP_OR, queries);
    }
    if (const auto* none = std::get_if<NoneOf>(&node.kind)) {
      return {Query::OP_AND_NOT, Query::MatchAll, excluded(none->children.front())};
    }
    std::vector<Query> queries;
    for (const auto& child : std::get<AnyOf>(node.kind).children) queries.push_back(whole(child));
    return join(Query::OP_OR, queries);
  }

  /// The other wordings, which count less than the user's own words.
  static std::vector<Query> wordings(const Widened& widened) {
    std::vector<Query> queries;
    for (const auto& added : widened.added) {
      const auto own = static_cast<double>(widened.own.size());
      const auto length = static_cast<double>(added.words.size());
      queries.emplace_back(Query::OP_SCALE_WEIGHT, wording_query(added),
                           added.weight * std::min(1.0, own / length));
    }
    return queries;
  }

  Query all_of(const std::vector<PlanNode>& children) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    for (const auto& child : children) {
      if (const auto* none = std::get_if<NoneOf>(&child.kind)) {
        unwanted.push_back(excluded(none->children.front()));
      } else {
        wanted.push_back(whole(child));
      }
    }
    auto query = wanted.empty() ? Query::MatchAll : join(Query::OP_AND, wanted);
    return unwanted.empty() ? query : Query(Query::OP_AND_NOT, query, join(Query::OP_OR, unwanted));
  }

  /// What NOT excludes is looked for in the paragraph alone: a title excludes nothing.
  Query excluded(const PlanNode& node) {
    const bool in_title = title_counts_;
    title_counts_ = false;
    auto query = whole(node);
    title_counts_ = in_title;
    return query;
  }

  [[nodiscard]] Query word_query(const WordLeaf& word) const {
    auto own = one_of(stem_terms(word));
    if (!title_counts_) return own;
    const auto title = one_of(title_terms(word));
    return {Query::OP_OR, own, Query(Query::OP_SCALE_WEIGHT, title, title_weight)};
  }

  const ConditionQuery& condition_query_;
  bool title_counts_ = true;
};

}  // namespace

Xapian::Query added_query(const std::vector<Added>& added) {
  std::vector<Query> queries;
  for (const auto& one : added) queries.push_back(wording_query(one));
  return join(Query::OP_OR, queries);
}

std::vector<std::string> stem_terms(const WordLeaf& word) {
  return terms_of(schema::term::stem, word);
}

std::vector<std::string> title_terms(const WordLeaf& word) {
  return terms_of(schema::term::title_stem, word);
}

Xapian::Query text_query(const Plan& plan, Match match, const ConditionQuery& condition_query) {
  if (!plan.text) return Query::MatchAll;
  return Builder(condition_query).build(plan, match);
}

}  // namespace osce::query
