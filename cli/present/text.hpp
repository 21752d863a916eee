// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers as text for people. These functions return text and print nothing.
#pragma once

#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "engine/present/terminal.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/request.hpp"
#include "engine/search/search.hpp"
#include "engine/search/statistics.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::cli {

/// Where a value comes from, in a word or two: "printed", "table of sessions".
std::string_view derivation_text(Derivation derivation);

// text.cpp: searches

/// How the query was understood, with notices and suggestions, one per line.
std::string understood_text(const query::Understood& understood);

/// ", 3 shown" after a number of results, if not all are. `all`: all were requested.
std::string shown_note(std::size_t shown, std::uint32_t total, std::uint32_t offset, bool all);

/// "11 paragraphs, 3 shown".
std::string results_summary(const search::Response& response, std::uint32_t offset, bool all);

/// The number of results in each year as small bars, wrapped to the style's width; "" if all are
/// from the same year.
std::string years_text(const search::Response& response, const Style& style);

/// The results grouped by document, each with its citation, its text with marks and its identifier,
/// then the related paragraphs below a rule.
std::string results_text(const search::Response& response, const Style& style);

/// A query at each step of its interpretation.
std::string explanation_text(const search::Explanation& explanation);

/// Kind, count and query of each completion, one per line.
std::string completions_text(const std::vector<search::Completion>& completions);

/// The facets as tables with bars.
std::string facets_text(const search::Response& response, const Style& style);

/// One line per document: year, venue, type, paragraphs, identifier. Values have their derivation.
std::string documents_text(const store::Catalogue& catalogue);

/// The index's metadata and the table of fields.
std::string info_text(const schema::Identity& identity, const Style& style);

// reading_text.cpp: whole texts

/// A document with its metadata, the evidence for it, and all paragraphs.
std::string reading_text(const search::DocumentText& read, const Style& style);

/// A paragraph with its neighbours, its source and the metadata of its document.
std::string reading_text(const search::ParagraphText& read, const Style& style);

// study_text.cpp: concordances and statistics

/// One line per hit, with the hits aligned: place, text before, hit, text after. The context is cut
/// to the style's width.
std::string concordance_text(const search::Concordance& concordance, const Style& style);

/// That a query without words has no hits, or "".
std::string hits_summary(const search::Statistics& statistics);

/// "73 lines, 4 shown".
std::string lines_summary(const search::Concordance& concordance, std::uint32_t offset, bool all,
                          std::uint32_t paragraphs);

/// One row per value: hits, paragraphs, words, hits per 1,000 words as a number and as a bar. The
/// last row is the total.
std::string statistics_text(const search::Statistics& statistics, const Style& style);

}  // namespace osce::cli
