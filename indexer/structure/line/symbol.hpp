// SPDX-License-Identifier: GPL-2.0-or-later
//
// Document symbols: the signs printed on OSCE documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/vocabulary.hpp"

namespace osce::indexer {

struct Symbol {
  std::string printed;  ///< with its blanks folded: "AS (17) D E"
  std::string prefix;   ///< "AS", "MC": names the body (Authority::body_with_symbol)
  std::string kind;     ///< "DEC", "DEL", "DOC" …, "A/RES"; empty for those of the Assembly
  bool whole_session = false;             ///< the sign of a whole declaration with its resolutions
  std::optional<int> year;                ///< where the sign holds one
  std::optional<DocumentType> type = {};  ///< where the tables say what has such a sign
  std::string language;                   ///< ISO 639-1, empty where the sign does not say

  bool operator==(const Symbol&) const = default;
};

/// The symbol that `text` is as a whole, or nothing.
std::optional<Symbol> parse_symbol(std::string_view text);

/// The year that two digits stand for in a symbol: 73 to 99 are of the last century.
int symbol_year(int two_digits);

/// The type that documents with such a symbol have: "PC.DEL/77/15" is a statement. Nothing where
/// any may ("SEC.GAL/6/16").
std::optional<DocumentType> type_by_symbol(const Symbol& symbol);

}  // namespace osce::indexer
