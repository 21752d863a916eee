// SPDX-License-Identifier: GPL-2.0-or-later
//
// Concordances, statistics, facets and lists of documents as tables (table.hpp). The columns are a
// contract.
#pragma once

#include <string>

#include "engine/present/table.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/statistics.hpp"

namespace osce::present {

inline constexpr std::array<std::string_view, 9> concordance_columns = {
    "id", "symbol", "year", "venue", "label", "left", "hit", "right", "reason"};
inline constexpr std::array<std::string_view, 6> statistics_columns = {
    "value", "label", "hits", "paragraphs", "words", "per_1000_words"};
inline constexpr std::array<std::string_view, 5> facet_columns = {"facet", "value", "label",
                                                                  "count", "selected"};
inline constexpr std::array<std::string_view, 15> document_columns = {
    "id",    "symbol",  "body",     "type",       "status", "year", "date_from", "date_to",
    "venue", "session", "language", "paragraphs", "title",  "url",  "index_id"};

std::string table(const search::Concordance& concordance, const TableStyle& style);
std::string table(const search::Statistics& statistics, const TableStyle& style);
std::string facets_table(const search::Response& response, const TableStyle& style);
std::string documents_table(const store::Catalogue& catalogue, const TableStyle& style);

}  // namespace osce::present
