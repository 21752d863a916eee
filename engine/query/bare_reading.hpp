// SPDX-License-Identifier: GPL-2.0-or-later
//
// Years, and cities with a year, that stand in a query without a connector. They may be meant as
// words of the text or as limits, and either way loses what the other finds; so both are looked
// for.
//
//     age verification 2017    paragraphs with the words that print 2017, or are of 2017
//     July 2017                paragraphs that print "July 2017", or are of that month
//     Baku 2014                paragraphs that print "Baku (2014)", or are of that session
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/model/names.hpp"
#include "engine/query/ast.hpp"
#include "engine/query/diagnostic.hpp"
#include "engine/query/plan.hpp"

namespace osce::query {

/// What stands in a query and can be read in two ways.
struct BareReading {
  std::size_t words = 0;  ///< how many Word nodes it takes
  PlanNode limit;         ///< what it is besides words of the text
  Span span;
  std::vector<Alternatively> alternatives;  ///< one way alone
};

/// The first year of the CSCE, and of a year that is bare.
inline constexpr int first_bare_year = 1973;

/// The reading of the Word nodes from `at` on that stand side by side, or nothing. A year counts
/// from `first_bare_year` to one past the newest of the collection and the sessions; in brackets
/// behind a word, as texts cite, it is a word alone. `query` is the text in which they stand.
std::optional<BareReading> bare_reading_at(const std::vector<const Node*>& words, std::size_t at,
                                           std::string_view query, const Names& names);

/// How many of the Word nodes from `at` on are a proper name ("1990 Copenhagen Document"); 0 where
/// none begins. Nothing in it is read in two ways.
std::size_t proper_name_length(const std::vector<const Node*>& words, std::size_t at,
                               const Names& names);

}  // namespace osce::query
