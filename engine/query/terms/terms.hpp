// SPDX-License-Identifier: GPL-2.0-or-later
//
// From words as typed to what is searched for.
//
//     advertisment of CSAM
//     1. terms     advertisment   of   CSAM                                    query_term.hpp
//     2. correct   advertisement  of   CSAM         CSAM is explained by 3     spelling.hpp
//     3. expand    advertisement  of   CSAM, or "child pornography" at 0.8     synonyms.hpp
//
// What a term of the thesaurus explains is not a typing error; and terms are found among the
// corrected words. Words with a sign and quoted texts are read by wildcards.hpp.
#pragma once

#include <vector>

#include "engine/query/terms/query_term.hpp"

namespace osce::query {

/// What may stand in for the words of a query.
struct StandIns {
  bool synonyms = false;
  bool families = false;  ///< in matches too; in related paragraphs they go with the synonyms
};

/// What Word nodes that stand side by side mean, in their order. Other spellings are always added.
std::vector<PlanNode> read_words(const std::vector<const Node*>& words, StandIns stand_ins,
                                 TermContext& context);

/// The same for a known name, the spelling of which is not corrected.
std::vector<PlanNode> read_name(const std::vector<const Node*>& words, StandIns stand_ins,
                                TermContext& context);

}  // namespace osce::query
