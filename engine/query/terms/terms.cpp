// SPDX-License-Identifier: GPL-2.0-or-later
#include "engine/query/terms/terms.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/query/terms/spelling.hpp"
#include "engine/query/terms/synonyms.hpp"

namespace osce::query {
namespace {

/// Where the terms that were typed as one word with the one at `begin` end.
std::size_t end_of_word(const QueryTerms& terms, std::size_t begin) {
  auto end = begin + 1;
  while (end < terms.size() && terms[end].first_node == terms[end - 1].last_node) ++end;
  return end;
}

/// Other wordings for the terms from each of them on.
using SynonymsByPlace = std::vector<Synonyms>;

SynonymsByPlace synonyms_of(const QueryTerms& terms, StandIns stand_ins, const Lexicon& lexicon) {
  SynonymsByPlace synonyms;
  for (std::size_t at = 0; at < terms.size(); ++at)
    synonyms.push_back(synonyms_at(terms, at, stand_ins.synonyms, lexicon));
  return synonyms;
}

/// Marks terms that other wordings stand for, and the parts of a word that is known as one.
void mark_explained(QueryTerms& terms, const SynonymsByPlace& synonyms, const Lexicon& lexicon) {
  for (std::size_t at = 0; at < terms.size(); ++at) {
    auto end = at;
    if (!synonyms[at].added.empty()) end = at + synonyms[at].length;
    const WordLeaf whole{.folded = {}, .stems = terms[at].compound, .span = {}};
    if (is_known(whole, lexicon.vocabulary)) end = std::max(end, end_of_word(terms, at));
    for (auto i = at; i < end; ++i) terms[i].explained = true;
  }
}

/// A word with hyphens: all of its parts, or what they are without the hyphens.
PlanNode hyphened(const QueryTerms& terms, std::size_t begin, std::size_t end,
                  const Lexicon& lexicon) {
  AllOf parts{{}, true};
  std::string folded;
  for (auto i = begin; i < end; ++i) {
    parts.children.push_back({terms[i].leaf});
    folded += terms[i].leaf.folded;
  }
  const WordLeaf whole{.folded = folded,
                       .stems = terms[begin].compound,
                       .span = terms[begin].leaf.span,
                       .parts = end - begin};
  if (!is_known(whole, lexicon.vocabulary)) return {std::move(parts)};
  return {Expanded{{{std::move(parts)}}, {{folded, {whole}, 1, true}}}};
}

/// A word with its family.
PlanNode node_of(const QueryTerm& term, StandIns stand_ins, TermContext& context) {
  auto leaf = term.leaf;
  if (stand_ins.synonyms) leaf.family = family_of(term, context.lexicon);
  if (!stand_ins.families || leaf.family.empty()) return {leaf};
  report_family(leaf, context);
  return {Expanded{{{leaf}}, family_synonyms(leaf)}};
}

/// Makes the family of a single word one more wording for it.
void add_family(Expanded& expanded) {
  const auto* found = std::get_if<Expanded>(&expanded.own.front().kind);
  if (expanded.own.size() > 1 || found == nullptr) return;
  auto word = *found;
  expanded.own = std::move(word.own);
  std::move(word.added.begin(), word.added.end(), std::back_inserter(expanded.added));
}

std::vector<PlanNode> nodes_of(const QueryTerms& terms, SynonymsByPlace all_synonyms,
                               StandIns stand_ins, TermContext& context) {
  std::vector<PlanNode> nodes;
  for (std::size_t at = 0; at < terms.size();) {
    auto& synonyms = all_synonyms[at];
    auto end = end_of_word(terms, at);
    if (synonyms.length > 0) {
      const auto& last = terms[at + synonyms.length - 1];
      report_synonyms(synonyms, {terms[at].leaf.span.begin, last.leaf.span.end}, context);
    }
    if (!synonyms.added.empty()) {
      Expanded expanded{{}, std::move(synonyms.added)};
      end = at + synonyms.length;
      for (auto i = at; i < end; ++i) expanded.own.push_back(node_of(terms[i], stand_ins, context));
      add_family(expanded);
      nodes.push_back({std::move(expanded)});
    } else if (end == at + 1) {
      nodes.push_back(node_of(terms[at], stand_ins, context));
    } else {
      nodes.push_back(hyphened(terms, at, end, context.lexicon));
    }
    at = end;
  }
  return nodes;
}

}  // namespace

std::vector<PlanNode> read_words(const std::vector<const Node*>& words, StandIns stand_ins,
                                 TermContext& context) {
  auto terms = terms_of(words, context.lexicon);
  auto synonyms = synonyms_of(terms, stand_ins, context.lexicon);
  mark_explained(terms, synonyms, context.lexicon);
  if (correct_spelling(terms, context)) synonyms = synonyms_of(terms, stand_ins, context.lexicon);
  return nodes_of(terms, std::move(synonyms), stand_ins, context);
}

std::vector<PlanNode> read_name(const std::vector<const Node*>& words, StandIns stand_ins,
                                TermContext& context) {
  const auto terms = terms_of(words, context.lexicon);
  return nodes_of(terms, synonyms_of(terms, stand_ins, context.lexicon), stand_ins, context);
}

}  // namespace osce::query
