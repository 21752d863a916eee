// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/gather.hpp"

#include <algorithm>

#include "engine/text/code_point.hpp"

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

/// "Decides:" and no more: it introduces the numbered paragraphs below.
bool is_chapeau(const RawParagraph& paragraph) {
  if (paragraph.label || paragraph.parent || !paragraph.text.ends_with(':')) return false;
  const auto [form, verb] = opening_of(paragraph.text);
  const auto rest = std::string_view(paragraph.text).substr(verb.size());
  return form == Opening::Form::finite && (rest == ":" || rest == " to:" || rest == " that:");
}

bool begins_large(std::string_view text) {
  return !begins_small(text);
}

bool in_page_head(const Outline& outline, std::size_t index) {
  return std::any_of(outline.page_heads.begin(), outline.page_heads.end(), [&](const auto& range) {
    return range.first <= index && index < range.second;
  });
}

class Gatherer {
 public:
  explicit Gatherer(const std::vector<ReadLine>& lines) : lines_(lines) {}

  void read(std::size_t index) {
    const auto& line = lines_[index];
    if (std::holds_alternative<BlankLine>(line.meaning)) {
      at_break_ = true;
    } else if (std::holds_alternative<EnactingLine>(line.meaning)) {
      drop(index, "enacting line");
      below_enacting_ = true;
    } else if (const auto* what = dropped_as(index)) {
      drop(index, what);
    } else {
      read_text(index);
    }
  }

  void drop_page_head(std::size_t index) {
    if (!lines_[index].line.blank()) drop(index, "page head");
    at_break_ = true;
  }

  Gathered take() { return std::move(gathered_); }

 private:
  /// What the line is dropped as, or null where it is text.
  [[nodiscard]] const char* dropped_as(std::size_t index) const {
    const auto& line = lines_[index];
    const bool apart = at_break_ || line.line.page_top;
    if (std::holds_alternative<FurnitureLine>(line.meaning)) {
      const bool text = is_number(line.line.plain) && !apart && !ends_page(index);
      return text ? nullptr : "page number or separator";
    }
    if (!apart) return nullptr;
    if (is_head_form(line.meaning)) return "page head";
    const bool unlabelled =
        !number_label(line.line.plain) && !letter_label(line.line.plain, nullptr);
    const bool heading = line.line.emphasised || is_all_capitals(line.line.plain);
    return heading && unlabelled && !ends_closed(line.line.plain) ? "heading" : nullptr;
  }

  /// Whether nothing, or another page, follows below a line.
  [[nodiscard]] bool ends_page(std::size_t index) const {
    if (index + 1 == lines_.size()) return true;
    const auto& below = lines_[index + 1].line;
    return below.blank() || below.page_top;
  }

  void drop(std::size_t index, const char* what) {
    gathered_.dropped.push_back({index, what});
    at_break_ = true;
  }

  void read_text(std::size_t index) {
    const auto& text = lines_[index].line.plain;
    if (const auto label = number_label(text); label && begins_item(*label, text)) {
      begin_item(index, *label);
    } else if (const auto letter = letter_label(text, last_letter());
               letter && begins_letter(*letter)) {
      begin_sub_item(index, *letter);
    } else if (continues(index)) {
      append(index, text);
    } else {
      begin({.lines = {index}, .text = text});
    }
    at_break_ = false;
  }

  /// Numbers in sequence begin a paragraph anywhere; others only where one may begin, for excerpts
  /// skip numbers and annexes begin again.
  [[nodiscard]] bool begins_item(const Label& label, const std::string& text) const {
    if (label.kind == Label::Kind::decimal) {
      const auto* before = last_letter();
      const bool first_or_next = before == nullptr || before->kind == Label::Kind::decimal;
      return item_label() != nullptr && label.parent == item_label()->value && first_or_next &&
             follows(label, before);
    }
    if (!begins_large(std::string_view(text).substr(label.length))) return false;
    const auto* before = last_number_ ? &*last_number_ : nullptr;
    return follows(label, before) || may_begin();
  }

  [[nodiscard]] bool begins_letter(const Label& label) const {
    return item_ && follows(label, last_letter());
  }

