// SPDX-License-Identifier: GPL-2.0-or-later
//
// Answers as text for people. These functions return text and print nothing.
#pragma once

#include <string>
#include <vector>

#include "cli/present/terminal.hpp"
#include "engine/schema/fields.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/reading.hpp"
#include "engine/search/request.hpp"
#include "engine/search/search.hpp"
#include "engine/search/statistics.hpp"
#include "engine/search/suggest.hpp"
#include "engine/store/catalogue.hpp"

namespace osce::cli {

// text.cpp: searches

/// How the query was understood, with notices.
std::string understood_text(const query::Understood& understood);

/// "11 paragraphs, 3 shown". `all`: all results were requested.
std::string results_summary(const search::Response& response, bool all);

/// The number of results in each year as small bars, wrapped to the style's width; "" if all are
/// from the same year.
std::string years_text(const search::Response& response, const Style& style);

/// The results grouped by document, each with its citation, its text with marks and its identifier.
std::string results_text(const search::Response& response, const Style& style, bool scores);

/// A query at each step of its interpretation.
std::string explanation_text(const search::Explanation& explanation, const Style& style);

/// Kind, count and query of each completion, one per line.
std::string completions_text(const std::vector<search::Completion>& completions,
                             const Style& style);

/// The facets as tables with bars.
std::string facets_text(const search::Response& response, const Style& style);

/// One line per document: year, venue, type, paragraphs, identifier. Values have their derivation.
std::string documents_text(const store::Catalogue& catalogue, const Style& style);

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

/// "73 lines, 4 shown". `all`: all lines were requested.
std::string lines_summary(const search::Concordance& concordance, bool all);

/// One row per value: hits, paragraphs, words, hits per 1,000 words as a number and as a bar. The
/// last row is the total.
std::string statistics_text(const search::Statistics& statistics, const Style& style);

}  // namespace osce::cli
