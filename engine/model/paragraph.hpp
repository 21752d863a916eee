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

/// Where a paragraph stands in its source file: bytes and lines, or pages where the file has no
/// lines (PDF).
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
  /// The opening words, "Also calls on"; none for sub-items and statements.
  std::optional<std::string> verb;
  /// A number or letter is printed before it.
  bool numbered = false;
  /// The label of the paragraph that a sub-item belongs to.
  std::optional<std::string> parent;
  /// 1-based in the document, sub-items counted.
  int position = 0;
  /// Whole, as printed; lines and pages joined, label and emphasis taken off.
  std::string text;
  SourcePlace place;

  bool operator==(const Paragraph&) const = default;
};

/// "mc-dec-7-17/7": the identifier that results, links and citations use.
inline std::string paragraph_id(const std::string& document_id, const std::string& label) {
  return document_id + "/" + label;
}

}  // namespace osce
