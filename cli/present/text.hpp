// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers as text for people: takes results, returns text; prints nothing itself.
#pragma once

#include <string>
#include <vector>

#include "cli/present/terminal.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/request.hpp"
#include "engine/search/search.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::cli {

/// How a query was understood, and what should be known about it.
std::string understood_text(const query::Understood& understood);

/// How many were found, and are shown; `all` were wanted.
std::string results_talk(const search::Response& response, bool all);

/// How many there are of each year, as small bars, in lines as wide as the style allows; "" where all are of one.
std::string years_text(const search::Response& response, const Style& style);

/// The results, those of one document together, each with its citation, its marked text and its identifier; with their
/// `scores`, where those are wanted.
std::string results_text(const search::Response& response, const Style& style, bool scores);

/// A query at each stage of its reading.
std::string explanation_text(const search::Explanation& explanation, const Style& style);

/// A line a completion: kind, count, query.
std::string completions_text(const std::vector<search::Completion>& completions,
                             const Style& style);

/// The facets as tables with bars.
std::string facets_text(const search::Response& response, const Style& style);

/// A line a document: year, venue, type, paragraphs, identifier; values with their derivation.
std::string documents_text(const store::Catalogue& catalogue, const Style& style);

/// The index's description of itself, and the table of fields.
std::string info_text(const schema::Identity& identity, const Style& style);

}  // namespace osce::cli
