// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/gather.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/text/code_point.hpp"
#include "indexer/structure/numbering.hpp"
#include "indexer/structure/section.hpp"

namespace osce::indexer {
namespace {

/// The first letter of `text` is small; quotes and brackets before it do not count.
bool begins_small(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::next_code_point(text, at);
    if (text::is_letter_or_digit(c)) return text::is_small_letter(c);
  }
  return false;
}

/// Digits and nothing else: a page's number, or a year that happens to have a line to itself.
bool is_number(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

/// "(A) consider …", not the "(a) of the Convention" of a reference.
bool is_sub_item(const std::vector<Label>& labels, std::string_view rest) {
  if (labels.empty() || labels.front().style != Label::Style::brackets ||
      labels.front().kind == Label::Kind::number) {
    return false;
  }
  static constexpr std::array<std::string_view, 6> references = {"of ",   "above", "below",
                                                                 "and (", "or (",  "to ("};
  return std::none_of(references.begin(), references.end(),
                      [&](std::string_view word) { return rest.starts_with(word); });
}

/// With more than a comma: a sentence or an item of a list is over.
bool ends_sentence(std::string_view text) {
  return ends_closed(text) && !text.ends_with(',') && !text.ends_with(",”") &&
         !text.ends_with(",»");
}

std::size_t count_blanks(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

bool in_page_head(const Outline& outline, std::size_t index) {
  const auto range = std::partition_point(outline.page_heads.begin(), outline.page_heads.end(),
                                          [&](const auto& r) { return r.second <= index; });
  return range != outline.page_heads.end() && range->first <= index;
}

class Gatherer {
 public:
  Gatherer(const std::vector<ReadLine>& lines, const Outline& outline, const Language& language,
           const Vocabulary& vocabulary, bool statement)
      : lines_(lines),
        outline_(outline),
        language_(language),
        vocabulary_(vocabulary),
        statement_(statement) {}

  void read(std::size_t index) {
    const auto& [line, meaning] = lines_[index];
    if (in_page_head(outline_, index)) {
      drop_page_head(index);
    } else if (std::holds_alternative<BlankLine>(meaning)) {
      at_break_ = true;
    } else if (enacts(index)) {
      drop(index, "enacting line");
      below_enacting_ = true;
    } else if (begins_section(index)) {
      below_heading_ = true;
    } else if (const auto as = dropped_as(index); !as.empty()) {
      drop(index, as);
    } else {
      read_text(index);
    }
  }

  Gathered take() {
    drop_lone_verb();
    return std::move(gathered_);
  }

 private:
  // --- lines that are no text -----------------------------------------------------------------

  void drop_page_head(std::size_t index) {
    if (lines_[index].line.blank()) {
      at_break_ = true;
    } else {
      drop(index, "page head");
      page_break_ = true;
    }
  }

  /// "The OSCE Parliamentary Assembly:", also where its colon was lost.
  [[nodiscard]] bool enacts(std::size_t index) const {
    const auto& [line, meaning] = lines_[index];
    if (std::holds_alternative<EnactingLine>(meaning)) return true;
    return std::holds_alternative<BodyLine>(meaning) && at_break_ && line.plain.starts_with("The ");
  }

  /// Drops the heading of a section or a preamble, and begins it.
  bool begins_section(std::size_t index) {
    const auto& line = lines_[index].line;
    if (!std::holds_alternative<TextLine>(lines_[index].meaning)) return false;
    if (!at_break_ && !line.page_top && !line.emphasised && !heads_next_section(line)) return false;
    if (heads_preamble(line)) {
      in_preamble_ = true;
    } else {
      const auto section = section_of(line);
      if (!section || is_item(line)) return false;
      in_preamble_ = false;
      section_ = section->numeral;
      begins_chapter_ = begins_chapter_ || section->chapter;
      numbering_.begin_section();
    }
    drop(index, "heading");
    return true;
  }

  /// A chapter, or the section that comes next, may stand directly below a sentence that has ended.
  [[nodiscard]] bool heads_next_section(const Line& line) const {
    if (gathered_.paragraphs.empty() || !ends_sentence(gathered_.paragraphs.back().text))
      return false;
    const auto section = section_of(line);
    if (!section) return false;
    const auto now = roman_value(section->numeral);
    const auto before = roman_value(section_);
    return section->chapter || (now && before && *now == *before + 1);
  }

  /// "I." that goes on with a list of such items, or with the sentence above.
  [[nodiscard]] bool is_item(const Line& line) const {
    return !gathered_.paragraphs.empty() && !ends_closed(gathered_.paragraphs.back().text) &&
           begins_small(line.plain);
  }

  /// What the line is dropped as, or "" where it is text.
  [[nodiscard]] std::string_view dropped_as(std::size_t index) const {
    const auto& [line, meaning] = lines_[index];
    const bool apart = at_break_ || line.page_top;
    if (const auto* furniture = std::get_if<FurnitureLine>(&meaning)) {
      const bool text = is_number(line.plain) && !apart && !ends_page(index);
      return text ? "" : furniture->as;
    }
    if (!apart) return "";
    if (is_head_form(meaning)) return "page head";
    return is_heading(index) ? "heading" : "";
  }

  /// Capitals or bold, or a few words above an item, that are no sentence.
  [[nodiscard]] bool is_heading(std::size_t index) const {
    constexpr std::size_t longest = 100;
    const auto& line = lines_[index].line;
    if (ends_closed(line.plain) || !labels_at(line.plain).empty()) return false;
    const bool stands_out = line.emphasised || is_all_capitals(line.plain);
    const auto* above = gathered_.paragraphs.empty() ? nullptr : &gathered_.paragraphs.back();
    const bool goes_on = above != nullptr && !ends_closed(above->text) && !below_enacting_;
    if (goes_on && (page_break_ || !stands_out || text_follows(index))) return false;
    if (stands_out) return true;
    const bool alone = label_follows(index) || (below_heading_ && ends_block(index));
    return line.plain.size() <= longest && is_caption(index) && alone;
  }

  [[nodiscard]] bool is_caption(std::size_t index) const {
    const auto& text = lines_[index].line.plain;
    return !begins_small(text) && opening_of(text, language_).form == Opening::Form::none;
  }

  /// The next line that is not blank, or the end.
  [[nodiscard]] std::size_t next_line(std::size_t index) const {
    auto next = index + 1;
    while (next < outline_.body_end && lines_[next].line.blank()) ++next;
    return next;
  }

  /// Whether the line below, over blanks, goes on in small letters.
  [[nodiscard]] bool text_follows(std::size_t index) const {
    const auto next = next_line(index);
    return next < outline_.body_end && begins_small(lines_[next].line.plain);
  }

  /// Whether nothing stands directly below.
  [[nodiscard]] bool ends_block(std::size_t index) const {
    return index + 1 >= outline_.body_end || lines_[index + 1].line.blank();
  }

  [[nodiscard]] bool label_follows(std::size_t index) const {
    const auto next = next_line(index);
    if (next >= outline_.body_end) return false;
    const auto label = number_label(lines_[next].line.plain);
    return label && label->style != Label::Style::bare;
  }

  /// Whether nothing, or another page, follows below a line.
  [[nodiscard]] bool ends_page(std::size_t index) const {
    if (index + 1 == lines_.size()) return true;
    const auto& below = lines_[index + 1].line;
    return below.blank() || below.page_top;
  }

  void drop(std::size_t index, std::string_view as) {
    gathered_.dropped.push_back({index, std::string(as)});
    page_break_ = page_break_ || as == "page number" || as == "page head" || as == "running head" ||
                  as == "separator" || as == "footnote" || as == "print code";
    omission_ = omission_ || as == "omission";
    at_break_ = true;
  }

  // --- text -----------------------------------------------------------------------------------

  void read_text(std::size_t index) {
    const auto& [line, meaning] = lines_[index];
    page_break_ = page_break_ || line.page_top;
    if (auto placed = numbering_.place(line.plain, context_of(index))) {
      begin_item(index, *placed);
    } else if (continues(index)) {
      append(index, line.plain);
    } else {
      drop_lone_verb();
      drop_opening_address(line.plain);
      numbering_.take_unlabelled();
      begin({.label = std::nullopt,
             .label_text = "",
             .parent = std::nullopt,
             .lines = {index},
             .text = line.plain},
            0);
    }
    at_break_ = page_break_ = below_heading_ = false;
  }

  [[nodiscard]] LabelContext context_of(std::size_t index) const {
    const auto& plain = lines_[index].line.plain;
    const auto labels = labels_at(plain);
    const auto rest = std::string_view(plain).substr(labels.empty() ? 0 : labels.front().length);
    const auto* above = gathered_.paragraphs.empty() ? nullptr : &gathered_.paragraphs.back();
    const bool shown =
        bullet_length(plain) > 0 || (lines_[index].line.indented() && is_sub_item(labels, rest));
    return {.at_break = at_break_ || shown,
            .closed = above == nullptr || ends_closed(above->text),
            .introduces = above != nullptr && above->text.ends_with(':'),
            .fresh = above == nullptr || below_enacting_ || below_heading_,
            .opens = opening_of(rest, language_).form != Opening::Form::none,
            .begins_small = begins_small(rest),
            .small_openings = language_.openings.small};
  }

  /// Text without a label that goes on with the paragraph above. Below a line end without a break
  /// only an opening verb begins anew, behind a comma or semicolon or at the top of a page: a full
  /// stop may end a sentence inside a paragraph, and a name may begin a line.
  [[nodiscard]] bool continues(std::size_t index) const {
    if (gathered_.paragraphs.empty() || below_enacting_ || below_heading_) return false;
    const auto& line = lines_[index].line;
    const auto& above = gathered_.paragraphs.back();
    const bool open = !ends_closed(above.text);
    const bool anew = opening_of(line.plain, language_).form != Opening::Form::none;
    const bool small = begins_small(line.plain);
    if (bullet_length(line.plain) > 0 && (above.label || above.text.ends_with(':'))) return true;
    if (at_break_) {
      if (small && !anew && !ends_sentence(above.text)) return true;
      return open && ((small && !anew) || ((above.label || page_break_) && !anew));
    }
    if (!open && !small && steps_in(index, above)) return false;
    const bool item_ended = !above.text.ends_with('.');
    return open || small || !(anew && (line.indented() || item_ended));
  }

  /// Whether the first line of a paragraph is set in here: further than the line above, which is not
  /// the first of a hanging item.
  [[nodiscard]] bool steps_in(std::size_t index, const RawParagraph& above) const {
    constexpr int least_step = 3;
    const int step = lines_[index].line.indent - lines_[above.lines.back()].line.indent;
    const bool hanging = above.label && above.lines.size() == 1;
    const bool same = above.lines.size() == 1 && step == 0 && lines_[index].line.indented();
    return !hanging && (step >= least_step || same);
  }

  void begin_item(std::size_t index, const Placed& placed) {
    const auto& text = lines_[index].line.plain;
    if (placed.depth == 0) drop_chapeau(placed);
    warn_of_gap(index, placed);
    numbering_.take(placed);
    begin({.label = placed.label,
           .label_text = text.substr(0, placed.label.length),
           .parent = placed.depth == 0 ? std::nullopt : std::optional(open_[placed.depth - 1]),
           .lines = {index},
           .text = text.substr(placed.label.length),
           .numbered_anew = placed.anew},
          placed.depth);
  }

  void warn_of_gap(std::size_t index, const Placed& placed) {
    if (!placed.gap) return;
    const auto severity = omission_ ? Severity::note : Severity::problem;
    gathered_.warnings.push_back(
        {lines_[index].line.number, "numbering-gap", severity,
         fmt::format("the numbering goes from {} to {}", *placed.gap, placed.label.printed)});
  }

  void begin(RawParagraph paragraph, std::size_t depth) {
    paragraph.after_enacting = below_enacting_;
    paragraph.below_chapeau = below_chapeau_;
    paragraph.section = section_;
    paragraph.begins_chapter = begins_chapter_;
    paragraph.in_preamble = in_preamble_;
    below_enacting_ = below_chapeau_ = begins_chapter_ = omission_ = false;
    gathered_.paragraphs.push_back(std::move(paragraph));
    open_.resize(std::min(open_.size(), depth));
    open_.push_back(gathered_.paragraphs.size() - 1);
  }

  void append(std::size_t index, const std::string& text) {
    auto& paragraph = gathered_.paragraphs.back();
    if (paragraph.text.empty()) {
      paragraph.text = text;
    } else if (ends_with_cut(paragraph.text) && begins_small(text)) {
      if (!vocabulary_.keeps_hyphen(paragraph.text, text))
        paragraph.text.resize(without_cut(paragraph.text).size());
      paragraph.text += text;
    } else {
      paragraph.text += " " + text;
    }
    paragraph.lines.push_back(index);
  }

  // --- chapeaux -------------------------------------------------------------------------------

  /// "Decides:", "décide de :" and no more.
  [[nodiscard]] bool is_lone_verb(const RawParagraph& paragraph) const {
    if (paragraph.label || paragraph.parent || !paragraph.text.ends_with(':')) return false;
    const auto [form, verb] = opening_of(paragraph.text, language_);
    const auto rest =
        std::string_view(paragraph.text).substr(std::min(verb.size(), paragraph.text.size()));
    if (form != Opening::Form::finite) return false;
    static constexpr std::array<std::string_view, 6> phrases = {
        " as follows:", " the following:", " ce qui suit",
        " следующее:",  " quanto segue:",  " lo siguiente:"};
    const bool phrase = std::any_of(phrases.begin(), phrases.end(),
                                    [&](std::string_view p) { return rest.starts_with(p); });
    return phrase || (count_blanks(rest) <= 1 && rest.size() <= 8);
  }

  void drop_lone_verb() {
    if (!gathered_.paragraphs.empty() && is_lone_verb(gathered_.paragraphs.back())) drop_last();
  }

  /// "The participating States of the OSCE," above the first participle: enacts, whoever it names.
  void drop_opening_address(std::string_view below) {
    constexpr std::size_t most_words = 10;
    if (statement_ || gathered_.paragraphs.size() != 1) return;
    const auto& first = gathered_.paragraphs.front();
    const bool ends = first.text.ends_with(',') || first.text.ends_with(':');
    if (first.label || !ends || count_blanks(first.text) >= most_words) return;
    if (opening_of(first.text, language_).form != Opening::Form::none) return;
    if (opening_of(below, language_).form != Opening::Form::participle) return;
    drop_last();
    below_enacting_ = true;
  }

  /// A lone verb, or a few words with a colon above the first number.
  void drop_chapeau(const Placed& placed) {
    constexpr std::size_t most_words = 12;
    if (gathered_.paragraphs.empty()) return;
    const auto& last = gathered_.paragraphs.back();
    if (last.label || last.parent || !last.text.ends_with(':')) return;
    if (opening_of(last.text, language_).form == Opening::Form::participle) return;
    if (is_lone_verb(last) || (is_first(placed.label) && count_blanks(last.text) < most_words))
      drop_last();
  }

  void drop_last() {
    const auto& last = gathered_.paragraphs.back();
    for (const auto line : last.lines) gathered_.dropped.push_back({line, "chapeau"});
    below_enacting_ = below_enacting_ || last.after_enacting;
    begins_chapter_ = begins_chapter_ || last.begins_chapter;
    below_chapeau_ = opening_of(last.text, language_).form == Opening::Form::finite;
    gathered_.paragraphs.pop_back();
    open_.clear();
  }

  const std::vector<ReadLine>& lines_;
  const Outline& outline_;
  const Language& language_;
  const Vocabulary& vocabulary_;
  bool statement_;
  Gathered gathered_;
  Numbering numbering_;
  std::vector<std::size_t> open_;  ///< the paragraphs that stand open, by depth
  std::string section_;
  bool at_break_ = true;     ///< a blank line or a dropped one stands above
  bool page_break_ = false;  ///< … and a page ends between
  bool below_enacting_ = false;
  bool below_chapeau_ = false;
  bool below_heading_ = false;  ///< of a section
  bool begins_chapter_ = false;
  bool in_preamble_ = false;
  bool omission_ = false;  ///< "(...)" stands above
};

}  // namespace

Gathered gather(const std::vector<ReadLine>& lines, const Outline& outline,
                const Language& language, const Vocabulary& vocabulary, bool statement) {
  Gatherer gatherer(lines, outline, language, vocabulary, statement);
  for (auto i = outline.body_begin; i < outline.body_end; ++i) gatherer.read(i);
  return gatherer.take();
}

}  // namespace osce::indexer
