// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/look_ahead.hpp"

#include <algorithm>

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {

std::size_t LookAhead::next_line(std::size_t index) const {
  auto next = index + 1;
  while (next < end_ && lines_[next].line.blank()) ++next;
  return next;
}

bool LookAhead::small_letters_follow(std::size_t index) const {
  const auto next = next_line(index);
  return next < end_ && begins_small(lines_[next].line.plain);
}

bool LookAhead::label_follows(std::size_t index) const {
  const auto next = next_line(index);
  if (next >= end_) return false;
  const auto label = number_label(lines_[next].line.plain);
  return label && label->style != Label::Style::bare;
}

std::string LookAhead::decimals_below(std::size_t index) const {
  const auto next = next_line(index);
  const auto label = next < end_ ? number_label(lines_[next].line.plain) : std::nullopt;
  if (!label || label->kind != Label::Kind::decimal || !is_first(*label)) return {};
  return label->parent.substr(0, label->parent.find('.'));
}

bool LookAhead::decimals_follow(std::size_t index, std::string_view number) const {
  return decimals_below(index) == number;
}

bool LookAhead::other_decimals_follow(std::size_t index, std::string_view number) const {
  const auto below = decimals_below(index);
  return !below.empty() && below != number;
}

bool LookAhead::block_ends_closed(std::size_t index) const {
  while (!ends_block(index) && labels_at(lines_[index + 1].line.plain).empty()) ++index;
  return ends_closed(lines_[index].line.plain);
}

bool LookAhead::block_is_title(std::size_t index) const {
  constexpr std::size_t most_lines = 3;
  constexpr std::size_t longest_line = 100;  // bytes
  const auto first = index;
  for (; index < first + most_lines; ++index) {
    const auto& text = lines_[index].line.plain;
    if (text.size() > longest_line || !labels_at(text).empty()) return false;
    if (!ends_block(index)) continue;
    const auto next = next_line(index);
    const bool body_follows =
        label_follows(index) || (next < end_ && means<EnactingLine>(lines_[next]));
    return !ends_closed(text) && (index == first || body_follows);
  }
  return false;
}

bool LookAhead::long_line_follows(std::size_t index) const {
  constexpr std::size_t shortest = 50;  // bytes
  const auto next = next_line(index);
  return next < end_ && means<TextLine>(lines_[next]) &&
         lines_[next].line.plain.size() >= shortest && !begins_small(lines_[next].line.plain) &&
         labels_at(lines_[next].line.plain).empty();
}

std::string_view LookAhead::text_below(std::size_t index) const {
  const auto next = next_line(index);
  return next < end_ ? std::string_view(lines_[next].line.plain) : std::string_view();
}

bool LookAhead::line_follows(std::size_t index, std::string_view text) const {
  constexpr std::size_t furthest = 1000;  // lines
  const auto end = std::min(end_, index + furthest);
  return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                     lines_.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](const ReadLine& line) { return line.line.plain == text; });
}

bool LookAhead::ends_block(std::size_t index) const {
  return index + 1 >= end_ || lines_[index + 1].line.blank();
}

bool LookAhead::ends_page(std::size_t index) const {
  if (index + 1 == lines_.size()) return true;
  const auto& below = lines_[index + 1].line;
  return below.blank() || below.page_top;
}

}  // namespace osce::indexer
