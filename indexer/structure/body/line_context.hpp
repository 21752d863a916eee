// SPDX-License-Identifier: GPL-2.0-or-later
//
// What stands above a line of a body, as far as the reading of the line depends on it.
#pragma once

#include <string_view>

#include "indexer/structure/body/raw_paragraph.hpp"

namespace osce::indexer {

struct LineContext {
  const RawParagraph* above = nullptr;  ///< the paragraph so far, null before the first
  bool at_break = true;                 ///< a blank line or one left out stands above
  bool block_begins = false;            ///< the source says that a paragraph begins here
  bool page_break = false;              ///< … and a page ends between
  bool below_enacting = false;          ///< no text stands between an enacting line and here
  std::string_view section = {};        ///< the numeral of the innermost section
  bool below_heading = false;           ///< no text stands between a section's heading and here
  bool in_capitals = false;             ///< the whole text is, as on a telex: not only headings
};

}  // namespace osce::indexer
