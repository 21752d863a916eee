// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/xapian_query.hpp"

#include <algorithm>

#include "engine/schema/fields.hpp"

namespace osce::query {
namespace {

using Xapian::Query;

/// What a word in the title counts, against one in the paragraph.
constexpr double title_weight = 0.3;
/// What it adds that two words that stand side by side in the query stand near each other in the
/// paragraph, against the words themselves; and how near, in words. Measured:
/// tests/bench/relevance/README.md.
constexpr double near_weight = 0.3;
constexpr Xapian::termcount near_window = 4;
/// What it adds that a word has the form that was typed.
constexpr double form_weight = 0.2;

Query phrase_query(const PhraseLeaf& phrase) {
  return {Query::OP_PHRASE, phrase.words.begin(), phrase.words.end(),
          static_cast<Xapian::termcount>(phrase.words.size())};
}

std::vector<WordLeaf> needed_words(const Plan& plan) {
  auto words = wanted_words(plan);
  std::erase_if(words, [](const WordLeaf& word) { return !word.needed; });
  return words;
}

/// Any of the forms.
Query forms_query(const FormsLeaf& forms) {
  if (forms.forms.empty()) return Query::MatchNothing;
  return {Query::OP_SYNONYM, forms.forms.begin(), forms.forms.end()};
}

bool is_placed(const PlanNode& node) {
  return std::holds_alternative<NearLeaf>(node.kind) ||
         std::holds_alternative<LoosePhrase>(node.kind);
}

/// What stands only in paragraphs, and is never given up: all but words and their other wordings.
bool is_exact(const PlanNode& node) {
  return is_placed(node) || std::holds_alternative<PhraseLeaf>(node.kind) ||
         std::holds_alternative<FormsLeaf>(node.kind);
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

/// The terms of a word's stems in titles.
std::vector<std::string> title_terms(const WordLeaf& word) {
  return terms_of(schema::term::title_stem, word);
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

/// The words that must be there, wherever they stand.
struct Presence {
  static Query of(const WordLeaf& word) { return one_of(stem_terms(word)); }
  static Query of(const FormsLeaf& forms) { return forms_query(forms); }
  static Query of(const PhraseLeaf& phrase) {
    return {Query::OP_AND, phrase.words.begin(), phrase.words.end()};
  }
  static Query of(const LoosePhrase& phrase) { return all(Query::OP_AND, phrase.words); }
  static Query of(const NearLeaf& near) { return all(Query::OP_AND, near.sides); }
  static Query of(const AllOf& node) { return all(Query::OP_AND, node.children); }
  static Query of(const AnyOf& node) { return all(Query::OP_OR, node.children); }
  static Query of(const Widened& widened) {
    return {Query::OP_OR, all(Query::OP_AND, widened.own), added_query(widened.added)};
  }
  static Query of(const Condition& /*condition*/) { return Query::MatchAll; }
  static Query of(const NoneOf& /*none*/) { return Query::MatchAll; }

  static Query all(Query::op op, const std::vector<PlanNode>& nodes) {
    std::vector<Query> queries;
    queries.reserve(nodes.size());
    for (const auto& node : nodes) queries.push_back(presence_query(node));
    return join(op, queries);
  }
};

class Builder {
 public:
  explicit Builder(const SourceQueries& sources) : sources_(sources) {}

  Query build(const Plan& plan, Required required_parts) {
    auto query = required(plan, required_parts);
    if (!plan.plain) return query;
    const auto words = needed_words(plan);
    if (words.empty()) return query;
    auto welcome = scaled(typed_forms(words), form_weight);
    if (const auto near = nearness(words); !near.empty()) welcome |= scaled(near, near_weight);
    return {Query::OP_AND_MAYBE, query, welcome};
  }

 private:
  Query required(const Plan& plan, Required required_parts) {
    if (required_parts == Required::all || !plan.plain) return grounded(*plan.text);
    std::vector<Query> required;
    std::vector<Query> optional;
    const auto* all = std::get_if<AllOf>(&plan.text->kind);
    if (all != nullptr && !all->one_word) {
      for (const auto& child : all->children) {
        add_parts(child, is_exact(child) && required_parts == Required::most ? required : optional);
      }
    } else {
      add_parts(*plan.text, optional);
    }
    if (!optional.empty()) required.push_back(join(Query::OP_OR, optional));
    return {Query::OP_FILTER, join(Query::OP_AND, required), own_text(*plan.text)};
  }

  static Query scaled(const std::vector<Query>& queries, double weight) {
    return {Query::OP_SCALE_WEIGHT, join(Query::OP_OR, queries), weight};
  }

  /// The words in the very form that was typed.
  static std::vector<Query> typed_forms(const std::vector<WordLeaf>& words) {
    std::vector<Query> queries;
    queries.reserve(words.size());
    for (const auto& word : words) queries.emplace_back(word.folded);
    return queries;
  }

  /// Neighbours of the query that are near each other.
  static std::vector<Query> nearness(const std::vector<WordLeaf>& words) {
    std::vector<Query> queries;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      for (std::size_t l = 0; l < words[i].stems.size(); ++l) {
        const std::vector<std::string> terms = {stem_terms(words[i])[l],
                                                stem_terms(words[i + 1])[l]};
        if (terms.front() == terms.back()) continue;
        queries.emplace_back(Query::OP_NEAR, terms.begin(), terms.end(), near_window);
      }
    }
    return queries;
  }

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

  /// What of `node` a paragraph may have in its own text: one of these. Where it speaks of limits
  /// alone nothing need stand there.
  Query own_text(const PlanNode& node) {
    std::vector<Query> grounds;
    add_grounds(node, grounds);
    return grounds.empty() ? Query::MatchAll : join(Query::OP_OR, grounds);
  }

  void add_grounds(const PlanNode& node, std::vector<Query>& grounds) {
    if (const auto* word = std::get_if<WordLeaf>(&node.kind)) {
      if (word->needed) grounds.push_back(one_of(stem_terms(*word)));
    } else if (const auto* all = std::get_if<AllOf>(&node.kind)) {
      for (const auto& child : all->children) add_grounds(child, grounds);
    } else if (const auto* any = std::get_if<AnyOf>(&node.kind)) {
      for (const auto& child : any->children) add_grounds(child, grounds);
    } else if (const auto* widened = std::get_if<Widened>(&node.kind)) {
      for (auto& wording : wordings(*widened)) grounds.push_back(std::move(wording));
      for (const auto& child : widened->own) add_grounds(child, grounds);
    } else if (is_exact(node)) {
      grounds.push_back(whole(node));
    }
  }

  Query whole(const PlanNode& node) {
    if (const auto* word = std::get_if<WordLeaf>(&node.kind)) return word_query(*word);
    if (const auto* phrase = std::get_if<PhraseLeaf>(&node.kind)) return phrase_query(*phrase);
    if (const auto* forms = std::get_if<FormsLeaf>(&node.kind)) return forms_query(*forms);
    if (is_placed(node)) return {Query::OP_FILTER, presence_query(node), sources_.of_placed(node)};
    if (const auto* condition = std::get_if<Condition>(&node.kind))
      return sources_.of_condition(*condition);
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

  /// The other wordings, which count less than the user's own words. The ranks of words add up: one
  /// of four words for one of the user's counts as one.
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
    std::vector<Query> welcome;
    std::vector<Query> unwanted;
    for (const auto& child : children) {
      const auto* word = std::get_if<WordLeaf>(&child.kind);
      if (word != nullptr && !word->needed) {
        welcome.push_back(whole(child));
      } else if (const auto* none = std::get_if<NoneOf>(&child.kind)) {
        unwanted.push_back(excluded(none->children.front()));
      } else {
        wanted.push_back(whole(child));
      }
    }
    auto query = wanted.empty() ? Query::MatchAll : join(Query::OP_AND, wanted);
    if (!welcome.empty()) query = {Query::OP_AND_MAYBE, query, join(Query::OP_OR, welcome)};
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

  const SourceQueries& sources_;
  bool title_counts_ = true;
};

}  // namespace

Xapian::Query added_query(const std::vector<Added>& added) {
  std::vector<Query> queries;
  queries.reserve(added.size());
  for (const auto& one : added) queries.push_back(wording_query(one));
  return join(Query::OP_OR, queries);
}

std::vector<std::string> stem_terms(const WordLeaf& word) {
  return terms_of(schema::term::stem, word);
}

Xapian::Query text_query(const Plan& plan, Required required, const SourceQueries& sources) {
  if (!plan.text) return Query::MatchAll;
  return Builder(sources).build(plan, required);
}

Xapian::Query presence_query(const PlanNode& node) {
  return std::visit([](const auto& kind) { return Presence::of(kind); }, node.kind);
}

}  // namespace osce::query
