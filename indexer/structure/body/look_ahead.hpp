// SPDX-License-Identifier: GPL-2.0-or-later
//
// What stands below a line of a body.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/structure/line/read_line.hpp"

namespace osce::indexer {

class LookAhead {
 public:
  /// `lines` must outlive this; the body ends before line `end`.
  LookAhead(const std::vector<ReadLine>& lines, std::size_t end) : lines_(lines), end_(end) {}

  /// Whether the line below `index`, over blanks, goes on in small letters.
  [[nodiscard]] bool small_letters_follow(std::size_t index) const;
  /// Whether the line below `index`, over blanks, begins with a number that labels an item.
  [[nodiscard]] bool label_follows(std::size_t index) const;
  /// Whether decimals begin there ("1.1") whose first number is `number`.
  [[nodiscard]] bool decimals_follow(std::size_t index, std::string_view number) const;
  /// Whether decimals begin there whose first number is not `number`.
  [[nodiscard]] bool other_decimals_follow(std::size_t index, std::string_view number) const;
  /// Whether the lines from `index` up to the next blank one or label end as a sentence or an item
  /// does.
  [[nodiscard]] bool block_ends_closed(std::size_t index) const;
  /// Whether the lines from `index` up to the next blank one are a title: few and short, with no
  /// end of a sentence, and if there are several, with a number or an enacting line below.
  [[nodiscard]] bool block_is_title(std::size_t index) const;
  /// Whether the line below `index`, over blanks, is a long one of text, without a number.
  [[nodiscard]] bool long_line_follows(std::size_t index) const;
  /// The text of the line below `index`, over blanks, or "".
  [[nodiscard]] std::string_view text_below(std::size_t index) const;
  /// Whether a line below `index` is `text` and nothing else.
  [[nodiscard]] bool line_follows(std::size_t index, std::string_view text) const;
  /// Whether nothing stands directly below.
  [[nodiscard]] bool ends_block(std::size_t index) const;
  /// Whether nothing, or another page, follows directly below.
  [[nodiscard]] bool ends_page(std::size_t index) const;

 private:
  [[nodiscard]] std::size_t next_line(std::size_t index) const;
  /// The first number of the decimals that begin below `index` ("1.1"), or "".
  [[nodiscard]] std::string decimals_below(std::size_t index) const;
  const std::vector<ReadLine>& lines_;
  std::size_t end_;
};

}  // namespace osce::indexer
