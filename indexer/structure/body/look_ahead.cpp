// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/look_ahead.hpp"

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

bool LookAhead::ends_block(std::size_t index) const {
  return index + 1 >= end_ || lines_[index + 1].line.blank();
}

bool LookAhead::ends_page(std::size_t index) const {
  if (index + 1 == lines_.size()) return true;
  const auto& below = lines_[index + 1].line;
  return below.blank() || below.page_top;
}

}  // namespace osce::indexer