  /// Whether a paragraph may begin here: nothing stands open above.
  [[nodiscard]] bool may_begin() const {
    if (gathered_.paragraphs.empty() || below_enacting_) return true;
    return at_break_ && ends_closed(gathered_.paragraphs.back().text);
  }

  /// Text without a label that goes on with the paragraph above. Below a line end without a break
  /// only an opening verb begins anew, behind a comma or semicolon or at the top of a page: a full
  /// stop may end a sentence inside a paragraph, and a name may begin a line.
  [[nodiscard]] bool continues(std::size_t index) const {
    if (gathered_.paragraphs.empty() || below_enacting_) return false;
    const auto& line = lines_[index].line;
    const auto& above = gathered_.paragraphs.back();
    const bool open = !ends_closed(above.text);
    const bool anew = opening_of(line.plain).form != Opening::Form::none;
    if (at_break_) return open && (begins_small(line.plain) || (above.label && !anew));
    const bool item_ended = !above.text.ends_with('.');
    return open || begins_small(line.plain) || !(anew && (line.indented || item_ended));
  }

  void begin_item(std::size_t index, const Label& label) {
    const auto text = lines_[index].line.plain.substr(label.length);
    if (label.kind == Label::Kind::decimal) {
      begin_sub_item(index, label);
      return;
    }
    drop_chapeau();
    last_number_ = label;
    begin({.label = label, .lines = {index}, .text = text});
  }

  void drop_chapeau() {
    if (gathered_.paragraphs.empty() || !is_chapeau(gathered_.paragraphs.back())) return;
    for (const auto line : gathered_.paragraphs.back().lines)
      gathered_.dropped.push_back({line, "chapeau"});
    below_enacting_ = gathered_.paragraphs.back().after_enacting;
    below_chapeau_ = true;
    gathered_.paragraphs.pop_back();
  }

  void begin_sub_item(std::size_t index, const Label& label) {
    const auto parent = *item_;
    const auto text = lines_[index].line.plain.substr(label.length);
    begin({.label = label, .parent = parent, .lines = {index}, .text = text});
    item_ = parent;
  }

  void begin(RawParagraph paragraph) {
    paragraph.after_enacting = below_enacting_;
    paragraph.below_chapeau = below_chapeau_;
    below_enacting_ = false;
    below_chapeau_ = false;
    gathered_.paragraphs.push_back(std::move(paragraph));
    item_ = gathered_.paragraphs.size() - 1;
  }

  void append(std::size_t index, const std::string& text) {
    auto& paragraph = gathered_.paragraphs.back();
    const bool word_goes_on = paragraph.text.size() > 1 && paragraph.text.ends_with('-') &&
                              paragraph.text[paragraph.text.size() - 2] != ' ' &&
                              begins_small(text);
    paragraph.text += (word_goes_on ? "" : " ") + text;
    paragraph.lines.push_back(index);
  }

  [[nodiscard]] const Label* item_label() const {
    return item_ && gathered_.paragraphs[*item_].label ? &*gathered_.paragraphs[*item_].label
                                                       : nullptr;
  }

  /// The label of the sub-item above, or null where the parent has none yet.
  [[nodiscard]] const Label* last_letter() const {
    if (gathered_.paragraphs.empty() || !gathered_.paragraphs.back().parent) return nullptr;
    return &*gathered_.paragraphs.back().label;
  }

  const std::vector<ReadLine>& lines_;
  Gathered gathered_;
  std::optional<std::size_t> item_;  ///< the paragraph that sub-items would belong to
  std::optional<Label> last_number_;
  bool at_break_ = true;  ///< a blank line or a dropped one stands above
  bool below_enacting_ = false;
  bool below_chapeau_ = false;
};

}  // namespace

Gathered gather(const std::vector<ReadLine>& lines, const Outline& outline) {
  Gatherer gatherer(lines);
  for (auto i = outline.body_begin; i < outline.body_end; ++i) {
    if (in_page_head(outline, i)) {
      gatherer.drop_page_head(i);
    } else {
      gatherer.read(i);
    }
  }
  return gatherer.take();
}

}  // namespace osce::indexer
