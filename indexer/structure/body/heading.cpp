// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/heading.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/text/fold.hpp"
#include "indexer/structure/body/chapeau.hpp"
#include "indexer/structure/line/label.hpp"
#include "indexer/structure/line/opening.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

/// A chapter, or the section that comes next, may stand directly below a sentence that has ended.
bool comes_next(const Section& section, const LineContext& context) {
  if (context.above == nullptr || !ends_sentence(context.above->text)) return false;
  const auto value = roman_value(section.numeral);
  const auto before = roman_value(context.section);
  return section.chapter || (value && before && *value == *before + 1);
}

/// "I." that goes on with a list of such items, or with the sentence above.
bool goes_on_small(const Line& line, const LineContext& context) {
  return context.above != nullptr && !ends_closed(context.above->text) && begins_small(line.plain);
}

/// "III. Calls on all", whose sentence ends on a line below: a paragraph, however like a heading
/// its first line is.
bool is_paragraph(const Line& line, std::size_t index, const Section& section,
                  const LookAhead& below, const Language& language) {
  if (section.chapter || line.emphasised) return false;
  const auto labels = labels_at(line.plain);
  if (labels.empty()) return false;
  const auto rest = line.plain.substr(labels.front().length);
  return !is_all_capitals(rest) && begins_sentence(rest, language) &&
         below.block_ends_closed(index);
}

/// A letter that is the first, or the one after that of the current section.
bool continues_letters(const Section& section, std::string_view now) {
  const auto letter = labels_at(section.numeral + ". ");
  const auto last = labels_at(std::string(now) + ". ");
  if (letter.empty()) return false;
  return is_first(letter.front()) || (!last.empty() && follows(letter.front(), last.front()));
}

/// "I" on a line of its own, with "II" on another one below, or the numeral after that of the
/// current section.
bool is_lone_numeral(const Line& line, std::size_t index, const LookAhead& below,
                     std::string_view now) {
  const auto value = is_all_capitals(line.plain) ? roman_value(line.plain) : std::nullopt;
  if (!value || !below.ends_block(index)) return false;
  const auto before = roman_value(now);
  return (before && *value == *before + 1) ||
         (*value == 1 && below.line_follows(index, roman_numeral(*value + 1)));
}

/// The section that a line is by itself, or by what stands below it.
std::optional<Section> section_at(const Line& line, std::size_t index, const LookAhead& below,
                                  const Language& language, std::string_view now) {
  if (is_lone_numeral(line, index, below, now)) return Section{line.plain, false};
  if (auto section = section_of(line)) return section;
  if (auto section = lettered_section(line))
    return below.label_follows(index) && continues_letters(*section, now) ? section : std::nullopt;
  auto section = digit_section(line);
  if (!section || !below.other_decimals_follow(index, section->numeral)) return std::nullopt;
  const auto rest = line.plain.substr(number_label(line.plain)->length);
  return opening_of(rest, language).form == Opening::Form::finite ? std::nullopt : section;
}

/// Words that do not open a paragraph.
bool is_caption(const std::string& text, const Language& language) {
  constexpr std::size_t longest = 100;  // bytes
  return text.size() <= longest && !begins_small(text) &&
         opening_of(text, language).form == Opening::Form::none;
}

/// "ECONOMIC AFFAIRS, SCIENCE," below a section's numeral, with the rest of the title on the next
/// line.
bool title_goes_on(const std::vector<ReadLine>& lines, std::size_t index,
                   const LineContext& context, const LookAhead& below) {
  const auto& text = lines[index].line.plain;
  if (!context.below_heading || !text.ends_with(',') || below.ends_block(index)) return false;
  const bool capitals = is_all_capitals(text) && is_all_capitals(lines[index + 1].line.plain);
  return capitals || below.block_is_title(index);
}

