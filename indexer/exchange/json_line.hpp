// SPDX-License-Identifier: GPL-2.0-or-later
//
// One line of JSON Lines: a paragraph and the metadata of its document.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/document.hpp"
#include "engine/model/paragraph.hpp"
#include "indexer/exchange/json_values.hpp"

namespace osce::indexer {

/// The place of a line, used if it names no other place.
struct LinePlace {
  const std::string& source;  ///< the name of the source
  std::size_t begin = 0;      ///< bytes of the line in it
  std::size_t end = 0;
  int number = 0;
};

/// What a line contains. The label is empty and the position 0 if the line has none.
struct JsonLine {
  Document document;
  Paragraph paragraph;
};

/// Reads a line. It must contain "text" and a document with "id" or "title"; everything else may be
/// missing or null. Values without a derivation are `given`. Throws BadLine.
JsonLine read_json_line(std::string_view line, const LinePlace& place);

}  // namespace osce::indexer
