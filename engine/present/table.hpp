// SPDX-License-Identifier: GPL-2.0-or-later
//
// Results, concordances, statistics, facets and lists of documents as tables, for spreadsheets and
// scripts. The columns and their order are a contract.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/document.hpp"
#include "engine/search/concordance.hpp"
#include "engine/search/request.hpp"
#include "engine/search/statistics.hpp"

namespace osce::present {

enum class TableForm {
  csv,  ///< RFC 4180: quoted if necessary, lines end with CR LF
  tsv,  ///< tabs and line ends inside values are blanks
};

/// Whether values that a spreadsheet would run as formulas get an apostrophe in front.
enum class Formulas { made_safe, as_they_are };

/// How a table is written. A form alone is the usual style.
struct TableStyle {
  TableStyle(TableForm its_form, Formulas its_formulas = Formulas::made_safe,
             std::vector<std::size_t> its_columns = {})
      : form(its_form), formulas(its_formulas), columns(std::move(its_columns)) {}

  TableForm form;
  Formulas formulas;
  std::vector<std::size_t> columns;  ///< the columns to print, in this order; empty for all
};

inline constexpr std::array<std::string_view, 17> result_columns = {
    "id",      "symbol", "body",  "type", "status", "year", "date_from", "date_to", "venue",
    "session", "part",   "label", "verb", "score",  "text", "url",       "index_id"};

inline constexpr std::array<std::string_view, 9> concordance_columns = {
    "id", "symbol", "year", "venue", "label", "left", "hit", "right", "reason"};
inline constexpr std::array<std::string_view, 6> statistics_columns = {
    "value", "label", "hits", "paragraphs", "words", "per_1000_words"};
inline constexpr std::array<std::string_view, 5> facet_columns = {"facet", "value", "label",
                                                                  "count", "selected"};
inline constexpr std::array<std::string_view, 15> document_columns = {
    "id",    "symbol",  "body",     "type",       "status", "year", "date_from", "date_to",
    "venue", "session", "language", "paragraphs", "title",  "url",  "index_id"};

/// The cell of a column: a member of the document by its name, a session by its number,
/// "date_from" or "date_to". Empty if the value is unknown, or if a document has no such column.
std::string document_cell(const Document& document, std::string_view column);

/// The header, and a line for each row. Unknown values are empty; numbers and dates are the same
/// in any locale.
std::string table(const search::Response& response, const TableStyle& style);
std::string table(const search::Concordance& concordance, const TableStyle& style);
std::string table(const search::Statistics& statistics, const TableStyle& style);
std::string facets_table(const search::Response& response, const TableStyle& style);
std::string documents_table(const store::Catalogue& catalogue, const TableStyle& style);

/// One line of a table, with its line end; control characters become U+FFFD.
std::string cells_line(const std::vector<std::string>& cells, const TableStyle& style);

template <std::size_t size>
std::string header_line(const std::array<std::string_view, size>& names, const TableStyle& style) {
  return cells_line({names.begin(), names.end()}, style);
}

/// The line for one result.
std::string table_line(const search::Result& result, std::string_view index_id,
                       const TableStyle& style);

}  // namespace osce::present
