// SPDX-License-Identifier: GPL-2.0-or-later
//
// A paragraph between the two steps that make it (first its lines are gathered, then its part,
// label and text are worked out), and a line that belongs to none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/left_out_kind.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"

namespace osce::indexer {

struct RawParagraph {
  std::optional<Label> label;         ///< printed before it
  std::string label_text;             ///< the label as printed, with its punctuation
  std::optional<std::size_t> parent;  ///< of a sub-item: its parent's place in the list
  std::vector<std::size_t> lines;     ///< indices into the source's lines
  std::string text;
  std::string section;          ///< the numeral of the section it stands in, "" outside
  std::string subsection;       ///< the letter of a section inside that one, "" outside
  std::string article;          ///< the number of the article it stands in, "" outside
  Opening opening;              ///< of a paragraph, not of a sub-item
  std::string chapeau_verb;     ///< of the chapeau above the list that it is in, "" without one
  bool after_enacting = false;  ///< the first paragraph below an enacting line
  bool below_chapeau = false;   ///< the first paragraph below a finite verb that stands alone
  bool begins_chapter = false;  ///< the first paragraph below the heading of a chapter
  bool in_preamble = false;     ///< below a heading that says so
  bool bullet = false;          ///< a bullet is printed before its text
  bool holds_list = false;      ///< items with bullets are part of its text
  bool numbered_anew = false;   ///< its number begins the numbering again
  bool misnumbered = false;     ///< its number is not higher than the one before
};

/// A line of a body that is in no paragraph.
struct DroppedLine {
  std::size_t line;  ///< index into the source's lines
  LeftOutKind as;
};

}  // namespace osce::indexer
