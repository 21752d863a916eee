// SPDX-License-Identifier: GPL-2.0-or-later
//
// The cells of a document in tables, by the names of the columns.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/document.hpp"

namespace osce::present {

/// The cell of a column: a member of the document by its name, a session by its number,
/// "date_from" or "date_to". Empty if the value is unknown, or if a document has no such column.
std::string document_cell(const Document& document, std::string_view column);

}  // namespace osce::present
