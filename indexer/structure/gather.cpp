// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/gather.hpp"

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

bool begins_large(std::string_view text) {
  return !begins_small(text);
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

  Gathered take() { return std::move(gathered_); }

 private:
  /// What the line is dropped as, or null where it is text.
  [[nodiscard]] const char* dropped_as(std::size_t index) const {
    const auto& line = lines_[index];
    if (std::holds_alternative<FurnitureLine>(line.meaning)) return "page number or separator";
    if (!at_break_ && !line.line.indented) return nullptr;
    if (is_head_form(line.meaning)) return "page head";
    const bool unlabelled =
        !number_label(line.line.plain) && !letter_label(line.line.plain, nullptr);
    const bool heading = line.line.emphasised || is_all_capitals(line.line.plain);
    return heading && unlabelled && !ends_closed(line.line.plain) ? "heading" : nullptr;
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
  /// only a page top (indented) or an opening verb behind a comma or semicolon begins anew: a full
  /// stop there may end a sentence inside a paragraph.
  [[nodiscard]] bool continues(std::size_t index) const {
    if (gathered_.paragraphs.empty() || below_enacting_) return false;
    const auto& line = lines_[index].line;
    const auto& above = gathered_.paragraphs.back();
    const bool open = !ends_closed(above.text);
    const bool anew = opening_of(line.plain).form != Opening::Form::none;
    if (at_break_) return open && (begins_small(line.plain) || (above.label && !anew));
    const bool item_ended = !above.text.ends_with('.');
    return open || begins_small(line.plain) || !(line.indented || (anew && item_ended));
  }

  void begin_item(std::size_t index, const Label& label) {
    const auto text = lines_[index].line.plain.substr(label.length);
    if (label.kind == Label::Kind::decimal) {
      begin_sub_item(index, label);
      return;
    }
    last_number_ = label;
    begin({.label = label, .lines = {index}, .text = text});
  }

  void begin_sub_item(std::size_t index, const Label& label) {
    const auto parent = *item_;
    const auto text = lines_[index].line.plain.substr(label.length);
    begin({.label = label, .parent = parent, .lines = {index}, .text = text});
    item_ = parent;
  }

  void begin(RawParagraph paragraph) {
    paragraph.after_enacting = below_enacting_;
    below_enacting_ = false;
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
};

}  // namespace

Gathered gather(const std::vector<ReadLine>& lines, const Outline& outline) {
  Gatherer gatherer(lines);
  for (auto i = outline.body_begin; i < outline.body_end; ++i) gatherer.read(i);
  return gatherer.take();
}

}  // namespace osce::indexer
