// SPDX-License-Identifier: GPL-2.0-or-later
//
// Concordances, statistics, facets and lists of documents as tables (table.hpp). The columns are a contract:
//     a concordance: id, symbol, year, venue, label, left, hit, right, reason
//     statistics:    value, label, hits, paragraphs, words, per_1000_words
//     facets:        facet, value, label, count, selected
//     documents:     id, symbol, body, type, status, year, date_from, date_to, venue, session, language, paragraphs,
//                    title, url, index_id
#pragma once

#include <string>

#include "engine/present/table.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/statistics.hpp"

namespace osce::present {

std::string table(const search::Concordance& concordance, TableForm form,
                  Formulas formulas = Formulas::made_safe);
std::string table(const search::Statistics& statistics, TableForm form,
                  Formulas formulas = Formulas::made_safe);
std::string facets_table(const search::Response& response, TableForm form,
                         Formulas formulas = Formulas::made_safe);
std::string documents_table(const store::Catalogue& catalogue, TableForm form,
                            Formulas formulas = Formulas::made_safe);

}  // namespace osce::present
