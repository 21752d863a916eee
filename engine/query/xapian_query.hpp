// SPDX-License-Identifier: GPL-2.0-or-later
//
// Stage 4 of reading a query: the plan as a Xapian::Query.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "engine/query/plan.hpp"

namespace osce::query {

/// How the parts of a plain query go together.
enum class Required {
  all,   ///< all must match
  any,   ///< one is enough
  most,  ///< phrases must match, of the words one is enough: the search counts them
};

/// Makes the queries that need more than terms: of a condition inside OR or NOT, and of paragraphs
/// in which a NearLeaf or a LoosePhrase has a place.
struct SourceQueries {
  std::function<Xapian::Query(const Condition&)> of_condition;
  std::function<Xapian::Query(const PlanNode&)> of_placed;
};

/// The query for the text of `plan`; everything where it looks for nothing. A word is one of its
/// stems in the paragraph or, with less weight, in the document's title, but some part of the query
/// (of each alternative, where it is an OR) must be in the paragraph itself. Conditions of the plan
/// are not in it: the search checks them.
Xapian::Query text_query(const Plan& plan, Required required, const SourceQueries& sources);

/// The query for paragraphs that have all the words that `node` needs, wherever they stand.
Xapian::Query presence_query(const PlanNode& node);

/// The query for any of these wordings.
Xapian::Query added_query(const std::vector<Added>& added);

/// The terms of a word's stems in paragraphs. A paragraph is of one language: no two of them stand
/// in the same one.
std::vector<std::string> stem_terms(const WordLeaf& word);

}  // namespace osce::query
