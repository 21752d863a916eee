// SPDX-License-Identifier: GPL-2.0-or-later
//
// A paragraph: the smallest citable unit, and the unit that a search finds. Plain data.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/model/vocabulary.hpp"

namespace osce {

/// A range of pages, both included.
struct Pages {
  int from = 1;
  int to = 1;
  bool operator==(const Pages&) const = default;
};

/// The place of a paragraph in its source file: bytes and lines, or pages in a PDF, which has no
/// lines.
struct SourcePlace {
  std::size_t byte_from = 0;  ///< 0-based
  std::size_t byte_to = 0;    ///< one past the last byte
  int line_from = 0;          ///< 1-based
  int line_to = 0;            ///< the last line, included
  std::optional<Pages> pages;
  bool operator==(const SourcePlace&) const = default;
};

struct Paragraph {
  /// Unique in its document: "16", "19.c", "pre.3", "op.5.a", "p.4".
  std::string label;
  Part part = Part::preamble;
  /// The opening words: "Also calls on". None for statements and most sub-items.
  std::optional<std::string> verb;
  /// True if a number or letter is printed before it.
  bool numbered = false;
  /// For a sub-item, the label of its paragraph.
  std::optional<std::string> parent;
  /// 1-based in the document, counting sub-items.
  int position = 0;
  /// The whole text as printed, with lines and pages joined and without label and emphasis.
  std::string text;
  SourcePlace place;

  bool operator==(const Paragraph&) const = default;
};

/// "mc-dec-7-17/7": the identifier that results, links and citations use.
inline std::string paragraph_id(const std::string& document_id, const std::string& label) {
  return document_id + "/" + label;
}

}  // namespace osce
