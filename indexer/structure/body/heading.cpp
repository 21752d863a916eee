// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/heading.hpp"

#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// A chapter, or the section that comes next, may stand directly below a sentence that has ended.
bool comes_next(const Section& section, const Standing& standing, const std::string& now) {
  if (standing.above == nullptr || !ends_sentence(standing.above->text)) return false;
  const auto value = roman_value(section.numeral);
  const auto before = roman_value(now);
  return section.chapter || (value && before && *value == *before + 1);
}

/// "I." that goes on with a list of such items, or with the sentence above.
bool is_item(const Line& line, const Standing& standing) {
  return standing.above != nullptr && !ends_closed(standing.above->text) &&
         begins_small(line.plain);
}

/// Words that do not open a paragraph.
bool is_caption(const std::string& text, const Language& language) {
  constexpr std::size_t longest = 100;  // bytes
  return text.size() <= longest && !begins_small(text) &&
         opening_of(text, language).form == Opening::Form::none;
}

}  // namespace

std::optional<Section> heads_section(const Line& line, const Standing& standing,
                                     const std::string& now) {
  auto section = section_of(line);
  if (!section || is_item(line, standing)) return std::nullopt;
  const bool apart = standing.at_break || line.page_top || line.emphasised;
  return apart || comes_next(*section, standing, now) ? section : std::nullopt;
}

bool is_heading(const std::vector<ReadLine>& lines, std::size_t index, const Standing& standing,
                const LookAhead& below, const Language& language) {
  const auto& line = lines[index].line;
  if (ends_closed(line.plain) || !labels_at(line.plain).empty()) return false;
  const bool stands_out = line.emphasised || is_all_capitals(line.plain);
  const bool goes_on =
      standing.above != nullptr && !ends_closed(standing.above->text) && !standing.below_enacting;
  if (goes_on && (standing.page_break || !stands_out || below.small_letters_follow(index)))
    return false;
  const bool alone =
      below.label_follows(index) || (standing.below_heading && below.ends_block(index));
  return stands_out || (alone && is_caption(line.plain, language));
}

}  // namespace osce::indexer
