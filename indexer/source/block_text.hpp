// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lays text out as a reader sees it on a page: runs of blanks are one, lines and blocks begin where
// they are asked to, list items begin with their numbers.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/html_tags.hpp"
#include "indexer/source/offset_map.hpp"

namespace osce::indexer {

/// Piece by piece; gaps and labels wait until text follows.
class BlockText {
 public:
  /// Text as it stands in the page, blanks and all. `bold` as it is set.
  void add(std::string_view text, ByteRange origin, bool bold);
  /// Text in which blanks and line ends count.
  void add_preformatted(std::string_view text, ByteRange origin, bool bold);
  void gap(Gap gap);
  /// A block of the page begins or ends: what comes next is another paragraph.
  void block_gap();
  /// A line end that is asked for; two of them make a blank line.
  void line_break();
  /// The number or bullet of a list item whose text comes next.
  void label(std::string label);
  /// A label that no text followed is forgotten.
  void end_item();

  /// Makes one line of what stands from `begin` to `end`, but keeps the line ends for which `keeps` is
  /// true of the text behind.
  void join_lines(std::size_t begin, std::size_t end, bool (*keeps)(std::string_view behind));

  /// The end of the text so far: what comes next stands there, or behind a gap.
  std::size_t position();

  /// The text; then, the lines of it that are wholly bold.
  MappedText finish();
  [[nodiscard]] const std::vector<ByteRange>& bold_lines() const { return bold_lines_; }
  /// Where the page's blocks begin.
  [[nodiscard]] const std::vector<std::size_t>& block_begins() const { return block_begins_; }
  [[nodiscard]] std::string_view text_from(std::size_t begin) const {
    return std::string_view(out_.text).substr(std::min(begin, out_.text.size()));
  }

 private:
  struct Held {
    std::string text;
    ByteRange origin;
    bool bold;
  };
  void settle_label();
  void collapse(std::string_view text, ByteRange origin, bool bold);
  void blanks(std::string_view run);
  void emit(std::string_view text, ByteRange origin, bool bold);
  void make_gap(ByteRange origin);
  void end_line();

  MappedText out_;
  std::size_t origin_end_ = 0;  ///< of what is written
  Gap gap_ = Gap::none;
  std::string blank_;    ///< what Gap::blank becomes: a blank, or a single no-break one
  bool block_ = false;   ///< the gap is a block's
  bool broken_ = false;  ///< the gap is one line break
  std::string label_;
  std::vector<Held> held_;  ///< the first words of a list item, until its label is settled
  std::size_t held_bytes_ = 0;
  std::size_t line_begin_ = 0;
  bool line_is_bold_ = true;
  std::vector<ByteRange> bold_lines_;
  std::vector<std::size_t> block_begins_;
};

}  // namespace osce::indexer
