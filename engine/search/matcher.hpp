// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs a plan on a Xapian database:
//
//     Xapian query => the set of paragraphs that match it => filters and facets, counted exactly
//                                                         => a page of them, ranked by Xapian
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/search/deadline.hpp"
#include "engine/search/request.hpp"
#include "engine/search/word_weights.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

struct RankedParagraph {
  store::ParagraphNumber paragraph = 0;
  double score = 0;
  std::uint32_t in_document = 0;  ///< matches in the same document
  /// Where the words that it lacks stand in the query.
  std::vector<query::Span> missing = {};
  /// If explained: the weights of the query's words, and the components of `score`.
  std::vector<WordWeights::PartFound> parts = {};
  std::vector<std::pair<std::string, double>> rank = {};
};

/// The matches on the requested page, and exact counts of all matches.
struct Matches {
  std::vector<RankedParagraph> page;
  std::uint32_t total = 0;   ///< paragraphs
  std::uint32_t groups = 0;  ///< results: as `total`, or fewer if they are grouped
  bool relaxed = false;
  std::vector<RankedParagraph> related;  ///< Response::related
  std::vector<Facet> facets;
  /// Left out by date filters, because they have no date.
  std::vector<store::DocumentNumber> undated_left_out;
};

/// The matches of a plan from `offset` on. `request` gives their number and the facets. Throws
/// Error (out of time) after the deadline.
Matches find_matches(const query::Planned& planned, const Request& request, std::uint32_t offset,
                     Deadline deadline, const store::Index& index);

/// True if a paragraph contains all that the plan asks for. Quicker than to find all matches.
/// Throws like find_matches().
bool has_match(const query::Planned& planned, Deadline deadline, const store::Index& index);

/// The Xapian query for a plan if all words must match, in readable form. Throws like
/// find_matches().
std::string describe_query(const query::Planned& planned, Deadline deadline,
                           const store::Index& index);

/// Which values of documents count in a search with these settings.
store::Values values_for(const query::Settings& settings);

}  // namespace osce::search
