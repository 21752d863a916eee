// SPDX-License-Identifier: GPL-2.0-or-later
//
// Results as a table, for spreadsheets and scripts. The columns are a contract, in this order:
//     id, symbol, body, type, status, year, date_from, date_to, venue, session, part, label, verb, score, text,
//     url, index_id
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/search/request.hpp"

namespace osce::present {

enum class TableForm {
  csv,  ///< RFC 4180: quoted where it must be, lines end with CR LF
  tsv,  ///< tabs and line ends inside values are blanks
};

/// What spreadsheets would run: values that begin as a formula does get an apostrophe before them.
enum class Formulas { made_safe, as_they_are };

/// The header, and a line for each result. Unknown values are empty; numbers and dates are the same in any
/// locale.
std::string table(const search::Response& response, TableForm form,
                  Formulas formulas = Formulas::made_safe);

/// Cells as a line of a table, with its end; control characters become U+FFFD.
std::string cells_line(const std::vector<std::string>& cells, TableForm form,
                       Formulas formulas = Formulas::made_safe);

/// The header alone; a result alone.
std::string table_header(TableForm form);
std::string table_line(const search::Result& result, std::string_view index_id, TableForm form,
                       Formulas formulas = Formulas::made_safe);

}  // namespace osce::present
