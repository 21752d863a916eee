// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stage 4 of reading a query: the plan as a Xapian::Query.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "engine/query/plan.hpp"

namespace osce::query {

/// How many parts of a plain query a paragraph must contain.
enum class Required {
  all,
  any,      ///< one is enough
  most,     ///< phrases, wildcards and the like; how many words, the search decides
  related,  ///< as `most`, and words of the same family may stand in
};

/// Makes the queries that need more than terms: of a condition inside OR or NOT, of paragraphs in
/// which the words of a NearLeaf or a LoosePhrase are near enough, of those in which folded words
/// stand side by side, and of those in which words with two stems are near each other.
struct SourceQueries {
  std::function<Xapian::Query(const Condition&)> of_condition;
  std::function<Xapian::Query(const PlanNode&)> of_proximity;
  std::function<Xapian::Query(const std::vector<std::string>&)> of_phrase;
  std::function<Xapian::Query(const Stem&, const Stem&)> of_neighbours;
};

/// The query for the text of `plan`; everything if it looks for nothing. A paragraph must contain
/// the words itself. Words in the document's title, neighbours that stay neighbours and the typed
/// forms only add to its rank. The conditions of the plan are not in the query: the search checks
/// them.
Xapian::Query text_query(const Plan& plan, Required required, const SourceQueries& sources);

/// A word or a name of a plain query that may be missing from a paragraph in a relaxed search.
struct CountedPart {
  Span span;               ///< in the query
  Xapian::Query presence;  ///< the paragraphs that contain it or a synonym of it
  Xapian::Query family;    ///< those that contain a word of its family
  /// Of a name, which paragraphs may also pass by what they are: those that say it.
  std::optional<Xapian::Query> said = std::nullopt;
};

/// The words and names of a plain query that count, in order; none of a query with operators. They
/// have families if `required` is `related`.
std::vector<CountedPart> counted_parts(const Plan& plan, Required required,
                                       const SourceQueries& sources);

/// A part of a match's rank. The ranks of all components add up to that of text_query().
struct RankComponent {
  std::string_view name;  ///< "words", "titles", "forms" (as typed) or "neighbours"
  Xapian::Query query;
};
std::vector<RankComponent> rank_components(const Plan& plan, Required required,
                                           const SourceQueries& sources);

/// True if a plain query has a part that is never dropped, such as a phrase.
bool has_exact_part(const Plan& plan);

/// The query for paragraphs that have all the words that `node` needs, wherever they stand.
Xapian::Query presence_query(const PlanNode& node);

}  // namespace osce::query