/// "1. Objectives" above "1.1".
bool heads_decimals(const Line& line, std::size_t index, const LookAhead& below,
                    const Language& language) {
  const auto section = digit_section(line);
  if (!section || !below.decimals_follow(index, section->numeral)) return false;
  return is_caption(line.plain.substr(number_label(line.plain)->length), language);
}

/// A few words between paragraphs without numbers: "Safety of journalists".
bool is_lone_caption(std::size_t index, const Line& line, const LineContext& context,
                     const LookAhead& below, const Language& language) {
  constexpr std::size_t most_blanks = 6;
  static constexpr auto subjects = std::to_array<std::string_view>(
      {"we", "i", "you", "they", "nous", "je", "wir", "ich", "noi", "io", "мы", "я", "nosotros"});
  const auto first = text::fold_case(line.plain.substr(0, line.plain.find(' ')));
  if (std::find(subjects.begin(), subjects.end(), first) != subjects.end()) return false;
  return context.at_break && context.above != nullptr && !context.above->label &&
         !context.above->parent && context.above->text.ends_with('.') &&
         count_blanks(line.plain) <= most_blanks && below.ends_block(index) &&
         below.long_line_follows(index) && is_caption(line.plain, language);
}

/// "Termination" directly above the text of an article, which is much longer.
bool is_short_caption(std::size_t index, const Line& line, const LineContext& context,
                      const LookAhead& below, const Language& language) {
  constexpr std::size_t most_blanks = 2;
  const auto text = below.text_below(index);
  return context.below_heading && count_blanks(line.plain) <= most_blanks &&
         text.size() > 2 * line.plain.size() && !begins_small(text) &&
         is_caption(line.plain, language);
}

/// "For the purposes of this Directive the following terms mean" above "(a)": the stem of a list,
/// though it has no colon. A heading above a list is shorter.
bool is_stem(const Line& line, std::size_t index, const LookAhead& below) {
  constexpr std::size_t fewest_blanks = 4;
  if (count_blanks(line.plain) < fewest_blanks) return false;
  const auto labels = labels_at(below.text_below(index));
  return std::any_of(labels.begin(), labels.end(), [](const Label& label) {
    return label.kind == Label::Kind::letter && is_first(label);
  });
}

}  // namespace

std::optional<Section> heads_section(const std::vector<ReadLine>& lines, std::size_t index,
                                     const LineContext& context, const LookAhead& below,
                                     const Language& language) {
  const auto& line = lines[index].line;
  auto section = section_at(line, index, below, language, context.section);
  if (!section || goes_on_small(line, context)) return std::nullopt;
  if (is_paragraph(line, index, *section, below, language)) return std::nullopt;
  const bool apart = context.at_break || line.page_top || line.emphasised;
  return apart || comes_next(*section, context) ? section : std::nullopt;
}

bool is_heading(const std::vector<ReadLine>& lines, std::size_t index, const LineContext& context,
                const LookAhead& below, const Language& language) {
  const auto& line = lines[index].line;
  if (!labels_at(line.plain).empty()) return heads_decimals(line, index, below, language);
  if (article_label(line.plain)) return false;
  if (ends_closed(line.plain) && !title_goes_on(lines, index, context, below)) return false;
  const bool stands_out = line.emphasised || (!context.in_capitals && is_all_capitals(line.plain));
  if (!stands_out && is_stem(line, index, below)) return false;
  const bool goes_on =
      context.above != nullptr && !ends_closed(context.above->text) && !context.below_enacting;
  if (goes_on && (context.page_break || !stands_out || below.small_letters_follow(index)))
    return false;
  const bool title_follows = context.below_heading && below.block_is_title(index);
  const bool second_line = title_follows && index > 0 && !lines[index - 1].line.blank();
  if (is_lone_caption(index, line, context, below, language) ||
      is_short_caption(index, line, context, below, language))
    return true;
  const bool caption = is_caption(line.plain, language) || second_line;
  return stands_out || ((below.label_follows(index) || title_follows) && caption);
}

}  // namespace osce::indexer
