// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs a plan on a Xapian database: one pass over the matches of its text ranks them, checks the
// filters and counts the facets.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/query/plan.hpp"
#include "engine/search/request.hpp"
#include "engine/store/index.hpp"

namespace osce::search {

struct Found {
  store::ParagraphNumber paragraph = 0;
  double score = 0;
  std::uint32_t in_document = 0;  ///< how many paragraphs of its document are found
};

/// When a search has to be done.
using Deadline = std::chrono::steady_clock::time_point;
inline constexpr Deadline no_deadline = Deadline::max();

/// The matches on the page asked for, and exact numbers about all of them.
struct Matches {
  std::vector<Found> page;
  std::uint32_t total = 0;   ///< paragraphs
  std::uint32_t groups = 0;  ///< results: as many, but where they are grouped
  bool relaxed = false;
  std::vector<Facet> facets;
  std::vector<store::DocumentNumber>
      undated_left_out;  ///< documents not searched for want of a date
};

/// The matches of what is planned, from `offset` on, matched and sorted by its settings, as many and
/// with the facets that `request` wants. Throws Error (out of time) behind the deadline.
Matches find_matches(const query::Planned& planned, const Request& request, std::uint32_t offset,
                     Deadline deadline, const store::Index& index);

/// The Xapian query for the text of what is planned, where all of it must match, for people to read.
std::string describe_query(const query::Planned& planned, const store::Index& index);

/// Which values of documents a search with these settings looks at.
store::Values values_for(const query::Settings& settings);

}  // namespace osce::search
