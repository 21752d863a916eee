// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/body/gather.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "indexer/structure/body/chapeau.hpp"
#include "indexer/structure/body/continuation.hpp"
#include "indexer/structure/body/heading.hpp"
#include "indexer/structure/body/look_ahead.hpp"
#include "indexer/structure/body/numbering.hpp"
#include "indexer/structure/body/standing.hpp"
#include "indexer/structure/line/sentence.hpp"

namespace osce::indexer {
namespace {

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
        below_(lines, outline.body_end),
        statement_(statement) {}

  void read(std::size_t index) {
    const auto& line = lines_[index];
    if (means<BlankLine>(line)) {
      at_break_ = true;
    } else if (in_page_head(outline_, index)) {
      drop(index, LeftOutKind::page_head);
    } else if (enacts(index)) {
      drop(index, LeftOutKind::enacting_line);
      below_enacting_ = true;
    } else if (begins_section(index)) {
      drop(index, LeftOutKind::heading);
      below_heading_ = true;
    } else if (const auto as = dropped_as(index)) {
      drop(index, *as);
    } else {
      read_text(index);
    }
  }

  Gathered take() {
    drop_lone_verb();
    return std::move(gathered_);
  }

 private:
  [[nodiscard]] const RawParagraph* above() const {
    return gathered_.paragraphs.empty() ? nullptr : &gathered_.paragraphs.back();
  }

  [[nodiscard]] Standing standing() const {
    return {above(), at_break_, page_break_, below_enacting_, below_heading_};
  }

  // --- lines that are no text -----------------------------------------------------------------

  /// "The OSCE Parliamentary Assembly:", also where its colon was lost.
  [[nodiscard]] bool enacts(std::size_t index) const {
    const auto& line = lines_[index];
    if (means<EnactingLine>(line)) return true;
    return means<BodyLine>(line) && at_break_ && line.line.plain.starts_with("The ");
  }

  /// Whether a line heads a section or a preamble, which begins there.
  bool begins_section(std::size_t index) {
    const auto& line = lines_[index].line;
    if (!means<TextLine>(lines_[index])) return false;
    if (heads_preamble(line) && (at_break_ || line.page_top || line.emphasised)) {
      in_preamble_ = true;
      return true;
    }
    const auto section = heads_section(line, standing(), section_);
    if (!section) return false;
    in_preamble_ = false;
    section_ = section->numeral;
    begins_chapter_ = begins_chapter_ || section->chapter;
    numbering_.begin_section();
    return true;
  }

  /// What the line is left out as, or nothing where it is text.
  [[nodiscard]] std::optional<LeftOutKind> dropped_as(std::size_t index) const {
    const auto& [line, meaning] = lines_[index];
    const bool apart = at_break_ || line.page_top;
    if (const auto* furniture = std::get_if<FurnitureLine>(&meaning)) {
      const bool text = is_number(line.plain) && !apart && !below_.ends_page(index);
      return text ? std::nullopt : std::optional(furniture->as);
    }
    if (!apart) return std::nullopt;
    if (is_head_form(meaning)) return LeftOutKind::page_head;
    const bool heading = is_heading(lines_, index, standing(), below_, language_);
    return heading ? std::optional(LeftOutKind::heading) : std::nullopt;
  }

  void drop(std::size_t index, LeftOutKind as) {
    gathered_.dropped.push_back({index, as});
    page_break_ = page_break_ || row_of(as).at_page_edge;
    omission_ = omission_ || as == LeftOutKind::omission;
    at_break_ = true;
  }

  // --- text -----------------------------------------------------------------------------------

  void read_text(std::size_t index) {
    const auto& line = lines_[index].line;
    page_break_ = page_break_ || line.page_top;
    if (auto placed = numbering_.place(line.plain, context_of(index))) {
      begin_item(index, *placed);
    } else if (continues(lines_, index, standing(), language_)) {
      append(index, line.plain);
    } else {
      begin_unlabelled(index);
    }
    at_break_ = page_break_ = below_heading_ = false;
  }

  [[nodiscard]] LabelContext context_of(std::size_t index) const {
    const auto& plain = lines_[index].line.plain;
    const auto labels = labels_at(plain);
    const auto rest = std::string_view(plain).substr(labels.empty() ? 0 : labels.front().length);
    const bool shown =
        bullet_length(plain) > 0 || (lines_[index].line.indented() && is_sub_item(labels, rest));
    return {.at_break = at_break_ || shown,
            .closed = above() == nullptr || ends_closed(above()->text),
            .introduces = above() != nullptr && above()->text.ends_with(':'),
            .fresh = above() == nullptr || below_enacting_ || below_heading_,
            .opens = opening_of(rest, language_).form != Opening::Form::none,
            .begins_small = begins_small(rest),
            .small_openings = language_.openings.small};
  }

  void begin_item(std::size_t index, const Placed& placed) {
    const auto& text = lines_[index].line.plain;
    if (placed.depth == 0 && above() != nullptr && is_chapeau(*above(), placed.label, language_))
      drop_last();
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

  void begin_unlabelled(std::size_t index) {
    const auto& text = lines_[index].line.plain;
    drop_lone_verb();
    const bool second = !statement_ && gathered_.paragraphs.size() == 1;
    if (second && is_opening_address(*above(), text, language_)) {
      drop_last();
      below_enacting_ = true;
    }
    numbering_.take_unlabelled();
    begin({.label = std::nullopt,
           .label_text = "",
           .parent = std::nullopt,
           .lines = {index},
           .text = text},
          0);
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

  void drop_lone_verb() {
    if (above() != nullptr && is_lone_verb(*above(), language_)) drop_last();
  }

  void drop_last() {
    const auto& last = gathered_.paragraphs.back();
    for (const auto line : last.lines) gathered_.dropped.push_back({line, LeftOutKind::chapeau});
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
  LookAhead below_;
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
