// SPDX-License-Identifier: GPL-2.0-or-later
//
// Lays text out as a reader sees it on a page: runs of blanks become one blank, lines and blocks
// begin where requested, and list items begin with their numbers.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/html_tags.hpp"
#include "indexer/source/offset_map.hpp"

namespace osce::indexer {

/// Builds a text piece by piece. Gaps and labels wait until text follows.
class BlockText {
 public:
  /// Adds text as it is in the page, with its blanks. `bold` says how it is set.
  void add(std::string_view text, ByteRange origin, bool bold);
  /// Adds text in which blanks and line ends count.
  void add_preformatted(std::string_view text, ByteRange origin, bool bold);
  void gap(Gap gap);
  /// A block of the page begins or ends, so what comes next is another paragraph.
  void block_gap();
  /// Requests a line end; two of them make a blank line.
  void line_break();
  /// The number or bullet of the list item that comes next.
  void label(std::string label);
  /// Ends a list item; drops its label if no text followed.
  void end_item();

  /// Joins the lines from `begin` to `end` into one, but keeps a line end if `keeps` is true for
  /// the text after it.
  void join_lines(std::size_t begin, std::size_t end, bool (*keeps)(std::string_view after));

  /// The end of the text so far. More text begins there, or after a gap.
  std::size_t position();

  /// Returns the text. After that, bold_lines() are the lines that are entirely bold.
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
  std::size_t origin_end_ = 0;  ///< the origin of the text so far ends here
  Gap gap_ = Gap::none;
  std::string blank_;    ///< what Gap::blank becomes: a blank, or a single no-break blank
  bool block_ = false;   ///< the gap is a block's
  bool broken_ = false;  ///< the gap is one line break
  std::string label_;
  std::vector<Held> held_;  ///< the first words of a list item, until settle_label()
  std::size_t held_bytes_ = 0;
  std::size_t line_begin_ = 0;
  bool line_is_bold_ = true;
  std::vector<ByteRange> bold_lines_;
  std::vector<std::size_t> block_begins_;
};

}  // namespace osce::indexer
