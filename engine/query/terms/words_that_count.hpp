// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which words of a query a paragraph must contain.
//
//     the role of blockchain     "role" counts; "the" and "of" are stop words, and no text
//                                contains "blockchain"
#pragma once

#include <vector>

#include "engine/query/terms/query_term.hpp"

namespace osce::query {

/// Clears `counts` of the words that a paragraph need not contain: stop words of the collection's
/// languages, and words that no paragraph contains in any form. Such words still add to the rank. A
/// query of stop words alone looks for all of them, but not beside filters: "what is in paragraph
/// 12". `texts` are the parts of the query.
///
/// Returns false if the query has words to search for and the collection knows none of them.
bool choose_words_that_count(std::vector<PlanNode>& texts, bool has_filters,
                             const Lexicon& lexicon);

/// Clears `counts` of stop words beside other words: of "after" in "(hotels after)", but not in
/// "hotels AND after". `texts` are the parts of a list that no operator joins.
void clear_stop_words(std::vector<PlanNode>& texts, const Lexicon& lexicon);

}  // namespace osce::query
