// SPDX-License-Identifier: GPL-2.0-or-later
//
// One line of JSON Lines: a paragraph and what it says of its document.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "indexer/exchange/json_values.hpp"

namespace osce::indexer {

/// Where a line stands, for what it does not say itself.
struct LinePlace {
  const std::string& source;  ///< the name of the source
  std::size_t begin = 0;      ///< bytes of the line in it
  std::size_t end = 0;
  int number = 0;
};

/// A line read. The paragraph's label is empty, and its position 0, where the line gives none.
struct JsonLine {
  Document document;
  Paragraph paragraph;
};

/// Reads a line. It must hold "text", and a document with "id" or "title"; all else may be absent
/// or null. Values without a derivation are `given`. Throws BadLine.
JsonLine read_json_line(std::string_view line, const LinePlace& place);

}  // namespace osce::indexer
